import type { Check } from '../finding.ts'
import { inSentences } from '../text/in-sentences.ts'
import { shortForms } from '../text/short-forms.ts'

// Four capitals or more; short forms such as NHS, MRI and GP are shorter, or stand alone.
const capitals =
  /(?<![\p{L}\d])(?:\p{Lu}{4,}|(?:\p{Lu}{2,} {1,3}){2,}\p{Lu}{2,})(?:[ ,]{1,3}\p{Lu}{2,}){1,20}(?![\p{L}\d])/gu
const marks = /\p{L}{1,20}[”’"')]?\s?(?:!{2,}|!\?|\?!|\?{2,})/gu

/** Capitals and many marks read as shouting. */
export const shouts: Check = {
  rule: 'shouts',
  reasons: ['shouts'],
  check: (letter) => [
    ...inSentences(letter, capitals, ({ sentence, words }) =>
      // A line in capitals is a heading.
      /\p{Ll}{2,}|[.!?]$/u.test(sentence.text) && isLoud(words)
        ? { reason: 'shouts', severity: 'hint' }
        : undefined,
    ),
    ...inSentences(letter, marks, () => ({ reason: 'shouts', severity: 'hint' })),
  ],
}

/** Whether words stand in it, and not only the names of illnesses and tests: "COVID, ME". */
function isLoud(capitals: string): boolean {
  const words = capitals.split(/[ ,]+/).filter((word) => !shortForms.has(word))
  return words.length >= 4 || (words.length >= 2 && words.some(({ length }) => length >= 4))
}
