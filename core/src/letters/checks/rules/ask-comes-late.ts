import type { Check } from '../finding.ts'
import { asksIn } from '../text/asks.ts'
import type { LetterText } from '../text/letter-text.ts'

/** How many sentences may stand before the ask: a request says first what it asks for. */
const early = 3

/** What a request asks for stands far down in it. The words are the ask. */
export const askComesLate: Check = {
  rule: 'ask-comes-late',
  reasons: ['ask-comes-late'],
  check(letter, { kind }) {
    const [ask] = asksIn(letter)
    if (kind === 'complaint' || !ask || !letter.isAllEnglish || isEarly(letter)) return []
    return [{ reason: 'ask-comes-late', severity: 'hint', at: ask.at, length: ask.text.length, absent: true }]
  },
}

/** Whether the ask is among the first sentences. Headings, and lines that say who the patient is, are none. */
export function isEarly(letter: LetterText): boolean {
  const [ask] = asksIn(letter)
  if (!ask) return false
  const before = letter.body.filter(({ at, text }) => at < ask.at && !isALabel(text))
  return before.length < early
}

const isALabel = (text: string): boolean =>
  !/[.?!]["”’)]?\s*$/u.test(text) ||
  /^(?:re|patient|name|ref|subject|nhs number|chi number|date of birth|d\.?o\.?b)\b/iu.test(text)
