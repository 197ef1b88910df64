import type { Check } from '../finding.ts'
import { datedSentences } from '../text/dates.ts'

/** Nothing says when anything happened. */
export const noDates: Check = {
  rule: 'no-dates',
  anyLanguage: true,
  reasons: ['no-dates', 'no-dates-in-a-complaint'],
  check(letter, { kind, lang }) {
    const [first] = letter.body
    // A date in a language that nobody here reads may be there, in words.
    const canRead = lang === 'cy' || letter.isAllEnglish
    if (!first || !canRead || datedSentences(letter).length > 0) return []
    return [
      {
        reason: kind === 'complaint' ? 'no-dates-in-a-complaint' : 'no-dates',
        severity: kind === 'complaint' && lang === 'en' ? 'problem' : 'hint',
        at: first.at,
        length: first.text.length,
        absent: true,
      },
    ]
  },
}
