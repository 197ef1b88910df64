import type { Found } from '../finding.ts'
import type { LetterText, Sentence } from './letter-text.ts'

/** What an expression found in a sentence of the letter: in the writer’s own words, not in what is quoted. */
export interface Hit {
  words: string
  /** The named parts of the expression that stand in it. */
  parts: Readonly<Record<string, string | undefined>>
  /** Where it begins and ends in the sentence. */
  from: number
  to: number
  sentence: Sentence
}

/** Looks for an expression in every English sentence of what the letter says, and lets `judge` say what each hit is. */
export function inSentences(
  { english }: LetterText,
  expression: RegExp,
  judge: (hit: Hit) => Omit<Found, 'at' | 'length'> | undefined,
): Found[] {
  return english.flatMap((sentence) =>
    [...sentence.own.matchAll(expression)].flatMap((match) => {
      const words = match[0].trimEnd()
      const hit: Hit = {
        words,
        parts: match.groups ?? {},
        from: match.index,
        to: match.index + words.length,
        sentence,
      }
      const found = judge(hit)
      return found ? [{ at: sentence.at + hit.from, length: words.length, ...found }] : []
    }),
  )
}
