import type { Staff } from '@fresh-eyes/ward/roles'
import { auditAll, type AuditLine } from './audit.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** What was looked at (a call, the queue of a site, the name of a member of staff who called), or what someone was refused. */
export type Seen = `read.${string}` | `refused.${string}`

/** Who looked: a member of staff, or another system of the hospital by the name of its account. */
export type Looker = Placed & (Pick<Staff, 'user' | 'roles'> | { system: string })

const onceEvery = 10 * 60_000
const most = 10_000

/**
 * Writes down who saw what. A page that loads again by itself is one look for ten minutes; the lines wait a moment and are written
 * together, so that a look costs next to nothing. What must be written before it is shown waits for `now`.
 */
export class ReadLog {
  readonly #db: Db
  readonly #clocks: Clocks
  readonly #waiting = new Map<string, { place: Placed; lines: AuditLine[] }>()
  readonly #seen = new Map<string, number>()
  #count = 0
  #lost = 0

  constructor(db: Db, clocks: Clocks) {
    this.#db = db
    this.#clocks = clocks
  }

  /** Notes a look; it is written within a second or so. */
  note(who: Looker, what: Seen, to: string, more?: AuditLine['more']): void {
    const says = sayLooker(who)
    const key = `${who.trust}/${who.site} ${says} ${what} ${to}`
    const now = this.#clocks.steady()
    const before = this.#seen.get(key)
    if (before !== undefined && now - before < onceEvery) return
    this.#seen.delete(key)
    this.#seen.set(key, now)
    this.#forget(now)
    if (this.#count >= most) return void this.#lost++
    this.#count++
    const line: AuditLine = { at: this.#clocks.wall(), who: says, did: what, to }
    this.#add(who, more === undefined ? line : { ...line, more })
  }

  /** Notes a look, and gives back once everything noted is written. Throws when it cannot be: then nothing may be shown. */
  async now(who: Looker, what: Seen, to: string, more?: AuditLine['more']): Promise<void> {
    this.note(who, what, to, more)
    await this.flush()
  }

  /** Writes what waits. What cannot be written goes on waiting. */
  async flush(): Promise<void> {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    this.#count = 0
    for (const [index, { place, lines }] of waiting.entries()) {
      try {
        const lost = this.#lost
        if (lost > 0) {
          lines.push({
            at: this.#clocks.wall(),
            who: 'service',
            did: 'read.lost',
            to: place.site,
            more: { lost },
          })
          this.#lost = 0
        }
        await this.#db.transaction().execute((trx) => auditAll(trx, place, lines))
      } catch (error) {
        for (const { place, lines } of waiting.slice(index)) {
          for (const line of lines) this.#add(place, line)
          this.#count += lines.length
        }
        throw error
      }
    }
  }

  #add(place: Placed, line: AuditLine): void {
    const key = `${place.trust}/${place.site}`
    const kept = this.#waiting.get(key) ?? { place: { trust: place.trust, site: place.site }, lines: [] }
    kept.lines.push(line)
    this.#waiting.set(key, kept)
  }

  /** Forgets looks of long ago; the map holds them in the order they were made. */
  #forget(now: number): void {
    for (const [key, at] of this.#seen) {
      if (now - at < onceEvery && this.#seen.size <= most) return
      this.#seen.delete(key)
    }
  }
}

const sayLooker = (who: Looker): string => ('system' in who ? `system ${who.system}` : sayStaff(who))

/** How a person stands in the audit: their id, and the roles they hold. */
export const sayStaff = ({ user, roles }: Pick<Staff, 'user' | 'roles'>): string =>
  `staff ${user} ${roles.join('+')}`
