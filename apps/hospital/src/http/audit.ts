import type { FastifyInstance } from 'fastify'
import { auditScreen, verifiedScreen } from '../screens/audit.ts'
import type { Services } from '../services.ts'
import { audit } from '../store/audit.ts'
import { findCall, searchAudit, verifyAudit } from '../store/audit-search.ts'
import { siteOf } from '../store/places.ts'
import { namesOf } from '../store/staff-names.ts'
import { sayStaff } from '../store/reads.ts'
import { dayStarts, dayAfter } from '../words/day-starts.ts'
import { sendPage } from './answer.ts'
import { headerOf, staffWho } from './staff.ts'

const linesOfAPage = 100

/** The audit, for auditors: search it, and follow its chain from end to end. */
export function auditPages(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<{ Querystring: Record<string, unknown> }>('/audit', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-audit')
    if (!staff) return reply
    const asked = {
      from: text(request.query['from']),
      to: text(request.query['to']),
      who: text(request.query['who']),
      call: text(request.query['call']),
    }
    const [site, names] = await Promise.all([siteOf(db, staff), namesOf(db, staff)])
    const timeZone = site?.time_zone ?? 'Europe/London'
    const call = asked.call === '' ? undefined : await findCall(db, staff, asked.call)
    const noSuchCall = asked.call !== '' && call === undefined
    const search = {
      from: dayStarts(asked.from, timeZone),
      until: dayAfter(asked.to, timeZone),
      who: asked.who === '' ? undefined : asked.who,
      about: call,
      before: /^\d{1,15}$/.test(text(request.query['before'])) ? Number(request.query['before']) : undefined,
    }
    // What was searched for is said by ids that are known here: what someone types could be anyone's words.
    const more = { person: names.has(asked.who) ? asked.who : asked.who !== '', call: call ?? false }
    await services.reads.now(staff, 'read.audit', staff.site, more)
    const lines = noSuchCall ? [] : await searchAudit(db, staff, search, linesOfAPage)
    const last = lines.at(-1)?.seq
    const older =
      lines.length === linesOfAPage && last !== undefined
        ? `/audit?${new URLSearchParams({ ...asked, before: String(last) }).toString()}`
        : undefined
    const main = auditScreen({ lines, names, timeZone, asked, older, noSuchCall })
    return sendPage(reply, services, { title: 'Audit', kind: 'board', main, who: headerOf(staff) })
  })

  app.post('/audit/verify', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-audit')
    if (!staff) return reply
    const verified = await verifyAudit(db, staff)
    const line = {
      at: services.clocks.wall(),
      who: sayStaff(staff),
      did: 'audit.verified',
      to: staff.site,
      more: { lines: verified.lines, whole: verified.broken === undefined && verified.unaudited === 0 },
    }
    await db.transaction().execute((trx) => audit(trx, staff, line))
    const main = verifiedScreen(verified)
    return sendPage(reply, services, { title: 'The chain of the audit', main, who: headerOf(staff) })
  })
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 120) : '')
