import { nextStep } from '@fresh-eyes/ward/chain'
import type { CallEvent } from '@fresh-eyes/ward/call'
import { happenIn } from '../store/calls.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'

const mostAtOnce = 50

/**
 * Does what is due: pages the next rung, and takes back promises that ran out. Any number of processes may call it; each call is
 * taken by one. Gives how many calls it moved on.
 */
export async function escalate(db: Db, clocks: Clocks): Promise<number> {
  let moved = 0
  while (await escalateOne(db, clocks)) if (++moved >= mostAtOnce) break
  return moved
}

function escalateOne(db: Db, clocks: Clocks): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('call')
      .select(['trust', 'site', 'call'])
      .where('next_due', '<=', clocks.steady())
      .orderBy('next_due')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!due) return false
    const done = await happenIn(trx, clocks, due, due.call, (call, at, chain): CallEvent | undefined => {
      const step = nextStep(call, chain)
      const by = { kind: 'service' } as const
      if (step?.do === 'page')
        return { kind: 'paged', at, by, rung: step.rung, role: step.role, round: step.round }
      if (step?.do === 'expire-promise') return { kind: 'promise-expired', at, by, role: step.role }
      if (step?.do === 'remind') return { kind: 'reminded', at, by, role: step.role, times: step.times }
      return undefined
    })
    if (!done.done) throw new Error(`A timer led to what is refused: ${done.refused.why}.`)
    return true
  })
}
