import type { Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'
import type { Path } from './reading.ts'

/** What is written with: one transaction for all of it. */
export interface Writing {
  trx: Transaction<Tables>
  who: string
  at: number
  /** Takes the token of an account, which is shown once and kept nowhere. */
  giveToken: (account: string, token: string) => void
}

/** One thing of the file beside what stands in the database. "left" is in the database and not in the file, and stays. */
export interface Change {
  kind: 'added' | 'changed' | 'same' | 'left'
  says: string
  /** Writes it, with its line in the audit. */
  write?: (writing: Writing) => Promise<void>
}

/** What a part of the file comes to, and what of it the database speaks against. */
export interface Plan {
  changes: Change[]
  faults: { path: Path; says: string }[]
}

/** What was asked of the whole run, beside the file. */
export interface Wish {
  at: number
  /** Accounts that get a new token, like "hazel-general/epr". */
  newTokens: readonly string[]
}
