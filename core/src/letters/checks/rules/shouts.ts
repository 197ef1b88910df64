import type { Check } from '../finding.ts'
import { inSentences } from '../text/in-sentences.ts'

// Four capitals or more; short forms such as NHS, MRI and GP are shorter, or stand alone.
const capitals =
  /(?<![\p{L}\d])(?:\p{Lu}{4,}|(?:\p{Lu}{2,} {1,3}){2,}\p{Lu}{2,})(?:[ ,]{1,3}\p{Lu}{2,}){1,20}(?![\p{L}\d])/gu
const marks = /\p{L}{1,20}[”’"')]?\s?(?:!{2,}|!\?|\?!|\?{2,})/gu

/** Capitals and many marks read as shouting. */
export const shouts: Check = {
  rule: 'shouts',
  reasons: ['shouts'],
  check: (letter) => [
    ...inSentences(letter, capitals, ({ sentence }) =>
      // A line in capitals is a heading.
      /\p{Ll}{2,}|[.!?]$/u.test(sentence.text) ? { reason: 'shouts', severity: 'hint' } : undefined,
    ),
    ...inSentences(letter, marks, () => ({ reason: 'shouts', severity: 'hint' })),
  ],
}
