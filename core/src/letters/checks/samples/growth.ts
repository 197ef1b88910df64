/** How the time of some work grows with its text. */
export interface Growth {
  /** The middle one of the ratios from a size to the next. */
  ratio: number
  /** The longest time, in milliseconds. */
  worst: number
}

const rounds = 3

/** Measures some work on growing texts. Of a few rounds the quickest counts, so that a busy machine does not speak. */
export function growth(
  make: (length: number) => string,
  sizes: readonly number[],
  work: (text: string) => unknown,
  now: () => number,
): Growth {
  const times = sizes.map((size) => {
    const text = make(size)
    return Math.min(...Array.from({ length: rounds }, () => timeOf(() => work(text), now)))
  })
  const ratios = times.slice(1).map((time, i) => time / Math.max(1, times[i] ?? 1))
  return {
    ratio: ratios.toSorted((a, b) => a - b)[Math.floor((ratios.length - 1) / 2)] ?? 1,
    worst: Math.max(...times),
  }
}

function timeOf(work: () => unknown, now: () => number): number {
  const started = now()
  work()
  return now() - started
}
