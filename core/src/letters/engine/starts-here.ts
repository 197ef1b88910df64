import type { NationId } from '../../routes/index.ts'

/** The clocks that start in this nation: its own, and those that are the same everywhere. */
export function startsHere(clocks: readonly string[], nation: NationId): string[] {
  return clocks.filter((clock) => [nation, 'uk'].includes(clock.split('/')[0] ?? ''))
}
