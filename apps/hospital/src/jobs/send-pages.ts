import { seconds } from '@fresh-eyes/ward/instant'
import type { Pager } from '../pagers/pager.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Contact } from '../store/contacts.ts'
import type { Db } from '../store/database.ts'
import { beginTry, endTry, settlePage, takePage, type TakenPage } from '../store/page-tries.ts'
import { whoToPage } from '../store/rotas.ts'
import { checkTeam } from '../store/teams.ts'

/** How pages leave: the pagers in the order in which the trust wants them tried, and where receipts come back to. */
export interface Paging {
  pagers: readonly Pager[]
  /** Like "https://ward.example". */
  origin: string
  /** Where the service's own page goes. */
  check: { pager: string; to: string }
}

const mostAtOnce = 20
// Longer than every pager together may take, so that no second process tries a page while a first still does.
const lease = seconds(120)
const firstPause = seconds(2)
const longestPause = seconds(60)

/**
 * Sends the pages that are due, each to everyone who holds its role now. When one way fails the next is tried at once; when all
 * fail it tries again, later each time, for as long as the page stands. It stops at a receipt, not at being accepted.
 * Gives how many pages it tried.
 */
export async function sendPages(db: Db, clocks: Clocks, paging: Paging): Promise<number> {
  const taken: TakenPage[] = []
  while (taken.length < mostAtOnce) {
    const page = await takePage(db, clocks, lease)
    if (!page) break
    taken.push(page)
  }
  await Promise.all(taken.map((page) => sendPage(db, clocks, paging, page)))
  return taken.length
}

async function sendPage(db: Db, clocks: Clocks, paging: Paging, page: TakenPage): Promise<void> {
  const who =
    page.team === checkTeam
      ? [machineOf(paging)]
      : await whoToPage(db, page, { team: page.team, role: page.role, at: clocks.wall() })
  const words = await wordsOf(db, page)
  const results = await Promise.all(who.map((contact) => tryOne(db, clocks, paging, page, contact, words)))
  const sent = results.filter((result) => result.sent)
  const waits = results.flatMap(({ sent: pager }) => (pager ? [seconds(pager.receiptWithinSeconds)] : []))
  const pause = Math.min(firstPause * 2 ** Math.min(page.attempts, 10), longestPause)
  // Whoever holds the role did not say before that it came: that is trouble too, until a receipt says otherwise.
  const unheard = page.tries.some(({ accepted, pager }) => accepted && saysReceived(paging, pager))
  const trouble =
    sent.length === 0 ? (results[0]?.trouble ?? 'nobody-to-page') : unheard ? 'no-receipt-in-time' : null
  await settlePage(db, clocks, page, {
    sent: sent.length > 0,
    trouble,
    after: sent.length === 0 ? pause : Math.min(...waits),
  })
}

/** The machine that the service's own page goes to: never a person. */
const machineOf = ({ check: { pager, to } }: Paging): Contact => ({
  id: 'machine',
  name: 'machine',
  user: null,
  addresses: { [pager]: to },
})

const saysReceived = ({ pagers }: Paging, name: string): boolean =>
  pagers.some((pager) => pager.name === name && pager.saysReceived)

interface Tried {
  /** The pager that took it, or undefined when none did. */
  sent: Pager | undefined
  trouble: string | null
}

/** Tries the ways to reach one person, from the one after the last that was used, until one takes the message. */
async function tryOne(
  db: Db,
  clocks: Clocks,
  { pagers, origin }: Paging,
  page: TakenPage,
  contact: Contact,
  words: string,
): Promise<Tried> {
  const ways = pagers.filter(({ name }) => contact.addresses[name] !== undefined)
  const last = page.tries.findLast((each) => each.contact === contact.id && each.accepted)?.pager
  const start = last === undefined ? 0 : ways.findIndex(({ name }) => name === last) + 1
  let trouble: string = pagers.length === 0 ? 'no-pager' : 'no-address'
  for (let step = 0; step < ways.length; step++) {
    const pager = ways[(start + step) % ways.length]
    if (!pager) break
    const key = await beginTry(db, clocks.wall(), page, { contact: contact.id, pager: pager.name })
    const sent = await pager.send({
      key,
      to: contact.addresses[pager.name] ?? '',
      words,
      receiptAddress: `${origin}/pages/${pager.name}/${key}`,
    })
    await endTry(db, clocks.wall(), page, key, sent.accepted ? null : sent.why)
    if (sent.accepted) return { sent: pager, trouble: null }
    trouble = sent.why
  }
  return { sent: undefined, trouble }
}

/** What a page says: where, and what to do. Never who (hazard H15). */
async function wordsOf(db: Db, { trust, site, ward, about }: TakenPage): Promise<string> {
  const row =
    ward === null
      ? undefined
      : await db
          .selectFrom('ward')
          .select('name')
          .where('trust', '=', trust)
          .where('site', '=', site)
          .where('ward', '=', ward)
          .executeTakeFirst()
  const on = row ? ` on ${row.name}` : ''
  return about === 'waiting'
    ? `A call is waiting${on}. Open the desk.`
    : `A call${on} is still open. Open the desk.`
}
