import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { linkCall, type LinkCall } from '../screens/link-call.ts'
import type { Services } from '../services.ts'
import { callById, happen } from '../store/calls.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { peopleOnWard, stayById } from '../store/stays.ts'
import { refusalSays } from '../words/call-names.ts'
import { identifierIds } from '../words/stay-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { actorOf, showCall } from './desk-call.ts'
import { isUuid } from './is-uuid.ts'
import { manyOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { id: string }; Querystring: { ward?: string } }

/** Links a call to the stay of the person it is about, and takes the link off again: by a person, with two things checked. */
export function deskLink(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<At>('/desk/call/:id/link', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'link-patients')
    if (!staff) return reply
    const { ward } = request.query
    return show(reply, services, staff, request.params.id, {
      ...(typeof ward === 'string' ? { ward } : {}),
      typed: { stay: undefined, checked: [] },
    })
  })

  app.post<At>('/desk/call/:id/link', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'link-patients')
    if (!staff) return reply
    const { id } = request.params
    if (!isUuid(id)) return notFound(reply)
    const { stay = '' } = readForm(request.body)
    const checked = manyOf(identifierIds, request.body, 'checked')
    const found = isUuid(stay) ? await stayById(db, staff, stay) : undefined
    const typed = { stay, checked }
    if (!found) {
      const refused = 'Not linked yet: choose who it is.'
      return show(reply, services, staff, id, { refused, typed }, 400)
    }
    const [first = '', second = ''] = checked
    const done = await happen(db, services.clocks, staff, id, (_call, at) => ({
      kind: 'linked',
      at,
      by: actorOf(staff),
      stay,
      checked: [first, second],
    }))
    if (done.done) return leadTo(reply, `/desk/call/${id}`)
    const ward = found.ward === null ? {} : { ward: found.ward }
    return show(reply, services, staff, id, { ...ward, refused: refusalSays(done.refused), typed }, 409)
  })

  app.post<At>('/desk/call/:id/unlink', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'link-patients')
    if (!staff) return reply
    const { id } = request.params
    if (!isUuid(id)) return notFound(reply)
    const { why = '' } = readForm(request.body, 200)
    const done = await happen(db, services.clocks, staff, id, (call, at) =>
      call.stay === null ? undefined : { kind: 'unlinked', at, by: actorOf(staff), stay: call.stay, why },
    )
    if (done.done) return leadTo(reply, `/desk/call/${id}`)
    return showCall(reply, services, staff, id, { refused: refusalSays(done.refused) }, 409)
  })
}

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  id: string,
  given: Pick<LinkCall, 'typed' | 'refused'> & { ward?: string },
  status = 200,
): Promise<FastifyReply> {
  const { db } = services.database
  const stored = isUuid(id) ? await callById(db, staff, id) : undefined
  if (!stored) return notFound(reply)
  const [wards, site] = await Promise.all([wardsOf(db, staff), siteOf(db, staff)])
  const asked = given.ward ?? stored.call.ward
  const ward = wards.find((each) => each.ward === asked)?.ward ?? wards[0]?.ward ?? null
  const people = ward === null ? [] : await peopleOnWard(db, staff, ward, services.clocks.wall())
  const { patientName, bed } = stored.call.told
  const main = linkCall({
    ...given,
    ...{
      path: `/desk/call/${id}`,
      reference: stored.reference,
      wards,
      ward,
      people,
      said: { patientName, bed },
    },
    timeZone: site?.time_zone ?? 'Europe/London',
  })
  return sendPage(reply, services, { title: 'Whose call is it?', main, who: headerOf(staff) }, status)
}
