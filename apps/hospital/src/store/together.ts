const mostTogether = 64

interface Waiting<Item, Kept> {
  item: Item
  kept: (result: Kept) => void
  failed: (error: unknown) => void
}

/**
 * Keeps what comes in, one transaction after another. What comes while one runs goes together into the next, so that a busy hour pays
 * for one sync to disk where a quiet one pays for each. A promise settles when its own item is durable, or is not.
 */
export class Together<Item, Kept> {
  readonly #keep: (items: readonly Item[]) => Promise<readonly Kept[]>
  #waiting: Waiting<Item, Kept>[] = []
  #running = false

  /** What is given keeps all items in one transaction, or throws and keeps none; it gives what came of each, in their order. */
  constructor(keep: (items: readonly Item[]) => Promise<readonly Kept[]>) {
    this.#keep = keep
  }

  /** Rejects when the item could not be kept: it must then not be acknowledged, and whoever sent it sends it again. */
  keep(item: Item): Promise<Kept> {
    return new Promise((kept, failed) => {
      this.#waiting.push({ item, kept, failed })
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, mostTogether))
    this.#running = false
  }

  /** An item that breaks the transaction must not take the others down with it: they are then tried one by one. */
  async #together(batch: Waiting<Item, Kept>[]): Promise<void> {
    try {
      const results = await this.#keep(batch.map(({ item }) => item))
      for (const [i, { kept }] of batch.entries()) kept(results[i] as Kept)
    } catch (error) {
      if (batch.length === 1) batch[0]?.failed(error)
      else for (const one of batch) await this.#together([one])
    }
  }
}
