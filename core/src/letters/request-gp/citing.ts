import type { Citing } from '../guidelines/choose-citations.ts'
import { say, type Writing } from './writing.ts'

/** What this letter would cite: recommendations in the stronger letter only, and the Charter where there is one. */
export function citingOf(writing: Writing): Citing {
  const { nation, today, version, gaps = [], citeGmc, citeCharter = false } = writing.facts
  return {
    nation,
    today,
    gaps: version === 'stronger' ? gaps : [],
    gmc: citeGmc,
    charter: citeCharter && writing.dialect.charter,
    say: (part, values) => say(writing, part, values),
  }
}
