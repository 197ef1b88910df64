import { median } from './timing.ts'

/**
 * Watches how busy the machine is with other work, by doing the same small piece of work every half second. Call what it
 * returns to stop and hear how many times its best time the middle one took: 1 on a machine with nothing else to do.
 */
export function howBusy(): () => number {
  const taken: number[] = []
  const timer = setInterval(() => taken.push(once()), 500)
  for (let n = 0; n < 20; n++) taken.push(once())
  return () => {
    clearInterval(timer)
    return median(taken.slice(20).length > 0 ? taken.slice(20) : taken) / Math.min(...taken)
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
