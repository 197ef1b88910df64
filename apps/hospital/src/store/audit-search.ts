import { chainStart, endOfChain, followChain, type ChainBreak, type ChainEnd } from '@fresh-eyes/ward/audit'
import { sql } from 'kysely'
import { sha256, type AuditLine } from './audit.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'
import { checkTeam } from './teams.ts'

export interface AuditSearch {
  /** Instants, the first included and the second not. */
  from?: number | undefined
  until?: number | undefined
  /** A person's id, "caller", "service" or "switchboard". */
  who?: string | undefined
  /** The id of what it was done to. */
  about?: string | undefined
  /** Lines before this number only: where the page before ended. */
  before?: number | undefined
}

export interface FoundLine extends AuditLine {
  seq: number
}

/** The lines that fit, newest first, at most `most` of them. */
export async function searchAudit(
  db: Db,
  place: Placed,
  search: AuditSearch,
  most: number,
): Promise<FoundLine[]> {
  const { from, until, who, about, before } = search
  let query = db
    .selectFrom('audit')
    .select(['seq', 'line'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (until !== undefined) query = query.where('at', '<', until)
  if (about !== undefined) query = query.where('about', '=', about)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (who !== undefined) {
    const staff = `staff ${who} `
    query = query.where((where) =>
      where.or([where('who', 'in', [who, `staff ${who}`]), sql<boolean>`starts_with(who, ${staff})`]),
    )
  }
  const rows = await query.orderBy('seq', 'desc').limit(most).execute()
  return rows.map(({ seq, line }) => ({ seq, ...(JSON.parse(line) as AuditLine) }))
}

export interface Verified {
  lines: number
  end: ChainEnd
  broken: ChainBreak | undefined
  /** Things that happened to calls and have no line: lines taken off the end with the end put back leave this trace. */
  unaudited: number
}

const atOnce = 2000

/** Follows the whole chain of a site from its first line, some thousand lines at a time so that calls are taken meanwhile. */
export async function verifyAudit(db: Db, place: Placed): Promise<Verified> {
  // Lines that are added meanwhile are not looked at.
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .executeTakeFirst()
  const written = head ?? chainStart
  const beyond = await linesBeyond(db, place, written.seq)
  let end = chainStart
  let broken: ChainBreak | undefined
  while (broken === undefined && end.seq < written.seq) {
    const lines = await db
      .selectFrom('audit')
      .select(['seq', 'at', 'line', 'hash'])
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('seq', '>', end.seq)
      .where('seq', '<=', written.seq)
      .orderBy('seq')
      .limit(atOnce)
      .execute()
    if (lines.length === 0) break
    const followed = followChain(end, lines, sha256)
    if (followed.whole) end = followed.end
    else broken = followed.broken
  }
  broken ??= endOfChain(end, written) ?? (beyond ? { seq: written.seq, why: 'end-changed' } : undefined)
  return { lines: written.seq, end: written, broken, unaudited: await unauditedEvents(db, place) }
}

/** Whether there are lines past the written end that were there when it was read: none can be, for both are written together. */
async function linesBeyond(db: Db, place: Placed, seq: number): Promise<boolean> {
  const { rows } = await sql<{ beyond: boolean }>`
    select exists (select 1 from audit a where a.trust = ${place.trust} and a.site = ${place.site} and a.seq > ${seq}
      and not exists (select 1 from audit_head h where h.trust = a.trust and h.site = a.site and h.seq >= a.seq)) as beyond`.execute(
    db,
  )
  return rows[0]?.beyond === true
}

/** Of the calls that the service makes to itself there are no lines: nobody did anything. */
async function unauditedEvents(db: Db, place: Placed): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from call_event e where e.trust = ${place.trust} and e.site = ${place.site}
      and not exists (select 1 from call c where c.trust = e.trust and c.site = e.site and c.call = e.call and c.team = ${checkTeam})
      and not exists (select 1 from audit a where a.trust = e.trust and a.site = e.site
        and a.about = e.call::text and a.did = 'call.' || e.kind and a.at = e.at)`.execute(db)
  return rows[0]?.count ?? 0
}

/** A call's id, by its id or the reference that is read out. Undefined when there is none. */
export async function findCall(db: Db, place: Placed, text: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('call')
    .select('call')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where((where) =>
      where.or([
        where('reference', '=', text.toUpperCase()),
        sql<boolean>`call::text = ${text.toLowerCase()}`,
      ]),
    )
    .executeTakeFirst()
  return row?.call
}
