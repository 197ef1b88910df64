import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callAboutForm } from '../screens/call-about.ts'
import type { Services } from '../services.ts'
import { aboutOf, sayAbout } from '../store/call-about.ts'
import { isUuid } from '../store/is-uuid.ts'
import { callById } from '../store/read-calls.ts'
import { readGroupings } from '../words/counted-groups.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { oneOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { id: string }; Querystring: { kept?: string } }

/** Who a call was about: a small form for after it. */
export function callAbout(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database
  const groupings = readGroupings()

  /** Those who answer calls, and those who look after the counts. */
  async function who(request: FastifyRequest, reply: FastifyReply): Promise<Staff | undefined> {
    const staff = await services.identify(request)
    const counts = staff !== undefined && may(staff, 'open-counted-calls')
    return staffWho(request, reply, services, counts ? 'open-counted-calls' : 'answer-calls')
  }
  const callOf = async (staff: Staff, id: string) => (isUuid(id) ? callById(db, staff, id) : undefined)

  app.get<At>('/desk/call/:id/about', async (request, reply) => {
    const staff = await who(request, reply)
    if (!staff) return reply
    const stored = await callOf(staff, request.params.id)
    if (!stored) return notFound(reply)
    services.reads.note(staff, 'read.call', stored.id)
    const about = await aboutOf(db, staff, stored.id)
    const kept = request.query.kept !== undefined
    const back = may(staff, 'answer-calls') ? `/desk/call/${stored.id}` : `/counts/call/${stored.id}`
    const main = callAboutForm({ id: stored.id, reference: stored.reference, groupings, about, kept, back })
    return sendPage(reply, services, {
      title: `Who was call ${stored.reference} about?`,
      main,
      who: headerOf(staff),
    })
  })

  app.post<At>('/desk/call/:id/about', async (request, reply) => {
    const staff = await who(request, reply)
    if (!staff) return reply
    const stored = await callOf(staff, request.params.id)
    if (!stored) return notFound(reply)
    const form = readForm(request.body)
    const said = groupings.flatMap(({ id, groups }) => {
      const group = oneOf(
        groups.map((each) => each.id),
        form[id],
      )
      return group === undefined ? [] : [[id, group] as const]
    })
    await sayAbout(db, clocks, staff, { call: stored.id, about: Object.fromEntries(said), user: staff.user })
    return leadTo(reply, `/desk/call/${stored.id}/about?kept`)
  })
}
