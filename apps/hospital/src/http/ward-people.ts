import { randomBytes } from 'node:crypto'
import { exactDay, type Day } from '@fresh-eyes/core/calendar'
import type { PersonSaid } from '@fresh-eyes/ward/stays'
import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { wardPeople as screen, type WardPeople } from '../screens/ward-people.ts'
import type { Services } from '../services.ts'
import { correctByHand, placeByHand, type Correction } from '../store/hand-placing.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { withStaffNames } from '../store/staff-names.ts'
import { adtState, areAllByHand, peopleOnWard } from '../store/stays.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { isUuid } from '../store/is-uuid.ts'
import { oneOf, readForm, type Form } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { ward: string; id: string; what: string } }

const makeKey = (): string => randomBytes(16).toString('base64url')
const noBed = 'Not placed yet: type the bed.'

/** Who is in which bed on a ward, with or without a feed, and putting it right by hand. */
export function wardPeople(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get('/ward', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'place-patients')
    if (!staff) return reply
    const wards = await wardsOf(db, staff)
    const mine = wards.find(({ ward }) => may(staff, 'place-patients', ward))
    return mine ? leadTo(reply, `/ward/${mine.ward}/people`) : notFound(reply)
  })

  app.get<At>('/ward/:ward/people', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'place-patients', request.params.ward)
    return staff ? show(reply, services, staff, request.params.ward) : reply
  })

  app.post<At>('/ward/:ward/people', async (request, reply) => {
    const { ward } = request.params
    const staff = await staffWho(request, reply, services, 'place-patients', ward)
    if (!staff) return reply
    const form = readForm(request.body, 60)
    const to = await readPlace(services, staff, form)
    if (!to) return show(reply, services, staff, ward, { refused: noBed, typed: form }, 400)
    const person = readPerson(form, new Date(services.clocks.wall()).toISOString().slice(0, 10))
    if (!person) {
      const refused =
        'Not placed yet: we could not read the date of birth. Type it like 29/2/1940, or leave it out.'
      return show(reply, services, staff, ward, { refused, typed: form }, 400)
    }
    await placeByHand(db, services.clocks, staff, { ...byOf(staff, form), ...to, person })
    return leadTo(reply, `/ward/${ward}/people`)
  })

  for (const means of ['move', 'leave', 'return'] as const) {
    app.post<At>(`/ward/:ward/people/:id/${means}`, (request, reply) =>
      correct(request, reply, services, means),
    )
  }
}

async function correct(
  request: FastifyRequest<At>,
  reply: FastifyReply,
  services: Services,
  means: Correction['means'],
): Promise<FastifyReply> {
  const { ward, id } = request.params
  const staff = await staffWho(request, reply, services, 'place-patients', ward)
  if (!staff) return reply
  const { db } = services.database
  const people = await peopleOnWard(db, staff, ward, services.clocks.wall())
  // Someone is moved from the ward of the one who moves them, and never by an address that was typed.
  if (!isUuid(id) || !people.some((each) => each.id === id)) {
    const refused = 'They are not on this ward any more. This is who is here now.'
    return show(reply, services, staff, ward, { refused }, 409)
  }
  const form = readForm(request.body, 60)
  const place = means === 'move' ? await readPlace(services, staff, form) : undefined
  if (means === 'move' && !place) return show(reply, services, staff, ward, { refused: noBed }, 400)
  const to: Correction =
    means === 'move' && place ? { means, ...place } : { means: means === 'leave' ? 'leave' : 'return' }
  await correctByHand(db, services.clocks, staff, { stay: id, by: byOf(staff, form), to })
  return leadTo(reply, `/ward/${ward}/people`)
}

async function readPlace(
  { database: { db } }: Services,
  staff: Staff,
  { ward, bay, bed }: Form,
): Promise<{ ward: string; bay: string | null; bed: string } | undefined> {
  const known = oneOf(
    (await wardsOf(db, staff)).map((each) => each.ward),
    ward,
  )
  return known === undefined || bed === undefined ? undefined : { ward: known, bay: bay ?? null, bed }
}

/** Undefined when a date of birth was typed that is no day. */
function readPerson({ family, given, born, nhsNumber }: Form, today: Day): PersonSaid | undefined {
  const day = born === undefined ? undefined : exactDay(born, today)
  if (born !== undefined && day === undefined) return undefined
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(day === undefined ? {} : { born: day }),
    ...(nhsNumber === undefined ? {} : { nhsNumber: nhsNumber.replace(/[\s-]/g, '') }),
  }
}

function byOf({ user, roles }: Staff, { key = '' }: Form): { user: string; role: string; key: string } {
  return { user, role: roles[0] ?? 'nurse', key: /^[\w-]{22}$/.test(key) ? key : makeKey() }
}

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  ward: string,
  refused: Pick<WardPeople, 'refused' | 'typed'> = {},
  status = 200,
): Promise<FastifyReply> {
  const { db } = services.database
  const wards = await wardsOf(db, staff)
  const here = wards.find((each) => each.ward === ward)
  if (!here) return notFound(reply)
  services.reads.note(staff, 'read.ward', ward)
  const now = services.clocks.wall()
  const [site, feed, found] = await Promise.all([
    siteOf(db, staff),
    adtState(db, staff),
    peopleOnWard(db, staff, ward, now),
  ])
  const people = await withStaffNames(db, staff, found)
  const silent = feed.hasFeed && feed.heardAt !== null && now - feed.heardAt > feed.silentAfter
  const main = screen({
    ...{ ward, wardName: here.name, wards, people, makeKey },
    feed: { ...feed, silent },
    allByHand: areAllByHand(people, feed),
    now,
    timeZone: site?.time_zone ?? 'Europe/London',
    ...refused,
  })
  return sendPage(
    reply,
    services,
    { title: `${here.name}: who is in which bed`, main, who: headerOf(staff) },
    status,
  )
}
