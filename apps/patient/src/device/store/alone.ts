/**
 * Does a piece of work while no other tab writes to the same store. `busy` when the others did not let go for ten
 * seconds. Where the browser has no locks the work is done at once: every write compares before it writes.
 */
export async function alone<Value>(storeName: string, work: () => Promise<Value>): Promise<Value | 'busy'> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return work()
  let begun = false
  const begin = () => {
    begun = true
    return work()
  }
  try {
    const signal = AbortSignal.timeout(10_000)
    return await locks.request(`${storeName}/write`, { signal }, begin)
  } catch (error) {
    if (begun) throw error
    return 'busy'
  }
}
