/** How many wrong secrets of one address are answered in a minute. Nobody types 22 letters by hand. */
const most = 30
const minute = 60_000
const mostAddresses = 10_000

/**
 * Counts wrong secrets by address. It blocks nobody who has a right one: many families share one address of a hospital's network,
 * and a secret of 128 bits is not found by asking. It keeps someone who tries all the same from being answered as fast as they ask.
 */
export class WrongSecrets {
  readonly #counts = new Map<string, { count: number; since: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts one more of an address, and says whether it was one too many. */
  isTooMany(address: string): boolean {
    const now = this.#now()
    const known = this.#counts.get(address)
    const current = known && now - known.since < minute ? known : { count: 0, since: now }
    current.count++
    this.#counts.delete(address)
    this.#counts.set(address, current)
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostAddresses) break
      this.#counts.delete(oldest)
    }
    return current.count > most
  }
}
