import { may } from '@fresh-eyes/ward/roles'
import { checkPassport, usualPrompts, type Passport } from '@fresh-eyes/ward/passport'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { html, type Html } from '../html/html.ts'
import { passportForm, passportPart, passportSheet } from '../screens/passport.ts'
import type { Services } from '../services.ts'
import { isUuid } from '../store/is-uuid.ts'
import { bedOf } from '../store/beds.ts'
import { keepPassport, passportsOf } from '../store/passports.ts'
import { isOfFeed, writtenByHand } from '../store/usual-links.ts'
import { sayStaff } from '../store/reads.ts'
import { passportWords } from '../words/passport-words.ts'
import { passportProblemName } from '../words/question-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { onWard, type OnWard } from './on-ward.ts'
import { readForm, type Form } from './read-form.ts'
import { keyOf, newKey } from './round-answer.ts'
import { headerOf } from './staff.ts'

type At = { Params: { ward: string; stay: string } }

/** What is usual for the person in a bed: read, printed, and copied from paper. */
export function passports(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  const words = passportWords()

  app.get<At>('/round/:ward/usual/blank', async (request, reply) => {
    const on = await onWard(request, reply, services, 'ask-daily-question', request.params.ward)
    if (!on) return reply
    const main = passportSheet(words, on.wardName)
    return sendPage(reply, services, { title: words['title'] ?? '', main, who: headerOf(on.staff) })
  })

  app.get<At>('/round/:ward/usual/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'ask-daily-question', ward)
    return on ? show(reply, services, on, stay) : reply
  })

  app.get<At>('/round/:ward/usual/:stay/part', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'ask-daily-question', ward)
    if (!on) return reply
    const bed = isUuid(stay) ? await bedOf(db, on.place, stay) : undefined
    if (bed?.ward !== ward) return notFound(reply)
    services.reads.note(on.staff, 'read.usual', stay)
    const part = passportPart(await passportsOf(db, on.place, stay), words, on.place.timeZone)
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
    return html`<h2>What is usual for them</h2>
      ${part}`.text
  })

  app.post<At>('/round/:ward/usual/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'ask-daily-question', ward)
    if (!on) return reply
    const bed = isUuid(stay) ? await bedOf(db, on.place, stay) : undefined
    if (bed?.ward !== ward) return notFound(reply)
    const form = readForm(request.body, 1000)
    const passport: Passport = { ...passportFrom(form), how: 'paper', copiedBy: on.staff.name }
    const problems = checkPassport(passport)
    if (problems.length > 0)
      return show(reply, services, on, stay, { typed: form, problems: problems.map(passportProblemName) })
    const at = services.clocks.wall()
    await keepPassport(db, on.place, { clientKey: keyOf(form), stay, passport, at, who: sayStaff(on.staff) })
    return leadTo(reply, `/round/${ward}/usual/${stay}`)
  })
}

/** What a form says is usual. A prompt left empty says nothing. */
export function passportFrom(form: Form): Pick<Passport, 'usual' | 'writtenBy' | 'relationship'> {
  const usual = Object.fromEntries(
    usualPrompts.flatMap((prompt) => {
      const words = form[`u.${prompt}`]
      return words === undefined ? [] : [[prompt, words]]
    }),
  )
  return { usual, writtenBy: form['writtenBy'] ?? '', relationship: form['relationship'] ?? '' }
}

/** Somebody whom the feed tells of may have been placed by hand before. Whose it is, a nurse in charge says. */
const wasItByHand = (path: string, mayLink: boolean): Html =>
  mayLink
    ? html`<p class="alone unprinted">
        <a href="${path}/link">Was something written while they were placed by hand?</a>
      </p>`
    : html`<p class="hint unprinted">
        Something was written on this ward for people who were placed by hand. The nurse in charge can say
        that it is theirs.
      </p>`

async function show(
  reply: FastifyReply,
  services: Services,
  { staff, place, ward, wardName }: OnWard,
  stay: string,
  refused: { typed?: Form; problems?: string[] } = {},
): Promise<FastifyReply> {
  const { db } = services.database
  const words = passportWords()
  const bed = isUuid(stay) ? await bedOf(db, place, stay) : undefined
  if (bed?.ward !== ward) return notFound(reply)
  services.reads.note(staff, 'read.usual', stay)
  const now = services.clocks.wall()
  const [written, ofFeed, byHand] = await Promise.all([
    passportsOf(db, place, stay),
    isOfFeed(db, place, stay),
    writtenByHand(db, place, ward, now),
  ])
  const mayLink = may(staff, 'link-patients', ward)
  const action = `/round/${ward}/usual/${stay}`
  const form = passportForm({ words, action, key: newKey(), copied: true, ...refused })
  const main = html`<p class="alone unprinted">
      <a href="/round/${ward}">Back to all beds of ${wardName}</a>
    </p>
    <h1>${words['title']}</h1>
    <p class="where">${wardName}, bed ${bed.bed}${bed.initials !== null && html`, ${bed.initials}`}</p>
    ${passportPart(written, words, place.timeZone, mayLink ? `${action}/unlink` : undefined)}
    ${ofFeed && byHand.length > 0 && wasItByHand(action, mayLink)}
    <p class="unprinted hint">
      To print it, use the browser’s own print.
      <a href="/round/${ward}/usual/blank">An empty sheet for the family</a>
    </p>
    <details class="unprinted" ${refused.problems && html` open`}>
      <summary>Copy it from paper</summary>
      ${form}
    </details>`
  const status = refused.problems ? 422 : 200
  return sendPage(reply, services, { title: words['title'] ?? '', main, who: headerOf(staff) }, status)
}
