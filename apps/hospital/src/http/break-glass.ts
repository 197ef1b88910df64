import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { breakGlassScreen, brokenGlassScreen, type GlassPage } from '../screens/glass.ts'
import type { Services } from '../services.ts'
import { findCall } from '../store/audit-search.ts'
import { callById, openCalls, type StoredCall } from '../store/read-calls.ts'
import { breakGlass, glassBroken, mendGlass, openGlass, type Glass } from '../store/glass.ts'
import { glassKinds, glassReasons, type GlassKind } from '../store/glass-tables.ts'
import { allWardsOf, siteOf, wardsOf } from '../store/places.ts'
import { leadTo, sendPage } from './answer.ts'
import { oneOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const mostShown = 200
const shortestReason = 5

/** Opens one call, one ward or one name for someone whose role does not, for a time and with a reason; and lists who did. */
export function breakGlassPages(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get<{ Querystring: { call?: unknown; kind?: unknown } }>('/break-glass', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'break-glass')
    if (!staff) return reply
    const { call, kind } = request.query
    const asked = {
      kind: oneOf(kindsFor(staff), typeof kind === 'string' ? kind : undefined) ?? 'call',
      call: typeof call === 'string' ? call.slice(0, 40) : '',
      ward: '',
      reason: '',
      words: '',
    }
    return show(reply, services, staff, asked)
  })

  app.post('/break-glass', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'break-glass')
    if (!staff) return reply
    const form = readForm(request.body, 500)
    const kind = oneOf(kindsFor(staff), form['kind'])
    const reason = oneOf(glassReasons, form['reason'])
    const { call = '', ward = '', words = '' } = form
    const asked = { kind: kind ?? 'call', call, ward, reason: reason ?? '', words }
    if (!kind || !reason || words.length < shortestReason) {
      return show(reply, services, staff, asked, 'Not opened: choose what and why, and say it in your words.')
    }
    const about =
      kind === 'ward'
        ? (await wardsOf(db, staff)).find((each) => each.ward === ward)?.ward
        : await findCall(db, staff, call)
    if (about === undefined) {
      const wrong =
        kind === 'ward'
          ? 'Not opened: choose the ward.'
          : 'Not opened: there is no call with that reference here.'
      return show(reply, services, staff, asked, wrong)
    }
    await breakGlass(db, clocks, staff, { kind, about, reason, words })
    return leadTo(reply, kind === 'ward' ? '/break-glass' : `/desk/call/${about}`)
  })

  app.post<{ Params: { glass: string } }>('/break-glass/:glass/mend', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'break-glass')
    if (!staff) return reply
    const { glass } = request.params
    if (/^[0-9a-f-]{36}$/.test(glass)) await mendGlass(db, clocks, staff, glass)
    return leadTo(reply, '/break-glass')
  })

  app.get('/broken-glass', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-broken-glass')
    if (!staff) return reply
    services.reads.note(staff, 'read.glass', staff.site)
    const [broken, wards, site] = await Promise.all([
      glassBroken(db, staff, mostShown),
      allWardsOf(db, staff),
      siteOf(db, staff),
    ])
    const wardNames = new Map(wards.map(({ ward, name }) => [ward, name]))
    const main = brokenGlassScreen(broken, wardNames, site?.time_zone ?? 'Europe/London')
    return sendPage(reply, services, { title: 'Broken glass', main, who: headerOf(staff) })
  })
}

/** The name of a member of staff who called can be opened by those who see the queue, never by the team complained of. */
const kindsFor = (staff: Staff): readonly GlassKind[] =>
  glassKinds.filter((kind) => kind !== 'staff-caller' || may(staff, 'see-queue'))

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  asked: GlassPage['asked'],
  wrong?: string,
): Promise<FastifyReply> {
  const {
    database: { db },
    clocks,
  } = services
  const [wards, broken] = await Promise.all([wardsOf(db, staff), openGlass(db, clocks, staff)])
  const open = await Promise.all(broken.map((glass) => withCalls(glass)))
  const main = breakGlassScreen({ kinds: kindsFor(staff), wards, asked, wrong, open })
  const page = { title: 'Break the glass', main, who: headerOf(staff) }
  return sendPage(reply, services, page, wrong === undefined ? 200 : 400)

  async function withCalls(glass: Glass): Promise<{ glass: Glass; says: string; calls: StoredCall[] }> {
    if (glass.kind === 'ward') {
      const calls = (await openCalls(db, staff)).filter(({ call }) => call.ward === glass.about)
      return { glass, says: wards.find(({ ward }) => ward === glass.about)?.name ?? glass.about, calls }
    }
    const stored = await callById(db, staff, glass.about)
    return { glass, says: stored?.reference ?? '', calls: stored ? [stored] : [] }
  }
}
