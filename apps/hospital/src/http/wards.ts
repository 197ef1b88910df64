import type { Staff } from '@fresh-eyes/ward/roles'
import type { Transaction } from 'kysely'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { wardsScreen, type Refused } from '../screens/wards.ts'
import type { Services } from '../services.ts'
import { siteOf } from '../store/places.ts'
import { sayStaff } from '../store/reads.ts'
import type { Tables } from '../store/tables.ts'
import type { WardSaid } from '../store/ward-refusals.ts'
import { closeWard, keepWard, keptWards, type WardKeeper } from '../store/wards.ts'
import { closingRefusalSays, wardRefusalSays } from '../words/ward-refusals.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { ward: string } }
type Step = (trx: Transaction<Tables>, by: WardKeeper) => Promise<string[]>

/** The wards of a site: added, renamed, closed and opened again, each with its line in the audit. */
export function wardsPage(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get<{ Querystring: { done?: string } }>('/wards', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'keep-wards')
    return staff ? show(reply, staff, { done: request.query.done }) : reply
  })

  app.post('/wards', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'keep-wards')
    if (!staff) return reply
    const said = readWard(request.body)
    const wards = (await keptWards(db, staff)).map(({ ward }) => ward)
    const id = newId(said.name, wards)
    return take(reply, staff, { ward: id, said, isNew: true }, (trx, by) => keep(trx, staff, id, said, by))
  })

  app.post<At>('/wards/:ward', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'keep-wards')
    if (!staff) return reply
    const { ward } = request.params
    if (!(await isOurs(staff, ward))) return notFound(reply)
    const said = readWard(request.body)
    return take(reply, staff, { ward, said, isNew: false }, (trx, by) => keep(trx, staff, ward, said, by))
  })

  for (const [way, closed] of [
    ['close', true],
    ['open', false],
  ] as const) {
    app.post<At>(`/wards/:ward/${way}`, async (request, reply) => {
      const staff = await staffWho(request, reply, services, 'keep-wards')
      if (!staff) return reply
      const { ward } = request.params
      if (!(await isOurs(staff, ward))) return notFound(reply)
      return take(reply, staff, { ward, isNew: false }, async (trx, by) =>
        (await closeWard(trx, staff, ward, closed, by)).map(closingRefusalSays),
      )
    })
  }

  const isOurs = async (staff: Staff, ward: string): Promise<boolean> =>
    (await keptWards(db, staff)).some((each) => each.ward === ward)

  /** Takes a step in one transaction, and leads back; or shows the page with what was typed and why it was refused. */
  async function take(
    reply: FastifyReply,
    staff: Staff,
    what: Omit<Refused, 'why'>,
    step: Step,
  ): Promise<FastifyReply> {
    const by = { who: sayStaff(staff), at: clocks.wall() }
    const why = await db.transaction().execute((trx) => step(trx, by))
    if (why.length > 0) return show(reply, staff, { refused: { ...what, why } }, 409)
    return leadTo(reply, `/wards?done=${what.ward}#ward-${what.ward}`)
  }

  async function show(
    reply: FastifyReply,
    staff: Staff,
    more: { done?: string | undefined; refused?: Refused },
    status = 200,
  ): Promise<FastifyReply> {
    const [site, wards] = await Promise.all([siteOf(db, staff), keptWards(db, staff)])
    const main = wardsScreen({ ...more, wards, timeZone: site?.time_zone ?? 'Europe/London' })
    return sendPage(reply, services, { title: 'Wards', main, who: headerOf(staff) }, status)
  }
}

async function keep(
  trx: Transaction<Tables>,
  staff: Staff,
  ward: string,
  said: WardSaid,
  by: WardKeeper,
): Promise<string[]> {
  const done = await keepWard(trx, staff, ward, said, by)
  return Array.isArray(done) ? done.map(wardRefusalSays) : []
}

function readWard(body: unknown): WardSaid {
  const { name = '', setting = '', shortCode = '' } = readForm(body, 120)
  return { name, setting, shortCode: shortCode.toLowerCase() }
}

/** An id out of a name, like "oak-ward", that no ward of the site has yet. */
function newId(name: string, taken: readonly string[]): string {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30)
  const others = taken.filter((each) => each === id || each.startsWith(`${id}-`)).length
  return taken.includes(id) ? `${id}-${others + 1}` : id
}
