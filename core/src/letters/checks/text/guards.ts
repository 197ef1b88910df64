import { heard } from './spoken.ts'

/** How many characters before some words are looked at, to tell how they are meant. */
const before = 110

/** What stands before a place, in the same clause. */
function leadingTo(sentence: string, at: number, ends: RegExp): string {
  const words = sentence.slice(Math.max(0, at - before), at)
  const breaks = [...words.matchAll(ends)].at(-1)
  return breaks ? words.slice(breaks.index + breaks[0].length) : words
}

/** "I felt that …", "it seemed to me that …": a feeling is the writer’s own, and blames nobody. */
export function isAFeeling(sentence: string, at: number): boolean {
  return feeling.test(leadingTo(sentence, at, clause))
}

/** "Dr Sample said that …", "I was told …": a report of what someone said. */
export function isAReport(sentence: string, at: number): boolean {
  return report.test(leadingTo(sentence, at, clause))
}

/** "I do not say that …", "nobody …", "if …", "I would not …": it is denied, or not said to be so. */
export function isDenied(sentence: string, at: number): boolean {
  return denial.test(leadingTo(sentence, at, shortClause))
}

/** "Do I have a right to …?" asks whether it is so. "It is my right, so could you …?" does not. */
export function isAQuestion(sentence: string, at: number): boolean {
  return (
    sentence.trimEnd().endsWith('?') && opensAQuestion.test(leadingTo(sentence, at, shortClause).trimStart())
  )
}

const opensAQuestion =
  /^(?:do|does|did|is|are|am|can|could|will|would|may|might|should|have|has|what|why|how|who|when|which)\b/iu

const clause = /[:;–—]|,\s(?:and|so)\b|\bbut\b|\band then\b|\byet\b|\bhowever\b/giu
// A denial reaches no further than a comma: "I could not stand, you ignored me".
const shortClause = /[:;,–—]|\bbut\b|\band then\b|\byet\b|\bhowever\b/giu

const feeling = heard(
  [
    '\\b(?:felt|feel|feels|feeling|sensed?|worry|worried|fear|afraid|wonder(?:ed)?|hope) ?',
    '\\b(?:seems?|seemed|appears?|appeared|as if|as though|(?:my|our) (?:impression|feeling|sense|fear|worry))\\b',
  ].join('|'),
)

const report = heard(
  [
    '\\b(?:said|says|saying|told|wrote|writes|written|explained|stated|states|reported|replied|suggested|according to)\\b',
    '\\b(?:reads|asked|claims?|claimed|noted|notes|recorded|apologi[sz]ed|admitted|acknowledged|accepted that|agreed that)\\b',
  ].join('|'),
)

const denial = heard(
  [
    "\\b(?:no|not|never|nobody|none|without|neither|nor|cannot)\\b|n't\\b",
    '\\b(?:if|unless|whether|in case|rather than|instead of|suppose|would have|could have|might|may have)\\b',
  ].join('|'),
)
