import { median } from './timing.ts'

export interface Busy {
  /** Milliseconds that the work takes here at its best: how quick this machine is beside another. */
  best: number
  /** How many times that the middle one took: 1 on a machine with nothing else to do. */
  times: number
}

/**
 * Watches how busy the machine is with other work, by doing the same small piece of work every half second. Call what it
 * returns to stop and hear how it went.
 */
export function howBusy(): () => Busy {
  const taken: number[] = []
  const timer = setInterval(() => taken.push(once()), 500)
  for (let n = 0; n < 20; n++) taken.push(once())
  return () => {
    clearInterval(timer)
    const best = Math.min(...taken)
    return { best, times: median(taken.slice(20).length > 0 ? taken.slice(20) : taken) / best }
  }
}

function once(): number {
  const startedAt = performance.now()
  let sum = 0
  for (let n = 0; n < 2_000_000; n++) sum = (sum + n * n) % 1_000_003
  // Never so; it keeps the work from being left out.
  if (sum < 0) throw new Error('A sum of squares is below zero.')
  return performance.now() - startedAt
}
