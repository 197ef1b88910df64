import { nextStep, type Chain } from '@fresh-eyes/ward/chain'
import { foldCall, type CallEvent } from '@fresh-eyes/ward/call'
import { isDeepStrictEqual } from 'node:util'
import { verifyAudit } from '../../store/audit-search.ts'
import type { Db } from '../../store/database.ts'
import { place } from '../made-up-ward.ts'
import { taps, type Ledger, type Tap } from './ledger.ts'

/** Holds the database against what was acknowledged. Gives what does not agree, in words; nothing is as it should be. */
export async function reckon(db: Db, ledger: Ledger, chain: Chain, pagedSince: number): Promise<string[]> {
  const calls = await db.selectFrom('call').selectAll().where('trust', '=', place.trust).execute()
  const rows = await db
    .selectFrom('call_event')
    .selectAll()
    .where('trust', '=', place.trust)
    .orderBy('call')
    .orderBy('seq')
    .execute()
  const eventsByCall = Map.groupBy(rows, ({ call }) => call)
  const pages = Map.groupBy(await db.selectFrom('page').selectAll().execute(), ({ call }) => call)
  const problems: string[] = []
  const say = (about: string, what: string): number => problems.push(`${about}: ${what}`)

  const byKey = Map.groupBy(calls, ({ client_key }) => client_key)
  for (const [key, { acknowledged, reference }] of ledger.calls) {
    const stored = byKey.get(key) ?? []
    if (acknowledged && stored.length === 0) say(key, 'acknowledged and not stored')
    if (stored.length > 1) say(key, `stored ${stored.length} times`)
    if (reference !== undefined && stored[0]?.reference !== reference)
      say(key, `its reference was ${reference}`)
  }
  // Once a minute the service calls itself, on a ward that no list shows.
  const hidden = await db.selectFrom('ward').select('ward').where('hidden', '=', true).execute()
  const checks = new Set(hidden.map(({ ward }) => ward))
  for (const { client_key, ward } of calls)
    if (!ledger.calls.has(client_key) && !checks.has(ward ?? '')) say(client_key, 'stored, and nobody called')

  for (const [name, { sent, acknowledged }] of ledger.told) {
    const [key = '', ...words] = name.split(' ')
    const events = eventsByCall.get(byKey.get(key)?.[0]?.call ?? '') ?? []
    const found = events.filter(({ event }) => event.kind === 'told' && event.told.worry === words.join(' '))
    if (found.length < acknowledged || found.length > sent)
      say(name, `told ${acknowledged} times of ${sent}, stored ${found.length}`)
  }
  for (const [name, { sent, acknowledged }] of ledger.tapped) {
    const [call = '', user = '', tap = ''] = name.split(' ')
    const events = (eventsByCall.get(call) ?? []).filter(
      ({ kind, event }) => kind === taps[tap as Tap] && event.by.kind === 'staff' && event.by.user === user,
    )
    if (events.length < acknowledged || events.length > sent)
      say(name, `acknowledged ${acknowledged} times of ${sent}, stored ${events.length}`)
  }

  for (const { call, events: count, stands, next_key, next_due, standing, ward } of calls) {
    const stored = eventsByCall.get(call) ?? []
    if (stored.length !== count || stored.some(({ seq }, index) => seq !== index + 1))
      say(call, 'events are missing')
    const events: CallEvent[] = stored.map(({ event }) => event)
    const paged = events.filter(({ kind }) => kind === 'paged')
    const folded = foldCall(events)
    if (!isDeepStrictEqual(folded, stands)) say(call, 'does not stand as its events add up')
    if (paged.length !== (pages.get(call) ?? []).length)
      say(call, 'has more or fewer pages than it was paged')
    // Those that the service made to itself run on a chain of its own, and the next of them closes one that was left open.
    if (checks.has(ward ?? '')) continue
    const step = nextStep(folded, chain)
    if ((step?.key ?? null) !== next_key || (step === null) !== (next_due === null))
      say(call, 'lost its timer')
    const last = paged.at(-1)?.at ?? 0
    if (standing === 'waiting' && last < pagedSince) say(call, 'waits, and is not paged any more')
    const promised = standing === 'accepted' || standing === 'on-my-way'
    if (promised && (folded.promise?.dueAt ?? 0) < pagedSince)
      say(call, 'its promise ran out, and still stands')
  }
  return [...problems, ...(await auditProblems(db))]
}

async function auditProblems(db: Db): Promise<string[]> {
  const { broken, unaudited } = await verifyAudit(db, place)
  return [
    ...(broken ? [`the audit is broken at line ${broken.seq}: ${broken.why}`] : []),
    ...(unaudited > 0 ? [`${unaudited} events have no line of audit`] : []),
  ]
}
