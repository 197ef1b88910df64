import type { Check } from '../finding.ts'
import { asksIn } from '../text/asks.ts'

/** Nothing in the letter asks for something that can be done. */
export const noAsk: Check = {
  rule: 'no-ask',
  reasons: ['no-ask', 'no-ask-in-a-complaint'],
  check(letter, { kind }) {
    const [first] = letter.body
    // A notice asks for nothing.
    if (kind === 'notice' || !first || !letter.isAllEnglish || asksIn(letter).length > 0) return []
    return [
      {
        reason: kind === 'complaint' ? 'no-ask-in-a-complaint' : 'no-ask',
        severity: 'problem',
        at: first.at,
        length: first.text.length,
        absent: true,
      },
    ]
  },
}
