import type { Check } from '../finding.ts'
import { hasDate } from '../text/dates.ts'
import { inSentences } from '../text/in-sentences.ts'
import { spoken } from '../text/spoken.ts'

const vague = spoken(
  '\\b(?:(?:for|after) (?:a (?:while|long time|very long time)|ages|far too long)|(?:a (?:while|long time)|some time|ages) (?:ago|back)|(?:the|some) other (?:day|week|month)|for (?:some|quite some) time(?: now)?|loads of times|so many times|countless times|time and (?:time )?again|umpteen times)\\b',
)

/** A time that nobody can look up, in a sentence without any other. */
export const vagueTime: Check = {
  rule: 'vague-time',
  reasons: ['vague-time'],
  check: (letter) =>
    inSentences(letter, vague, ({ sentence: { own } }) =>
      hasDate(own) ? undefined : { reason: 'vague-time', severity: 'hint' },
    ),
}
