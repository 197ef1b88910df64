import { languageOf } from './language.ts'
import { hideQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'

/** A sentence, or a line that stands for one, and where it is. */
export interface Sentence {
  /** As it stands, with every break of a line as a space. */
  text: string
  /** The same, as long, with what stands in quotation marks blanked out: those are someone else’s words. */
  own: string
  at: number
  /** Which paragraph it is in, from 0. */
  paragraph: number
  lang: 'en' | 'other'
  /** The addresses above the greeting, what the letter says, or the names below the farewell. */
  zone: 'head' | 'body' | 'foot'
}

/** A letter, cut up once for all checks. */
export interface LetterText {
  text: string
  sentences: readonly Sentence[]
  /** What the letter says, in order. */
  body: readonly Sentence[]
  /** The same, without what is in another language. */
  english: readonly Sentence[]
  /** True when every sentence of the body can be judged. A letter is never blamed for what an unread part may say. */
  isAllEnglish: boolean
}

/** Cuts a letter up. It takes time in proportion to the letter’s length, whatever is in it. */
export function letterText(text: string): LetterText {
  const pieces = splitSentences(text)
  const hidden = hideQuotes(text)
  const zones = zonesOf(pieces.map(({ at, end }) => text.slice(at, end)))
  const sentences = pieces.map(({ at, end, paragraph }, i): Sentence => {
    const spaced = flat(text.slice(at, end))
    return {
      text: spaced,
      own: flat(hidden.slice(at, end)),
      at,
      paragraph,
      lang: languageOf(spaced),
      zone: zones[i] ?? 'body',
    }
  })
  const body = sentences.filter(({ zone }) => zone === 'body')
  return {
    text,
    sentences,
    body,
    english: body.filter(({ lang }) => lang === 'en'),
    isAllEnglish: body.every(({ lang }) => lang === 'en'),
  }
}

const flat = (text: string): string => text.replace(/[\r\n\t\u00a0]/g, ' ')

const greeting = /^\s{0,4}(?:dear|annwyl|hello|hi|to whom|good (?:morning|afternoon))\b[^?!]{0,60}[^?!.]$/iu
const farewell =
  /^\s{0,4}(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:kind|best|warm) (?:regards|wishes)|regards|yr eiddoch|gyda diolch|many thanks and best wishes)\b.{0,20}$/iu

function zonesOf(lines: readonly string[]): Sentence['zone'][] {
  const first = lines.slice(0, 60).findIndex((line) => greeting.test(line))
  const last = lines.findLastIndex((line) => line.length < 60 && farewell.test(line))
  const foot = last > first ? last : namesBelow(lines, first)
  return lines.map((_, i) => (i <= first ? 'head' : i >= foot ? 'foot' : 'body'))
}

/** Where the names at the end begin, when no farewell stands above them: "Thanks, Bethan", "Lt Col (retd) A. Sample". */
function namesBelow(lines: readonly string[], first: number): number {
  let at = lines.length
  while (at - 1 > first + 1 && isAName(lines[at - 1] ?? '')) at -= 1
  return at
}

function isAName(line: string): boolean {
  if (line.length > 45 || /[?!:;\d]/u.test(line)) return false
  const words = line.match(/[\p{L}'’.-]+/gu) ?? []
  const names = words.filter((word) => /^\p{Lu}/u.test(word) || small.has(word.toLowerCase()))
  return words.length > 0 && words.length < 8 && names.length === words.length
}

const small = new Set([
  'and',
  'of',
  'the',
  'from',
  'retd',
  'thanks',
  'thank',
  'you',
  'with',
  'cheers',
  'many',
  'all',
  'diolch',
  'de',
  'van',
])
