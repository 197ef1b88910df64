import { audit } from '../store/audit.ts'
import { timeOf } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import type { Change, Wish } from './change.ts'
import { holdSetUp, planSetUp } from './plan.ts'
import type { Fault } from './reading.ts'
import { readTrustFile } from './trust-file.ts'

export interface SetUpAsked {
  /** False writes nothing. */
  apply: boolean
  newTokens: readonly string[]
  /** Who applies it, as the audit says it. */
  who: string
}

/** What came of it: every fault, or every change and the tokens of new accounts. With a fault nothing was written. */
export type SetUpDone =
  | { faults: Fault[] }
  | { faults?: undefined; changes: Change[]; tokens: { account: string; token: string }[] }

/**
 * Brings a trust to what its file says, in one transaction: all of it, or none. Nothing is deleted. Run again, it changes nothing.
 * The tables must be up to date.
 */
export async function setUp(db: Db, text: string, { apply, newTokens, who }: SetUpAsked): Promise<SetUpDone> {
  const { file, reading } = readTrustFile(text)
  if (reading.faults.length > 0) return { faults: reading.faults }
  const wish: Wish = { at: Math.floor(await timeOf(db).now()), newTokens }
  return db.transaction().execute(async (trx) => {
    if (apply) await holdSetUp(trx, file)
    const { changes, faults } = await planSetUp(trx, file, wish)
    for (const { path, says } of faults) reading.fault(path, says)
    if (reading.faults.length > 0) return { faults: reading.faults }
    const tokens: { account: string; token: string }[] = []
    const writes = apply ? changes.filter(({ write }) => write !== undefined) : []
    for (const { write } of writes) {
      await write?.({ trx, who, at: wish.at, giveToken: (account, token) => tokens.push({ account, token }) })
    }
    if (writes.length > 0) {
      const line = { who, at: wish.at, did: 'set-up.applied', to: file.id, more: { changes: writes.length } }
      for (const { id } of file.sites) await audit(trx, { trust: file.id, site: id }, line)
    }
    return { changes, tokens }
  })
}
