import { randomBytes } from 'node:crypto'
import type { Actor } from '@fresh-eyes/ward/call'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { phoneCall, phoneStart } from '../screens/phone.ts'
import type { Services } from '../services.ts'
import { happen } from '../store/happen.ts'
import { openCall } from '../store/open-call.ts'
import { callById, openCalls, type StoredCall } from '../store/read-calls.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { readTold } from './caller-status.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'
import { isUuid } from '../store/is-uuid.ts'

/** For whoever picks the telephone up: one press pages the team, and the questions come after (hazard H16). */
export function phone(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get('/phone', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'take-phone-calls')
    if (!staff) return reply
    const [calls, wards, site] = await Promise.all([
      openCalls(db, staff),
      wardsOf(db, staff),
      siteOf(db, staff),
    ])
    const main = phoneStart({
      key: randomBytes(16).toString('base64url'),
      wards,
      ringing: calls.filter(({ call }) => call.channel === 'switchboard' && call.standing === 'waiting'),
      timeZone: site?.time_zone ?? 'Europe/London',
    })
    return sendPage(reply, services, {
      title: 'Take a telephone call',
      main,
      who: headerOf(staff),
      refresh: 15,
    })
  })

  app.post('/phone', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'take-phone-calls')
    if (!staff) return reply
    const form = readForm(request.body)
    const wards = await wardsOf(db, staff)
    const { id } = await openCall(db, clocks, {
      trust: staff.trust,
      site: staff.site,
      clientKey: `phone:${form['key'] ?? randomBytes(16).toString('base64url')}`,
      event: {
        by: actorOf(staff),
        channel: 'telephone',
        ward: wards.find(({ ward }) => ward === form['ward'])?.ward ?? null,
        told: {},
      },
    })
    return leadTo(reply, `/phone/${id}`)
  })

  app.post<{ Params: { id: string } }>('/phone/:id/picked-up', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'take-phone-calls')
    if (!staff) return reply
    if (!(await telephoned(staff, request.params.id))) return notFound(reply)
    await happen(db, clocks, staff, request.params.id, (call, at) =>
      call.firstAnsweredAt === null
        ? { kind: 'answered', at, by: actorOf(staff), line: 'picked up here' }
        : undefined,
    )
    return leadTo(reply, `/phone/${request.params.id}`)
  })

  app.get<{ Params: { id: string }; Querystring: { kept?: string } }>(
    '/phone/:id',
    async (request, reply) => {
      const staff = await staffWho(request, reply, services, 'take-phone-calls')
      if (!staff) return reply
      const stored = await telephoned(staff, request.params.id)
      if (!stored) return notFound(reply)
      services.reads.note(staff, 'read.call', stored.id)
      const main = phoneCall({
        stored,
        wards: await wardsOf(db, staff),
        kept: request.query.kept !== undefined,
      })
      return sendPage(reply, services, {
        title: `Telephone call ${stored.reference}`,
        main,
        who: headerOf(staff),
      })
    },
  )

  app.post<{ Params: { id: string } }>('/phone/:id', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'take-phone-calls')
    if (!staff) return reply
    const stored = await telephoned(staff, request.params.id)
    if (!stored) return notFound(reply)
    const form = readForm(request.body, 1000)
    const told = readTold(form)
    const by = actorOf(staff)
    await happen(db, clocks, staff, stored.id, (_call, at) => ({ kind: 'told', at, by, told }))
    const wards = await wardsOf(db, staff)
    const ward = wards.find((each) => each.ward === form['ward'])?.ward
    await happen(db, clocks, staff, stored.id, (call, at) =>
      ward !== undefined && ward !== call.ward
        ? { kind: 'moved', at, by, ward, why: 'the caller said so on the telephone' }
        : undefined,
    )
    return leadTo(reply, `/phone/${stored.id}?kept`)
  })

  /** A call that came by telephone: no other is for whoever takes telephone calls. */
  async function telephoned(staff: Staff, id: string): Promise<StoredCall | undefined> {
    const stored = isUuid(id) ? await callById(db, staff, id) : undefined
    return stored && ['telephone', 'switchboard'].includes(stored.call.channel) ? stored : undefined
  }
}

const actorOf = ({ user, roles }: Staff): Actor => ({ kind: 'staff', user, role: roles[0] ?? 'switchboard' })
