import { seconds } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { handOverScreen } from '../screens/hand-over.ts'
import type { Services } from '../services.ts'
import { happen } from '../store/happen.ts'
import { openCalls, type StoredCall } from '../store/read-calls.ts'
import { contactsOf, type Contact } from '../store/contacts.ts'
import { allWardsOf } from '../store/places.ts'
import { onNow } from '../store/rotas.ts'
import { leadTo, sendPage } from './answer.ts'
import { actorOf } from './desk-call.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

/** Whoever leaves hands over every call that they have, in one tap (hazard H08). */
export function handOver(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get('/desk/hand-over', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'answer-calls')
    if (!staff) return reply
    const calls = await heldBy(services, staff)
    const [people, wards] = await Promise.all([takersFor(services, staff, calls), allWardsOf(db, staff)])
    const main = handOverScreen({
      calls,
      people,
      wardNames: new Map(wards.map(({ ward, name }) => [ward, name])),
    })
    return sendPage(reply, services, { title: 'Hand over my calls', main, who: headerOf(staff) })
  })

  app.post('/desk/hand-over', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'answer-calls')
    if (!staff) return reply
    const calls = await heldBy(services, staff)
    const people = await takersFor(services, staff, calls)
    const to = people.find(({ id }) => id === readForm(request.body)['to'])?.user
    if (to === undefined || to === null) return leadTo(reply, '/desk/hand-over')
    for (const { id } of calls) {
      await happen(db, clocks, staff, id, (call, at, chain) =>
        call.promise?.user === staff.user
          ? {
              kind: 'handed-over',
              at,
              by: actorOf(staff),
              to: { user: to, role: call.promise.role },
              dueAt: at + seconds(chain.promiseSeconds),
            }
          : undefined,
      )
    }
    return leadTo(reply, '/desk')
  })
}

async function heldBy({ database }: Services, staff: Staff): Promise<StoredCall[]> {
  return (await openCalls(database.db, staff)).filter(({ call }) => call.promise?.user === staff.user)
}

/** Who can take calls over: first whoever is on the rota now, then everyone else who signs in. */
async function takersFor(
  { database: { db }, clocks }: Services,
  staff: Staff,
  calls: StoredCall[],
): Promise<(Contact & { onNow: boolean })[]> {
  const teams = [...new Set(calls.map(({ team }) => team))]
  const on = (await Promise.all(teams.map((team) => onNow(db, staff, team, clocks.wall())))).flat()
  const onIds = new Set(on.flatMap(({ holders }) => holders.map(({ contact }) => contact.id)))
  return (await contactsOf(db, staff))
    .filter(({ user }) => user !== null && user !== staff.user)
    .map((contact) => ({ ...contact, onNow: onIds.has(contact.id) }))
    .sort((one, two) => Number(two.onNow) - Number(one.onNow))
}
