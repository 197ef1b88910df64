export interface Load {
  clients: number
  seconds: number
  /** Of each client; as fast as it can when left out. */
  perSecond?: number
}

/** Lets so many clients do it over and over, each waiting for its answer. Gives how many milliseconds each took. */
export async function underLoad(load: Load, one: (n: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  const until = performance.now() + load.seconds * 1000
  let sent = 0
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const startedAt = performance.now()
      await one(sent++)
      taken.push(performance.now() - startedAt)
      const pause = load.perSecond === undefined ? 0 : startedAt + 1000 / load.perSecond - performance.now()
      if (pause > 0) await new Promise((done) => setTimeout(done, pause))
    }
  }
  await Promise.all(Array.from({ length: load.clients }, client))
  return taken
}
