/** Lets a few in at once. Those who wait are let in turn by turn, one of each group after the other, oldest first in its group. */
export class FairQueue {
  readonly #atOnce: number
  readonly #mostWaiting: number
  /** The groups that wait, the next one first. */
  readonly #waiting = new Map<string, (() => void)[]>()
  #inside = 0
  #outside = 0

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
  }

  /** Waits for a place, and gives the function that gives it up. Undefined, at once, when too many wait already. */
  async enter(group: string): Promise<(() => void) | undefined> {
    if (this.#inside < this.#atOnce) this.#inside++
    else {
      if (this.#outside >= this.#mostWaiting) return undefined
      this.#outside++
      await new Promise<void>((go) => {
        const of = this.#waiting.get(group)
        if (of) of.push(go)
        else this.#waiting.set(group, [go])
      })
    }
    let left = false
    return () => {
      if (left) return
      left = true
      this.#next()
    }
  }

  #next(): void {
    const [first] = this.#waiting
    if (!first) return void this.#inside--
    const [group, [go, ...rest]] = first
    this.#waiting.delete(group)
    // To the end: the others are let in before this one's next.
    if (rest.length > 0) this.#waiting.set(group, rest)
    this.#outside--
    // Not in the same breath: with the trial database in this process, one would lead straight to the next, and what has come to
    // the door meanwhile would not be looked at.
    if (go) setImmediate(go)
  }
}
