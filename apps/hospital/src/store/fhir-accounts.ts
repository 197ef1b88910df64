import { createHash, randomBytes } from 'node:crypto'
import type { Db } from './database.ts'
import type { FhirMay } from './fhir-tables.ts'
import type { Placed } from './tables.ts'

/** A machine that has shown its token. */
export interface FhirAccount extends Placed {
  account: string
  may: FhirMay[]
}

/** Makes an account and gives its token, which is kept nowhere: only its SHA-256 is. An account made again has a new token. */
export async function makeFhirAccount(db: Db, { trust, site, account, may }: FhirAccount): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const values = { token_hash: hash(token), may: JSON.stringify(may) }
  await db
    .insertInto('fhir_account')
    .values({ trust, site, account, ...values })
    .onConflict((conflict) => conflict.columns(['trust', 'site', 'account']).doUpdateSet(values))
    .execute()
  return token
}

/** What each account of a site may do, by its name. */
export function fhirAccountsOf(
  db: Db,
  { trust, site }: Placed,
): Promise<{ account: string; may: FhirMay[] }[]> {
  return db
    .selectFrom('fhir_account')
    .select(['account', 'may'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .orderBy('account')
    .execute()
}

/** Changes what an account may do. Its token stays. */
export async function changeFhirAccount(db: Db, { trust, site, account, may }: FhirAccount): Promise<void> {
  await db
    .updateTable('fhir_account')
    .set({ may: JSON.stringify(may) })
    .where('trust', '=', trust)
    .where('site', '=', site)
    .where('account', '=', account)
    .execute()
}

/** The account of a token, or undefined. */
export function fhirAccountOf(db: Db, token: string): Promise<FhirAccount | undefined> {
  return db
    .selectFrom('fhir_account')
    .select(['trust', 'site', 'account', 'may'])
    .where('token_hash', '=', hash(token))
    .executeTakeFirst()
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex')
