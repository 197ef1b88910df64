import type { Change } from '@fresh-eyes/core/casefile'

/** The n-th made-up change. Two with the same number are the same change. */
export function makeChange(n: number): Change {
  return {
    entry: `symptom-${n}`,
    kind: 'symptom',
    set: {
      when: 'not-recorded',
      words: `Breathless on the stairs, day ${n}. ${'I had to sit down half way. '.repeat(n % 5)}`,
    },
    writtenAt: new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString(),
    tick: 0,
    device: 'k3f9',
    by: { role: 'patient' },
  }
}
