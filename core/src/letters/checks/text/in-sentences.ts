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
  /** The sentence before it, to which a “he” or a “she” may belong. */
  previous: Sentence | undefined
}

/** Looks for an expression in every English sentence of what the letter says, and lets `judge` say what each hit is. */
export function inSentences(
  letter: LetterText,
  expression: RegExp,
  judge: (hit: Hit) => Omit<Found, 'at' | 'length'> | undefined,
): Found[] {
  const { text, starts } = joined(letter)
  const all: Found[] = []
  let n = 0
  for (const match of text.matchAll(expression)) {
    while ((starts[n + 1] ?? Infinity) <= match.index) n += 1
    const sentence = letter.english[n]
    const words = match[0].trimEnd()
    // Nothing that begins in one sentence ends in another.
    if (!sentence || words.includes(between)) continue
    const from = match.index - (starts[n] ?? 0)
    const found = judge({
      words,
      parts: match.groups ?? {},
      from,
      to: from + words.length,
      sentence,
      previous: letter.english[n - 1],
    })
    if (found) all.push({ at: sentence.at + from, length: words.length, ...found })
  }
  return all
}

/** What stands before a hit in its sentence, with the sentence before. */
export function wordsBefore({ previous, sentence, from }: Hit): string {
  return `${previous?.own ?? ''} ${sentence.own.slice(0, from)}`
}

// A character that is no letter, no space and no mark, and that no letter holds: line breaks are spaces by now.
const between = '\n'

/** The English sentences in one text, so that an expression is started once for all of them. */
function joined(letter: LetterText): { text: string; starts: readonly number[] } {
  const known = texts.get(letter)
  if (known) return known
  const starts: number[] = []
  let at = 0
  for (const { own } of letter.english) {
    starts.push(at)
    at += own.length + between.length
  }
  const made = { text: letter.english.map(({ own }) => own).join(between), starts }
  texts.set(letter, made)
  return made
}

const texts = new WeakMap<LetterText, { text: string; starts: readonly number[] }>()
