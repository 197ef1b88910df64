import type { Asked } from '../finding.ts'
import { asksIn } from './asks.ts'
import type { LetterText } from './letter-text.ts'
import { heard } from './spoken.ts'

/** Asks that nobody has to look anything up for: to be booked in, or to be taken on. */
const booking = heard(
  '\\b(?:book(?:ed|ing)?|appointment|regist(?:er(?:ed|ing)?|ration)|join (?:your|the) ~{2,12}|see another (?:gp|doctor|nurse))\\b',
)
/** Asks about what was found, done or said: whoever answers has to find it in the record. */
const matter = heard(
  '\\b(?:refer(?:red|ral)?|second(?: |-)opinion|expla(?:in|ined|nation)|review(?:ed)?|look (?:again|into|at)|reconsider|investigat(?:e|ed|ion)|tests?|scans?|results?|cop(?:y|ies)|reasons?|why|treat(?:ed|ment)|transfer)\\b',
)
const past = heard(
  "\\b(?:was|were|had|did|didn't|could not|couldn't|has been|have been|ago|since|saw|seen|went|told|said|came|got|gave|given|took|refused|no better|(?:much|getting|got) worse)\\b",
)

/**
 * Whether a letter has nothing to date: a notice, which says what is to be, and a request for a booking or a registration
 * that tells of nothing before it.
 */
export function isOnlyOfWhatIsToCome(letter: LetterText, kind: Asked['kind']): boolean {
  if (kind !== 'request') return kind === 'notice'
  const asks = asksIn(letter)
  return (
    asks.some(({ own }) => booking.test(own)) &&
    !asks.some(({ own }) => matter.test(own)) &&
    !letter.english.some(({ own }) => past.test(own))
  )
}
