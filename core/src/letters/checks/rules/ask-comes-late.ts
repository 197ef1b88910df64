import type { Check } from '../finding.ts'
import { asksIn } from '../text/asks.ts'
import type { LetterText, Sentence } from '../text/letter-text.ts'

/** How many sentences, and how much text, may stand before the ask. A greeting and a reason or two are no delay. */
const mostBefore = 6
const mostText = 280

/** What a request asks for stands far down in it. The words are the ask. */
export const askComesLate: Check = {
  rule: 'ask-comes-late',
  reasons: ['ask-comes-late'],
  check(letter, { kind }) {
    const [ask] = asksIn(letter)
    if (kind !== 'request' || !ask || !letter.isAllEnglish) return []
    const before = standingBefore(letter, ask)
    if (before.length < mostBefore || lengthOf(before) < mostText) return []
    return [{ reason: 'ask-comes-late', severity: 'hint', at: ask.at, length: ask.text.length, absent: true }]
  },
}

/** The sentences before one of them, without headings and lines that say who the patient is. */
export function standingBefore({ body }: LetterText, { at }: Sentence): Sentence[] {
  return body.filter((sentence) => sentence.at < at && !isALabel(sentence.text))
}

const lengthOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { text }) => sum + text.length, 0)

const isALabel = (text: string): boolean =>
  !/[.?!]["”’)]?\s*$/u.test(text) ||
  /^(?:re|patient|name|ref|subject|nhs number|chi number|date of birth|d\.?o\.?b)\b/iu.test(text)
