import { createHash } from 'node:crypto'
import { hashOfLine } from '@fresh-eyes/ward/audit'
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
export const audit = (trx: Transaction<Tables>, place: Placed, line: AuditLine): Promise<void> =>
  auditAll(trx, place, [line])

/** Adds many lines at once, for the price of little more than one. */
export async function auditAll(
  trx: Transaction<Tables>,
  place: Placed,
  lines: readonly AuditLine[],
): Promise<void> {
  if (lines.length === 0) return
  let { seq, hash } = await holdAudit(trx, place)
  const rows = lines.map((each) => {
    const line = JSON.stringify(each).replaceAll(unreadable, '\\ufffd')
    seq++
    hash = hashOfLine(sha256, hash, seq, line)
    return { trust: place.trust, site: place.site, seq, hash, at: each.at, line }
  })
  await trx
    .with('head', (also) =>
      also
        .updateTable('audit_head')
        .set({ seq, hash })
        .where('trust', '=', place.trust)
        .where('site', '=', place.site),
    )
    .insertInto('audit')
    .values(rows)
    .execute()
}

/**
 * Holds the end of a site's audit until the transaction ends, so that what is decided on comes one after the other. Whoever decides
 * holds this first and not the site's own row: a call that is answered holds this, and then needs the row.
 */
export const holdAudit = async (trx: Transaction<Tables>, place: Placed): Promise<Head> =>
  (await holdHead(trx, place)) ?? (await firstHead(trx, place))

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

// The database reads into the line, and refuses to read a NUL or half of a character that is written in two.
const unreadable = /\\u(?:0000|d[89a-f][0-9a-f]{2})/g

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
