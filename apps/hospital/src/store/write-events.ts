import { nextStep, type Chain, type NextStep } from '@fresh-eyes/ward/chain'
import { applyEvent, foldCall, type Actor, type Call, type CallEvent } from '@fresh-eyes/ward/call'
import type { Transaction } from 'kysely'
import { auditAll, type AuditLine } from './audit.ts'
import type { Clocks } from './clocks.ts'
import { drawAgain } from './draw-again.ts'
import { makePage, stopPages } from './pages.ts'
import type { CallTable, Placed, Tables } from './tables.ts'
import { checkTeam } from './teams.ts'

type Trx = Transaction<Tables>

/** A call before something is written to it. */
export interface Before extends Placed {
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
export async function writeEvents(
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

/** What of a call stands in columns, for finding it. */
export function columnsOf(call: Call): {
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
