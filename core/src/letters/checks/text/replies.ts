import { hasDate } from './dates.ts'
import type { LetterText, Sentence } from './letter-text.ts'
import { heard } from './spoken.ts'

const reply = heard(
  '\\b(?:repl(?:y|ies)|respon(?:d|se)|answers?|acknowledge(?:ment)?|write(?: back| to|,)?|drop (?:me|us)|(?:a|your|the|short|written) (?:letter|line|note|call|e-?mail)|ring|text|by (?:letter|post|e-?mail)|send (?:me|us|it)|(?:have|see) a copy|hear(?:ing)? (?:back )?from you|let (?:me|us) know|get back to (?:me|us)|tell (?:me|us)|in writing|contact (?:me|us)|phone me|call me|e-?mail me|confirm|post|say|date|explain(?:ing)? (?:to (?:me|us)|why|what|how)|written (?:explanation|reply|response|answer|reasons?|account|record|apology|note|summary))\\b',
)
const wish = heard(
  '\\b(?:please|could|would|will you|can you|may I|like|hope|hoping|grateful|glad|look(?:ing)? forward|ask|asking|request|want|need|await|expect|wish|appreciate)\\b',
)
const past = heard(
  "\\b(?:did not|didn't|never|no|without|had|waiting for|still waiting for) (?:an? |any |your )?(?:repl(?:y|ied)|response|answer)\\b",
)
const written = heard('\\b(?:in writing|written|write|letter|e-?mail|by post|in my record)\\b')

/** The sentences that ask for a reply, or to be told something. */
export function repliesAsked({ english }: LetterText): Sentence[] {
  return english.filter(
    ({ own }) => reply.test(own) && wish.test(own) && !(past.test(own) && !/\bplease\b/iu.test(own)),
  )
}

/** Whether the letter asks for a reply in writing. */
export function asksForWriting(letter: LetterText): boolean {
  return repliesAsked(letter).some(({ own }) => written.test(own))
}

/** Whether it says by when. */
export function saysByWhen(letter: LetterText): boolean {
  return letter.english.some(
    ({ own }) => (wish.test(own) || reply.test(own)) && byWhen.test(own) && isATime(own),
  )
}

const byWhen = heard(
  '\\b(?:by|before|within|in the next|longer than|no later than|until|in time for|in the first|sometime (?:in|before)|as soon as|asap)\\b',
)
const isATime = (own: string): boolean =>
  hasDate(own) ||
  /\b(?:days?|weeks?|months?|fortnight|end of|middle of|christmas|new year|easter|spring|summer|possible|asap|poss)\b/iu.test(
    own,
  )
