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
  return lines.map((_, i) => (i <= first ? 'head' : last > first && i >= last ? 'foot' : 'body'))
}
