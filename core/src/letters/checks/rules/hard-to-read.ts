import type { Check } from '../finding.ts'
import { citationsIn } from '../text/citations.ts'

/**
 * The age from which a sentence is read with ease: the automated readability index (Smith and Senter, AMRL-TR-66-220,
 * 1967) gives a school grade from letters a word and words a sentence, and a grade is five years less than an age.
 */
function readingAge(words: readonly string[]): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  return 4.71 * (letters / words.length) + 0.5 * words.length - 21.43 + 5
}

/** Fewer words than this are never hard for being many. */
const fewWords = 28
const hardFrom = 21
/** Short words make even a long sentence easy, up to a point. */
const longWords = 4.7
const manyWords = 65

/** A sentence that has to be read twice. Names, numbers and addresses on the web do not count. */
export const hardToRead: Check = {
  rule: 'hard-to-read',
  reasons: ['hard-to-read'],
  check: ({ english }) =>
    english.flatMap(({ text, at }) => {
      if (/https?:|www\.|\.(?:uk|org|com|scot|wales)\//iu.test(text) || isAList(text)) return []
      // The title of a guideline is as long as it is.
      if (citationsIn(text).length > 0) return []
      const words = text.match(/[\p{L}'’-]{1,40}/gu) ?? []
      if (!isHard(words)) return []
      return [{ reason: 'hard-to-read', severity: 'hint' as const, at, length: text.length }]
    }),
}

function isHard(words: readonly string[]): boolean {
  const letters = words.join('').length / words.length
  if (words.length < fewWords) return words.length >= 20 && letters > 7
  return words.length > manyWords || (letters > longWords && readingAge(words) > hardFrom)
}

/** A list of tests or places is long, and easy. */
function isAList(text: string): boolean {
  return (text.match(/[,;:]/g)?.length ?? 0) * 5 > (text.match(/\s+/g)?.length ?? 0)
}
