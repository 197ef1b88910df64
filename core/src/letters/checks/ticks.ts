import type { Asked } from './finding.ts'
import { standingBefore } from './rules/ask-comes-late.ts'
import { asksIn } from './text/asks.ts'
import { citationsIn } from './text/citations.ts'
import { datedSentences } from './text/dates.ts'
import type { LetterText } from './text/letter-text.ts'
import { asksForWriting, repliesAsked, saysByWhen } from './text/replies.ts'
import { heard } from './text/spoken.ts'

/** Something that works in the letter. */
export interface Tick {
  rule: string
}

type Works = (letter: LetterText, asked: Asked, broken: ReadonlySet<string>) => boolean

const thanks = heard('\\b(?:thank|thanks|grateful|appreciate|kind regards|kindness|helpful)\\b')
const tone = ['blames-a-clinician', 'threatens', 'insults', 'demands', 'shouts', 'always-and-never']

/** Whether what is asked for stands in the first three sentences. */
const isEarly = (letter: LetterText): boolean =>
  asksIn(letter)
    .slice(0, 1)
    .some((ask) => standingBefore(letter, ask).length < 3)

/** What works, by its name. Those of the second list need no language. */
const inEnglish: Readonly<Record<string, Works>> = {
  'asks-early': (letter, { kind }) => kind === 'request' && isEarly(letter),
  'says-what-is-wanted': (letter, { kind }) => kind === 'complaint' && asksIn(letter).length > 0,
  'asks-for-a-written-reply': (letter) => asksForWriting(letter),
  'asks-for-a-reply': (letter) => repliesAsked(letter).length > 0 && !asksForWriting(letter),
  'says-by-when': (letter) => saysByWhen(letter),
  respectful: ({ english }, _, broken) =>
    english.some(({ own }) => thanks.test(own)) && !tone.some((rule) => broken.has(rule)),
  'plain-words': ({ text }, { kind }) => kind === 'complaint' && citationsIn(text).length === 0,
}
const inAnyLanguage: Readonly<Record<string, Works>> = {
  'gives-dates': (letter) => datedSentences(letter).length > 0,
  'fits-one-page': ({ body }, _, broken) => body.length > 0 && !broken.has('over-one-page'),
  'few-citations': ({ text }, { kind }, broken) =>
    kind !== 'complaint' && citationsIn(text).length > 0 && !broken.has('too-many-citations'),
}

/** The name of everything that can be ticked. */
export const tickRules: readonly string[] = [...Object.keys(inEnglish), ...Object.keys(inAnyLanguage)]

/** What works in a letter, also where it is not perfect. `broken` are the rules that found something in it. */
export function ticksOf(letter: LetterText, asked: Asked, broken: ReadonlySet<string>): Tick[] {
  const works = asked.lang === 'cy' ? inAnyLanguage : { ...inEnglish, ...inAnyLanguage }
  return Object.entries(works).flatMap(([rule, is]) => (is(letter, asked, broken) ? [{ rule }] : []))
}
