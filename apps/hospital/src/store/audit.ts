import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Placed, Tables } from './tables.ts'

/** What is written down about who did what. Ids and names of things, never a person's words. */
export interface AuditLine {
  at: number
  /** Like "staff nia responder", "caller", "service". */
  who: string
  /** Like "call.accepted". */
  did: string
  /** The id of what it was done to. */
  to: string
  more?: Record<string, string | number | boolean | null>
}

/**
 * Adds a line to the chain of a site, in the transaction of what it tells. Each line's hash covers the one before, so that a line
 * changed or taken out later is seen. The head row is held until the transaction ends, so lines stand in one order.
 */
export async function audit(trx: Transaction<Tables>, place: Placed, line: AuditLine): Promise<void> {
  const head = (await holdHead(trx, place)) ?? (await firstHead(trx, place))
  const seq = head.seq + 1
  const text = JSON.stringify(line)
  const hash = hashOf(head.hash, seq, text)
  const row = { trust: place.trust, site: place.site, seq, hash }
  await trx
    .insertInto('audit')
    .values({ ...row, at: line.at, line: text })
    .execute()
  await trx
    .updateTable('audit_head')
    .set({ seq, hash })
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .execute()
}

interface Head {
  seq: number
  hash: string
}

function holdHead(trx: Transaction<Tables>, { trust, site }: Placed): Promise<Head | undefined> {
  return trx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('trust', '=', trust)
    .where('site', '=', site)
    .forUpdate()
    .executeTakeFirst()
}

/** The first lines of a site may be written at once: whoever makes the head second waits for the first, and then holds it. */
async function firstHead(trx: Transaction<Tables>, { trust, site }: Placed): Promise<Head> {
  await trx
    .insertInto('audit_head')
    .values({ trust, site, seq: 0, hash: '' })
    .onConflict((conflict) => conflict.columns(['trust', 'site']).doNothing())
    .execute()
  const head = await holdHead(trx, { trust, site })
  if (!head) throw new Error(`The audit of ${trust}/${site} has no head.`)
  return head
}

/** The hash of a line: SHA-256 over the hash before, its number and its text, each on a line of its own. */
export function hashOf(before: string, seq: number, text: string): string {
  return createHash('sha256').update(`${before}\n${seq}\n${text}`).digest('hex')
}
