import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../html/html.ts'
import { linkUsualPage, type LinkUsual } from '../screens/link-usual.ts'
import { personFacts } from '../screens/parts/person-facts.ts'
import type { Services } from '../services.ts'
import { sayStaff } from '../store/reads.ts'
import { isUuid } from '../store/is-uuid.ts'
import { bedOf, type Bedside } from '../store/beds.ts'
import { stayById } from '../store/stays.ts'
import { linkUsual, unlinkUsual, writtenByHand, type LinkRefused } from '../store/usual-links.ts'
import { identifierIds, nameOf } from '../words/stay-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { onWard, type OnWard } from './on-ward.ts'
import { manyOf, readForm } from './read-form.ts'
import { keyOf, newKey } from './round-answer.ts'
import { headerOf } from './staff.ts'

type At = { Params: { ward: string; stay: string } }

const refusals: Record<LinkRefused, string> = {
  'two-identifiers': 'Not said yet: check two different things about the person, and tick both.',
  'not-by-hand': 'Not said yet: choose for whom it was written.',
  'not-of-the-feed': 'The feed does not tell of the person in this bed, so there is nothing to link.',
  'already-linked': 'Somebody has said meanwhile whose it is. Take that back first, at their bed.',
  'no-link': 'It was taken off this page already.',
}

/**
 * Says that what is usual for somebody who was placed by hand is of a person whom the feed tells of now, and takes that back. The
 * nurse in charge says it, with two things checked: an identity comes from the feed alone, and nothing is matched by a machine.
 */
export function linkUsualPages(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  /** Who may: whoever asks on this ward, and may link patients. The answer is sent when it is undefined. */
  async function inCharge(
    request: FastifyRequest<At>,
    reply: FastifyReply,
  ): Promise<{ on: OnWard; bed: Bedside } | undefined> {
    const { ward, stay } = request.params
    const asks = await onWard(request, reply, services, 'ask-daily-question', ward)
    const on = asks && (await onWard(request, reply, services, 'link-patients', ward))
    if (!on) return undefined
    const bed = isUuid(stay) ? await bedOf(db, on.place, stay) : undefined
    if (bed?.ward === ward) return { on, bed }
    notFound(reply)
    return undefined
  }

  app.get<At>('/round/:ward/usual/:stay/link', async (request, reply) => {
    const who = await inCharge(request, reply)
    return who ? choose(reply, who, { typed: { from: undefined, checked: [] } }) : reply
  })

  app.post<At>('/round/:ward/usual/:stay/link', async (request, reply) => {
    const who = await inCharge(request, reply)
    if (!who) return reply
    const { staff, place, ward } = who.on
    const form = readForm(request.body)
    const from = isUuid(form['from']) ? form['from'] : undefined
    const checked = manyOf(identifierIds, request.body, 'checked')
    const to = who.bed.stay
    const by = { user: staff.user, who: sayStaff(staff), at: services.clocks.wall() }
    const done =
      from === undefined
        ? 'not-by-hand'
        : await linkUsual(db, place, { clientKey: keyOf(form), ward, from, to, checked, ...by })
    if (done === 'done') return leadTo(reply, `/round/${ward}/usual/${to}`)
    return choose(reply, who, { refused: refusals[done], typed: { from, checked } }, 409)
  })

  app.post<At>('/round/:ward/usual/:stay/unlink', async (request, reply) => {
    const who = await inCharge(request, reply)
    if (!who) return reply
    const { staff, place, ward } = who.on
    const { link, why } = readForm(request.body, 200)
    if (isUuid(link) && why !== undefined) {
      const by = { user: staff.user, who: sayStaff(staff), at: services.clocks.wall() }
      await unlinkUsual(db, place, { link, to: who.bed.stay, why, ...by })
    }
    return leadTo(reply, `/round/${ward}/usual/${who.bed.stay}`)
  })

  async function choose(
    reply: FastifyReply,
    { on, bed }: { on: OnWard; bed: Bedside },
    given: Pick<LinkUsual, 'typed' | 'refused'>,
    status = 200,
  ): Promise<FastifyReply> {
    const { staff, place, ward, wardName } = on
    const [written, found] = await Promise.all([
      writtenByHand(db, place, ward, services.clocks.wall()),
      bed.feedStay === null ? undefined : stayById(db, place, bed.feedStay),
    ])
    const main = linkUsualPage({
      ...given,
      path: `/round/${ward}/usual/${bed.stay}`,
      wardName,
      whose: html`<p>
        The feed’s person in bed ${bed.bed}:
        ${found ? html`<strong>${nameOf(found.person)}</strong><br />${personFacts(found.person)}` : (bed.initials ?? 'name not known')}
      </p>`,
      written,
      key: newKey(),
      timeZone: place.timeZone,
    })
    services.reads.note(staff, 'read.usual', bed.stay)
    return sendPage(
      reply,
      services,
      { title: 'Which of these is theirs?', main, who: headerOf(staff) },
      status,
    )
  }
}
