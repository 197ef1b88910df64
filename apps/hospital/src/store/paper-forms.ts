import { randomBytes } from 'node:crypto'
import type { CallEvent } from '@fresh-eyes/ward/call'
import { storeCall, type Opened } from './open-call.ts'
import { isTakenReference } from './reference.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** A blank form that was printed: its number, and the call that was entered from it, if one was. */
export interface PaperForm {
  reference: string
  call: string | null
}

// The letters and digits that the references of calls have: none that is misread for another.
const readAloud = 'ACDEFGHJKPRTWXY34679'
const mostDraws = 20

/**
 * Takes some numbers for blank forms, and keeps them as printed. They begin with "P-", so that no call that comes in meanwhile
 * can draw the same one.
 */
export async function takeFormNumbers(
  db: Db,
  place: Placed,
  { count, at }: { count: number; at: number },
): Promise<string[]> {
  const { trust, site } = place
  const taken: string[] = []
  for (let draw = 0; draw < mostDraws && taken.length < count; draw++) {
    const wanted = Array.from({ length: count - taken.length }, makeNumber)
    const rows = await db
      .insertInto('paper_form')
      .values(
        [...new Set(wanted)].map((reference) => ({ trust, site, reference, printed_at: at, call: null })),
      )
      .onConflict((conflict) => conflict.columns(['trust', 'site', 'reference']).doNothing())
      .returning('reference')
      .execute()
    taken.push(...rows.map(({ reference }) => reference))
  }
  return taken
}

function makeNumber(): string {
  const letters = [...randomBytes(6)].map((byte) => readAloud[byte % readAloud.length]).join('')
  return `P-${letters.slice(0, 3)}-${letters.slice(3)}`
}

/** Reads a number as someone types it: "p h7k 4tw" is "P-H7K-4TW". Undefined when it is not the shape of one. */
export function readFormNumber(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return letters.length === 7 && letters.startsWith('P')
    ? `P-${letters.slice(1, 4)}-${letters.slice(4)}`
    : undefined
}

/** A form by its number, or undefined when none was printed with it. */
export function formOf(db: Db, place: Placed, reference: string): Promise<PaperForm | undefined> {
  return db
    .selectFrom('paper_form')
    .select(['reference', 'call'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('reference', '=', reference)
    .executeTakeFirst()
}

/**
 * Enters a call from paper, with its true times: in one transaction the call under the form's number and the form as entered.
 * A second call from a form with the same number, printed twice, keeps the number with a count behind it. Gives
 * "entered-meanwhile" when another desk has entered the form since it was read.
 */
export async function enterFromPaper(
  db: Db,
  clocks: Clocks,
  place: Placed,
  entry: { clientKey: string; events: readonly CallEvent[]; form: PaperForm | undefined },
): Promise<Opened | 'entered-meanwhile'> {
  const { trust, site } = place
  const { form, clientKey, events } = entry
  const reference = form && (form.call === null ? form.reference : await nextAfter(db, place, form.reference))
  const stored = storeCall(
    db,
    clocks,
    { trust, site, clientKey, ...(reference === undefined ? {} : { reference }) },
    events,
    async (trx, id) => {
      if (!form || form.call !== null) return
      await trx
        .updateTable('paper_form')
        .set({ call: id })
        .where('trust', '=', trust)
        .where('site', '=', site)
        .where('reference', '=', form.reference)
        .execute()
    },
  )
  return stored.catch((error: unknown) => {
    if (isTakenReference(error)) return 'entered-meanwhile'
    throw error
  })
}

/** The call that a press of this form's button has entered already, or undefined. */
export function enteredWith(db: Db, place: Placed, clientKey: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('call')
    .select('call as id')
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
}

async function nextAfter(db: Db, place: Placed, reference: string): Promise<string> {
  const { count } = await db
    .selectFrom('call')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('reference', 'like', `${reference}%`)
    .executeTakeFirstOrThrow()
  return `${reference}-${Number(count) + 1}`
}
