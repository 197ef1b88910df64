import { nextStep, type NextStep } from '@fresh-eyes/ward/chain'
import type { CallEvent } from '@fresh-eyes/ward/call'
import { happenIn } from '../store/happen.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'

const mostAtOnce = 50

/**
 * Does what is due: pages the next rung, and takes back promises that ran out. Any number of processes may call it; each call is
 * taken by one. A call whose timer cannot be done is named in the log, stays due, and holds up no other. Gives how many it moved on.
 */
export async function escalate(db: Db, clocks: Clocks): Promise<number> {
  const due = await db
    .selectFrom('call')
    .select(['trust', 'site', 'call'])
    .where('next_due', '<=', clocks.steady())
    .orderBy('next_due')
    .limit(mostAtOnce)
    .execute()
  let moved = 0
  for (const one of due) {
    try {
      if (await escalateOne(db, clocks, one, one.call)) moved++
    } catch (error) {
      const { name, code = '' } = error as Error & { code?: string }
      console.error(`The timer of call ${one.call} failed: ${name} ${code}`)
    }
  }
  return moved
}

function escalateOne(db: Db, clocks: Clocks, place: Placed, call: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('call')
      .select('call')
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('call', '=', call)
      .where('next_due', '<=', clocks.steady())
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    // Another process has it, or somebody moved it on in between.
    if (!due) return false
    const done = await happenIn(trx, clocks, place, call, (now, at, chain) =>
      dueEvent(nextStep(now, chain), at),
    )
    if (!done.done) throw new Error(`A timer led to what is refused: ${done.refused.why}.`)
    return true
  })
}

function dueEvent(step: NextStep | null, at: number): CallEvent | undefined {
  const by = { kind: 'service' } as const
  switch (step?.do) {
    case 'page':
      return { kind: 'paged', at, by, rung: step.rung, role: step.role, round: step.round }
    case 'expire-promise':
      return { kind: 'promise-expired', at, by, role: step.role }
    case 'remind':
      return { kind: 'reminded', at, by, role: step.role, times: step.times }
    default:
      return undefined
  }
}
