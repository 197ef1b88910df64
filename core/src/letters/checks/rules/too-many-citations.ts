import type { Check } from '../finding.ts'
import { citationsIn } from '../text/citations.ts'

/** Two in a request, and each of them one that fits, are read; more are not. */
const most = 2

/** A request names more than two guidelines, standards or laws. The words are the third. */
export const tooManyCitations: Check = {
  rule: 'too-many-citations',
  anyLanguage: true,
  reasons: ['too-many-citations'],
  check({ text }, { kind }) {
    if (kind === 'complaint') return []
    const seen = new Set<string>()
    for (const { key, at, length } of citationsIn(text)) {
      seen.add(key)
      if (seen.size > most) return [{ reason: 'too-many-citations', severity: 'problem', at, length }]
    }
    return []
  },
}
