import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { linkCall, type LinkCall } from '../screens/link-call.ts'
import type { Services } from '../services.ts'
import { happen } from '../store/happen.ts'
import { callById } from '../store/read-calls.ts'
import { wardsOf } from '../store/places.ts'
import { adtState, areAllByHand, peopleOnWard, stayById } from '../store/stays.ts'
import { namesFor } from '../store/staff-names.ts'
import { refusalSays } from '../words/call-names.ts'
import { identifierIds } from '../words/stay-names.ts'
import { leadTo, sendPage } from './answer.ts'
import { actorOf, showCall } from './desk-call.ts'
import { isUuid } from '../store/is-uuid.ts'
import { manyOf, readForm } from './read-form.ts'
import { headerOf } from './staff.ts'
import { staffForCall, type ForCall } from './staff-for-call.ts'

type At = { Params: { id: string }; Querystring: { ward?: string } }

/** Links a call to the stay of the person it is about, and takes the link off again: by a person, with two things checked. */
export function deskLink(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<At>('/desk/call/:id/link', async (request, reply) => {
    const who = await staffForCall(request, reply, services, 'link-patients', request.params.id)
    if (!who) return reply
    const { ward } = request.query
    const asked = typeof ward === 'string' ? { ward } : {}
    return choose(reply, services, who, { ...asked, typed: { stay: undefined, checked: [] } })
  })

  app.post<At>('/desk/call/:id/link', async (request, reply) => {
    const { id } = request.params
    const who = await staffForCall(request, reply, services, 'link-patients', id)
    if (!who) return reply
    const { staff } = who
    const { stay = '' } = readForm(request.body)
    const checked = manyOf(identifierIds, request.body, 'checked')
    const typed = { stay, checked }
    const found = isUuid(stay) ? await stayById(db, staff, stay) : undefined
    if (!found)
      return choose(reply, services, who, { refused: 'Not linked yet: choose who it is.', typed }, 400)
    const [first = '', second = ''] = checked
    const by = actorOf(staff)
    const done = await happen(db, services.clocks, staff, id, (_call, at) => ({
      ...{ kind: 'linked', at, by, stay, checked: [first, second] },
    }))
    if (done.done) return leadTo(reply, `/desk/call/${id}`)
    const ward = found.ward === null ? {} : { ward: found.ward }
    return choose(
      reply,
      services,
      who,
      { ...ward, refused: refusalSays(done.refused, await namesFor(db, staff, done.refused)), typed },
      409,
    )
  })

  app.post<At>('/desk/call/:id/unlink', async (request, reply) => {
    const { id } = request.params
    const who = await staffForCall(request, reply, services, 'link-patients', id)
    if (!who) return reply
    const by = actorOf(who.staff)
    const { why = '' } = readForm(request.body, 200)
    const done = await happen(db, services.clocks, who.staff, id, (call, at) =>
      call.stay === null ? undefined : { kind: 'unlinked', at, by, stay: call.stay, why },
    )
    if (done.done) return leadTo(reply, `/desk/call/${id}`)
    const stored = (await callById(db, who.staff, id)) ?? who.stored
    return showCall(
      reply,
      services,
      { ...who, stored },
      { refused: refusalSays(done.refused, await namesFor(db, who.staff, done.refused)) },
      409,
    )
  })
}

async function choose(
  reply: FastifyReply,
  services: Services,
  { staff, stored, glass }: ForCall,
  given: Pick<LinkCall, 'typed' | 'refused'> & { ward?: string },
  status = 200,
): Promise<FastifyReply> {
  const { db } = services.database
  const all = await wardsOf(db, staff)
  // Who lies on a ward is shown to those who may link there: glass that was broken opens the call's own ward, and no other.
  const wards = all.filter(
    ({ ward }) => may(staff, 'link-patients', ward) || (glass && ward === stored.call.ward),
  )
  const asked = given.ward ?? stored.call.ward
  const ward = wards.find((each) => each.ward === asked)?.ward ?? wards[0]?.ward ?? null
  const people = ward === null ? [] : await peopleOnWard(db, staff, ward, services.clocks.wall())
  if (ward !== null) services.reads.note(staff, 'read.ward', ward)
  const { hasFeed } = await adtState(db, staff)
  const { patientName, bed } = stored.call.told
  const main = linkCall({
    ...given,
    ...{ path: `/desk/call/${stored.id}`, reference: stored.reference, wards, ward, people },
    allByHand: areAllByHand(people, { hasFeed }) ? { hasFeed } : null,
    said: { patientName, bed },
  })
  return sendPage(reply, services, { title: 'Whose call is it?', main, who: headerOf(staff) }, status)
}
