import type { TimeSource } from '../store/clocks.ts'

/** Time that a test moves: it passes, or the time of day is put forward or back. */
export interface MovedTime extends TimeSource {
  pass: (milliseconds: number) => void
  putClock: (milliseconds: number) => void
}

/** Starts at 3 in the morning of Friday 27 November 2026, unless told. */
export function movedTime(start = Date.UTC(2026, 10, 27, 3)): MovedTime {
  let passed = 0
  let put = 0
  return {
    now: async () => start + passed + put,
    running: () => passed,
    pass: (milliseconds) => void (passed += milliseconds),
    putClock: (milliseconds) => void (put += milliseconds),
  }
}
