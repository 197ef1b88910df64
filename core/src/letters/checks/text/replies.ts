import { hasDate } from './dates.ts'
import type { LetterText, Sentence } from './letter-text.ts'
import { heard } from './spoken.ts'

/** Any of the ways in which people keep in touch. */
const contact = heard(
  '\\b(?:repl(?:y|ies)|respon(?:d|se)|answers?|acknowledge(?:ment)?|write|writing|written|on paper|letter|e-?mails?|by post|post it|postcard|post or|ring|phone|call|text|hear(?:ing)?|know (?:by|if|what|when|where|how|why|your)|let (?:me|us|him|her|~{2,12}) know|get back|tell (?:me|us|him|her|mum|dad|nan)|say (?:so|why|yes|no|if)|send word|drop (?:me|us)|a (?:short )?(?:line|note|few lines)|contact|confirm|cop(?:y|ies)|give (?:me|us) your|your (?:thoughts|decision)|explain)\\b',
)
/** That it is wished for, and has not happened already. */
const wish = heard(
  '\\b(?:please|kindly|could|would|will|can|may|might|shall|should|do|hope|hoping|grateful|glad|pleased|thankful|content|look(?:ing)? forward|ask|asking|request|want|need|await|expect|wish|appreciate|welcome|value|best|better|easier|fine|obliged?|suits?|rather|prefer|like|if you|if not|either way)\\b',
)
const imperative = heard(
  '^(?:please |kindly |do |so |just )?(?:ring|phone|call|write|e-?mail|text|reply|answer|send|tell|let|get back|drop)\\b|\\b(?:text|ring|phone|call|e-?mail|write(?: to)?|let|tell) (?:me|us|both)\\b',
)
const past = heard(
  "\\b(?:did not|didn't|never|no|without|had|waiting for|still waiting for) (?:an? |any |your )?(?:repl(?:y|ied)|response|answer)\\b",
)
const written = heard(
  '\\b(?:in writing|written|write|letter|e-?mail|by post|on paper|postcard|in my record)\\b',
)

/** The sentences that ask for a reply, or to be told something. */
export function repliesAsked({ english }: LetterText): Sentence[] {
  return english.filter(
    ({ own }) => imperative.test(own) || (contact.test(own) && wish.test(own) && !isOver(own)),
  )
}

/** "I have had no reply" asks for none, unless it does. */
const isOver = (own: string): boolean => past.test(own) && !/\bplease\b/iu.test(own)

/** Whether the letter asks for a reply in writing. */
export function asksForWriting(letter: LetterText): boolean {
  return repliesAsked(letter).some(({ own }) => written.test(own))
}

/** Whether it says by when: wherever it stands, a day that is still to come. */
export function saysByWhen(letter: LetterText): boolean {
  return letter.english.some(({ own }) => byWhen.test(own) && isATime(own))
}

const byWhen = heard(
  '\\b(?:by|before|within|in the next|longer than|no later than|until|in time for|this side of|in the first|sometime|as soon as|asap|this (?:week|month)|next (?:week|month)|(?:reply|answer|hear|letter) (?:in|on|this|next))\\b',
)
const isATime = (own: string): boolean =>
  hasDate(own) ||
  /\b(?:days?|weeks?|months?|fortnight|end of|middle of|christmas|new year|easter|spring|summer|january|february|possible|asap|poss)\b/iu.test(
    own,
  )
