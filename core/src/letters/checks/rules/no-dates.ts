import type { Check } from '../finding.ts'
import { datedSentences } from '../text/dates.ts'
import { isUnfinished } from '../text/gaps.ts'
import { isOnlyOfWhatIsToCome } from '../text/to-come.ts'

/** Nothing says when anything happened, in a letter that tells of something that did. */
export const noDates: Check = {
  rule: 'no-dates',
  anyLanguage: true,
  reasons: ['no-dates', 'no-dates-in-a-complaint'],
  check(letter, { kind, lang }) {
    const [first] = letter.body
    // A date in a language that nobody here reads may be there, in words.
    const canRead = lang === 'cy' || letter.isAllEnglish
    if (!first || !canRead || datedSentences(letter).length > 0) return []
    if (isOnlyOfWhatIsToCome(letter, kind) || isUnfinished(letter)) return []
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
