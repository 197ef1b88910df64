import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'
import { takeMessages, type Incoming } from '../store/feed-messages.ts'
import type { Placed } from '../store/tables.ts'

const mostTogether = 64

interface Waiting {
  incoming: Incoming
  kept: () => void
  failed: (error: unknown) => void
}

/**
 * Keeps messages, one transaction after another. Those that come while one runs go together into the next, so a busy feed pays for
 * one sync to disk where a quiet one pays for each. Each promise settles when its own message is durable, or is not.
 */
export class Intake {
  readonly #db: Db
  readonly #clocks: Clocks
  readonly #place: Placed
  #waiting: Waiting[] = []
  #running = false

  constructor(db: Db, clocks: Clocks, place: Placed) {
    this.#db = db
    this.#clocks = clocks
    this.#place = place
  }

  /** Rejects when the message could not be kept: it must then not be acknowledged, and the sender sends it again. */
  take(incoming: Incoming): Promise<void> {
    return new Promise((kept, failed) => {
      this.#waiting.push({ incoming, kept, failed })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, mostTogether))
    this.#running = false
  }

  /** A message that breaks the transaction must not take the others down with it: they are then tried one by one. */
  async #together(batch: Waiting[]): Promise<void> {
    try {
      await this.#take(batch)
      for (const { kept } of batch) kept()
    } catch (error) {
      if (batch.length === 1) batch[0]?.failed(error)
      else for (const one of batch) await this.#together([one])
    }
  }

  #take(batch: Waiting[]): Promise<void> {
    return takeMessages(
      this.#db,
      this.#clocks,
      this.#place,
      batch.map(({ incoming }) => incoming),
    )
  }
}
