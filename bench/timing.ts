/** The middle one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The one that nineteen in twenty do not pass. */
export function p95(values: readonly number[]): number {
  return quantile(values, 0.95)
}

/** The one that ninety-nine in a hundred do not pass. */
export function p99(values: readonly number[]): number {
  return quantile(values, 0.99)
}

/** How long each of several runs took, in milliseconds, after some that do not count. */
export function timed(runs: number, work: (run: number) => unknown, warmUp = 3): number[] {
  for (let run = 0; run < warmUp; run++) work(run)
  return Array.from({ length: runs }, (_, run) => {
    const startedAt = performance.now()
    work(run)
    return performance.now() - startedAt
  })
}

/** How often a second something is done, by the middle one of nine rounds. `work` does it `each` times. */
export function perSecond(each: number, work: (round: number) => unknown): number {
  return (each * 1000) / median(timed(9, work))
}

/** The one that this part of all do not pass: 0.99 is ninety-nine in a hundred. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]
  if (found === undefined) throw new Error('Nothing was measured.')
  return found
}
