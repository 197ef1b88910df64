import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { nextStep, type Chain, type NextStep } from '@fresh-eyes/ward/chain'
import {
  applyEvent,
  foldCall,
  refusalOf,
  type Actor,
  type Call,
  type CallEvent,
  type Refusal,
} from '@fresh-eyes/ward/call'
import { teamOf } from '@fresh-eyes/ward/rota'
import type { Transaction } from 'kysely'
import { auditAll, type AuditLine } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import { chainOf } from './places.ts'
import { drawAgain } from './draw-again.ts'
import { makePage, stopPages } from './pages.ts'
import { settingsOf } from './site-settings.ts'
import { checkTeam, checkWard, usualTeam } from './teams.ts'
import type { CallTable, Placed, Tables } from './tables.ts'

export { usualTeam } from './teams.ts'

export interface StoredCall extends Placed {
  id: string
  reference: string
  team: string
  /** On the steady clock. */
  openedSteady: number
  call: Call
}

/** What a caller is given once the call is safely stored. `secret` opens their own page, and is kept nowhere. */
export interface Opened {
  id: string
  reference: string
  /** Undefined when this press of the button had opened the call before: the first answer holds it. */
  secret: string | undefined
}

/** How a call is opened. `clientKey` was made with the form: the same key is the same call, however often it is sent. */
export interface Opening extends Placed {
  clientKey: string
  team?: string
  secret?: string
  event: Omit<CallEvent & { kind: 'opened' }, 'at' | 'kind'>
}

type Trx = Transaction<Tables>

/**
 * Stores a call with its first page, its timer and its audit line in one transaction, and answers after that. The first page is
 * due at once, whatever the form left empty. A second opening with the same key gives the first one's id and reference.
 */
export async function openCall(db: Db, clocks: Clocks, opening: Opening): Promise<Opened> {
  const event: CallEvent = { kind: 'opened', at: clocks.wall(), ...opening.event }
  return storeCall(db, clocks, opening, [event])
}

/**
 * Stores a call with everything that is known to have happened to it, oldest first, in one transaction. Whether it waits for
 * somebody, and is paged for, is decided by how it stands after the last: what was finished on paper pages nobody. A call with a
 * reference of its own keeps it. The events must be such as may follow each other.
 */
export async function storeCall(
  db: Db,
  clocks: Clocks,
  opening: Omit<Opening, 'event'> & { reference?: string },
  events: readonly CallEvent[],
  alongside?: (trx: Trx, id: string) => Promise<void>,
): Promise<Opened> {
  const [opened, ...later] = events
  if (opened?.kind !== 'opened') throw new Error('A call begins with its opening.')
  const secret = opening.secret ?? randomBytes(16).toString('base64url')
  const id = randomUUID()
  const store = async (trx: Trx): Promise<Opened> => {
    const team = opening.team ?? (await teamFor(trx, opening, foldCall(events).ward))
    const chain = await chainOf(trx, opening, team)
    const row = await trx
      .insertInto('call')
      .values({
        trust: opening.trust,
        site: opening.site,
        call: id,
        reference: opening.reference ?? makeReference(),
        client_key: opening.clientKey,
        secret_hash: hashSecret(secret),
        team,
        // From paper it has waited since its true time.
        opened_steady: clocks.steady() - (opened.late ? Math.max(0, clocks.wall() - opened.at) : 0),
        events: 0,
        ...columnsOf(foldCall([opened])),
        next_key: null,
        next_due: null,
      })
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'client_key']).doNothing())
      .returning(['call', 'reference'])
      .executeTakeFirst()
    if (!row) return { ...(await openedBefore(trx, opening)), secret: undefined }
    await record(trx, clocks, { ...opening, id, team, chain, call: null, events: 0 }, opened, later)
    await alongside?.(trx, id)
    return { id, reference: row.reference, secret }
  }
  // A reference of its own would be taken again.
  const tries = opening.reference === undefined ? mostTries : 1
  return retryOnTakenReference(() => db.transaction().execute(store), tries)
}

const mostTries = 5

/** Two calls may draw the same reference. The second draws again. */
async function retryOnTakenReference<Result>(open: () => Promise<Result>, tries: number): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await open()
    } catch (error) {
      if (!isTakenReference(error) || tried >= tries) throw error
    }
  }
}

/** Whether the database refused a call because another has its reference. */
export function isTakenReference(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'call_trust_site_reference_key'
}

async function openedBefore(
  trx: Trx,
  { trust, site, clientKey }: Omit<Opening, 'event'>,
): Promise<{ id: string; reference: string }> {
  const row = await trx
    .selectFrom('call')
    .select(['call as id', 'reference'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
  if (!row) throw new Error('The call with this key was there a moment ago, and is not there now.')
  return row
}

export type Done =
  | { done: true; call: Call }
  | { done: false; refused: Refusal }
  | { done: false; refused: { why: 'no-call' } }

/** What happens to a call, made from how it stands once nobody else can change it. Undefined when there is nothing to do. */
export type Happening = (call: Call, at: number, chain: Chain) => CallEvent | undefined

/**
 * Lets something happen to a call, if it may: the row is held, the rules are asked, and the event, the timer, the pages and the
 * audit line are written in one transaction. Gives the refusal when the rules say no.
 */
export async function happen(
  db: Db,
  clocks: Clocks,
  place: Placed,
  id: string,
  happening: Happening,
): Promise<Done> {
  return db.transaction().execute((trx) => happenIn(trx, clocks, place, id, happening))
}

/** The same, inside a transaction of the caller's. */
export async function happenIn(
  trx: Trx,
  clocks: Clocks,
  place: Placed,
  id: string,
  happening: Happening,
): Promise<Done> {
  const row = await trx
    .selectFrom('call')
    .select(['team', 'events', 'stands', 'next_key', 'next_due'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { done: false, refused: { why: 'no-call' } }
  const chain = await chainOf(trx, place, row.team)
  const event = happening(row.stands, clocks.wall(), chain)
  if (!event) return { done: true, call: row.stands }
  const refused = refusalOf(row.stands, event)
  if (refused) return { done: false, refused }
  const { trust, site } = place
  const before = { trust, site, id, team: row.team, chain, call: row.stands, events: row.events, wait: row }
  const call = await record(trx, clocks, before, event)
  if (event.kind !== 'moved') return { done: true, call }
  const team = await teamFor(trx, place, event.ward)
  if (team === row.team) return { done: true, call }
  await trx
    .updateTable('call')
    .set({ team })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('call', '=', id)
    .execute()
  const routed: CallEvent = { kind: 'routed', at: event.at, by: { kind: 'service' }, team }
  const now = { ...before, call, events: row.events + 1, team, chain: await chainOf(trx, place, team) }
  return { done: true, call: await record(trx, clocks, now, routed) }
}

/** The team that takes the calls of a ward, as the trust approved it; the site hub's when the ward is not known. */
async function teamFor(trx: Trx, place: Placed, ward: string | null): Promise<string> {
  if (ward === checkWard) return checkTeam
  return teamOf(await settingsOf(trx, place), ward, usualTeam)
}

interface Before extends Placed {
  id: string
  team: string
  chain: Chain
  /** How it stood; null for its opening. */
  call: Call | null
  events: number
  wait?: { next_key: string | null; next_due: number | null }
}

/**
 * Writes one event, and those after it that have happened already, and everything that follows from the last. A page that is due
 * at once is made at once.
 */
async function record(
  trx: Trx,
  clocks: Clocks,
  before: Before,
  event: CallEvent,
  later: readonly CallEvent[] = [],
): Promise<Call> {
  const { trust, site, id, chain } = before
  const place = { trust, site, call: id }
  const written = [event, ...later]
  let call = written.reduce<Call | null>(
    (made, each) => (made ? applyEvent(made, each) : foldCall([each])),
    before.call,
  )
  let step: NextStep | null
  for (let last = written.at(-1) ?? event; ;) {
    if (!call) throw new Error('Something happened, and there is no call.')
    await sendPagesAfter(trx, clocks, place, last)
    step = nextStep(call, chain)
    if (step?.do !== 'page' || step.after !== 0) break
    const { rung, role, round } = step
    last = { kind: 'paged', at: last.late?.at ?? last.at, by: { kind: 'service' }, rung, role, round }
    written.push(last)
    call = applyEvent(call, last)
  }
  await trx
    .insertInto('call_event')
    .values(
      written.map((each, at) => ({
        ...place,
        seq: before.events + at + 1,
        at: each.at,
        kind: each.kind,
        event: JSON.stringify(each),
      })),
    )
    .execute()
  await trx
    .updateTable('call')
    .set({
      events: before.events + written.length,
      ...columnsOf(call),
      ...timerOf(step, clocks, before.wait),
    })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('call', '=', id)
    .execute()
  // The service's own calls are nobody's doing, and a line a second would bury those of people. The audit comes last: everyone who
  // writes at this site waits for its end until this is stored.
  if (before.team !== checkTeam) {
    await auditAll(
      trx,
      before,
      written.map((each) => lineOf(each, id)),
    )
    await drawAgain(trx, { trust, site })
  }
  return call
}

/** Stops the pages that nobody needs any more after an event, and makes those that it asks for. */
async function sendPagesAfter(
  trx: Trx,
  clocks: Clocks,
  place: Placed & { call: string },
  event: CallEvent,
): Promise<void> {
  if (settling.has(event.kind)) await stopPages(trx, event.late?.at ?? event.at, place)
  if (event.kind === 'paged') await makePage(trx, clocks, { ...place, about: 'waiting', ...pick(event) })
  const told = event.kind === 'reminded' ? event : event.kind === 'handed-over' ? event.to : undefined
  if (told) await makePage(trx, clocks, { ...place, role: told.role, rung: 0, round: 0, about: 'still-open' })
}

/** After these nobody needs to be paged as before: someone has it, or it is closed. */
const settling = new Set<CallEvent['kind']>([
  'accepted',
  'on-my-way',
  'arrived',
  'handed-over',
  'kept',
  'closed',
])

const pick = ({ rung, role, round }: CallEvent & { kind: 'paged' }) => ({ rung, role, round })

function timerOf(
  step: NextStep | null,
  clocks: Clocks,
  wait: Before['wait'],
): Pick<CallTable, 'next_key' | 'next_due'> {
  if (!step) return { next_key: null, next_due: null }
  if (wait && wait.next_key === step.key) return { next_key: wait.next_key, next_due: wait.next_due }
  return { next_key: step.key, next_due: clocks.steady() + step.after }
}

function columnsOf(call: Call): {
  ward: string | null
  standing: Call['standing']
  opened_at: number
  closed_at: number | null
  stands: string
} {
  const { ward, standing, openedAt, closedAt } = call
  return { ward, standing, opened_at: openedAt, closed_at: closedAt, stands: JSON.stringify(call) }
}

/** Who did what. What came from paper was done by whoever wrote it down, when they did. */
function lineOf({ kind, at, by, late }: CallEvent, to: string): AuditLine {
  return late
    ? {
        at: late.at,
        who: `staff ${late.by}`,
        did: `call.${kind}`,
        to,
        more: { fromPaper: true, happenedAt: at },
      }
    : { at, who: sayWho(by), did: `call.${kind}`, to }
}

function sayWho(by: Actor): string {
  if (by.kind === 'staff') return `staff ${by.user} ${by.role}`
  return by.kind === 'system' ? `system ${by.name}` : by.kind
}

/** The open calls of a site, longest waiting first; never one that the service made to itself. */
export async function openCalls(db: Db, place: Placed): Promise<StoredCall[]> {
  const rows = await selectCalls(db)
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('closed_at', 'is', null)
    .where('team', '<>', checkTeam)
    .orderBy('opened_steady')
    .orderBy('call')
    .execute()
  return rows.map(toStored)
}

/** The call that a caller's secret opens, or undefined. */
export async function callBySecret(db: Db, secret: string): Promise<StoredCall | undefined> {
  const row = await selectCalls(db).where('secret_hash', '=', hashSecret(secret)).executeTakeFirst()
  return row && toStored(row)
}

/** A call of a site by its id, or undefined. */
export async function callById(db: Db, place: Placed, id: string): Promise<StoredCall | undefined> {
  const row = await selectCalls(db)
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', id)
    .executeTakeFirst()
  return row && toStored(row)
}

/** Everything that happened to a call, oldest first. */
export async function eventsOf(db: Db, place: Placed, id: string): Promise<CallEvent[]> {
  const rows = await db
    .selectFrom('call_event')
    .select('event')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('call', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ event }) => event)
}

const selectCalls = (db: Db) =>
  db.selectFrom('call').select(['trust', 'site', 'call', 'reference', 'team', 'opened_steady', 'stands'])

function toStored(
  row: Placed & { call: string; reference: string; team: string; opened_steady: number; stands: Call },
): StoredCall {
  const { trust, site, reference, team } = row
  return { trust, site, id: row.call, reference, team, openedSteady: row.opened_steady, call: row.stands }
}

const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

// No letters or digits that are misread or misheard for each other: no 0 and O, 1 and I, B and 8, M and N.
const readAloud = 'ACDEFGHJKPRTWXY34679'

/** Like "H7K-4TW": for reading out over a telephone. 20 to the power of 6; the database refuses the same one twice on a site. */
function makeReference(): string {
  const letters = [...randomBytes(6)].map((byte) => readAloud[byte % readAloud.length]).join('')
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}
