import { audit } from '../store/audit.ts'
import type { Db } from '../store/database.ts'
import { changeFhirAccount, fhirAccountsOf, makeFhirAccount } from '../store/fhir-accounts.ts'
import type { FhirMay } from '../store/fhir-tables.ts'
import type { Placed } from '../store/tables.ts'
import type { Change, Plan, Wish, Writing } from './change.ts'
import type { SiteSaid } from './said.ts'

/** The machines that may use FHIR. One gets a token when it is made, and another only when that is asked for. */
export async function planAccounts(db: Db, place: Placed, { fhir }: SiteSaid, wish: Wish): Promise<Plan> {
  const kept = await fhirAccountsOf(db, place)
  const changes = fhir.map(({ account, may }): Change => {
    const name = `${place.site}/${account}`
    const says = `FHIR account ${name}: may ${sayMay(may)}`
    const before = kept.find((each) => each.account === account)
    const of = { ...place, account, may }
    if (!before)
      return {
        kind: 'added',
        says: `${says}, with a token`,
        write: (by) => giveToken(by, of, 'fhir-account.made'),
      }
    const renews = wish.newTokens.includes(name)
    const differs = sayMay(before.may) !== sayMay(may)
    if (!renews && !differs) return { kind: 'same', says }
    const was = differs ? ` (before: ${sayMay(before.may)})` : ''
    const token = renews ? ', with a new token: the old one opens nothing from then on' : ''
    const write = (by: Writing): Promise<void> =>
      renews ? giveToken(by, of, 'fhir-account.new-token') : change(by, of)
    return { kind: 'changed', says: says + was + token, write }
  })
  const left = kept.filter(({ account }) => !fhir.some((each) => each.account === account))
  changes.push(
    ...left.map(({ account, may }): Change => ({
      kind: 'left',
      says: `FHIR account ${place.site}/${account}: may ${sayMay(may)}`,
    })),
  )
  return { changes, faults: [] }
}

interface Account extends Placed {
  account: string
  may: FhirMay[]
}

async function giveToken(
  { trx, who, at, giveToken: give }: Writing,
  of: Account,
  did: string,
): Promise<void> {
  give(`${of.site}/${of.account}`, await makeFhirAccount(trx, of))
  await audit(trx, of, { who, at, did, to: of.account, more: { may: sayMay(of.may) } })
}

async function change({ trx, who, at }: Writing, of: Account): Promise<void> {
  await changeFhirAccount(trx, of)
  await audit(trx, of, {
    who,
    at,
    did: 'fhir-account.changed',
    to: of.account,
    more: { may: sayMay(of.may) },
  })
}

const sayMay = (may: readonly FhirMay[]): string => [...may].sort().join(' and ')
