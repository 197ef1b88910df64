import type { Check } from '../finding.ts'
import { isAReport } from '../text/guards.ts'
import { inSentences } from '../text/in-sentences.ts'
import { vagueAsks } from '../text/vague-asks.ts'

/** An ask that nobody can say yes to, because it does not say what should be done. */
export const vagueAsk: Check = {
  rule: 'vague-ask',
  reasons: ['vague-ask'],
  check: (letter) =>
    inSentences(letter, vagueAsks, ({ sentence: { own }, from }) =>
      isAReport(own, from) ? undefined : { reason: 'vague-ask', severity: 'hint' },
    ),
}
