import type { LetterText, Sentence } from './letter-text.ts'
import { anyOf } from './spoken.ts'

const english =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const welsh = 'ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr'
const months = `(?:${english}|${welsh})`
const few =
  '(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|few|couple of)'
const spans = '(?:day|night|week|fortnight|month|year)s?'

/** A day, as well as it is known, in any of the ways that letters write one: also in Welsh. */
const dated = anyOf([
  `\\b\\d{1,2}(?:st|nd|rd|th|ain|fed|eg|ydd)?\\s{1,3}(?:of\\s)?${months}\\b`,
  `\\b${months}\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?\\b`,
  `\\b(?:${english.replace('|may|', '|')}|${welsh})\\b,?\\s{1,3}(?:19|20)\\d\\d\\b|\\bmay\\s(?:19|20)\\d\\d\\b`,
  '\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b',
  '\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b',
  '\\b(?:in|since|until|from|during|yn|ers|by|before|after|around|about|of|late|early|mid|and|spring|summer|autumn|winter|christmas|easter)[\\s-]{1,3}(?:19|20)\\d\\d\\b',
  `\\b(?:in|since|until|from|during|by|before|after|around|about|late|early|mid|end of|last|this|ers|ym|yn)\\s{1,3}(?:january|february|march|april|june|july|august|september|october|november|december|${welsh})\\b`,
  `\\bmis\\s{1,3}(?:${welsh})\\b`,
  `\\b(?:in|since|until|from|last|this|early|late)\\s{1,3}may\\b(?!\\s(?:be|have|not|i|we|you)\\b)`,
  `\\b(?:last|this|next|every)\\s{1,3}(?:week|month|year|spring|summer|autumn|winter|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b`,
  `\\b(?:on|since)\\s{1,3}(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\byesterday\\b`,
  `\\b${few}\\s{1,3}(?:and\\sa\\shalf\\s)?${spans}\\s{1,3}(?:ago|later|before|now|earlier)\\b`,
  `\\b(?:for|over|after|past|last|nearly|almost|about|within|than|under)\\s{1,3}(?:the\\s)?(?:last\\s|past\\s|about\\s|over\\s|more\\sthan\\s|at\\sleast\\s|nearly\\s|almost\\s)?${few}\\s{1,3}${spans}\\b`,
  // A blank in a letter to fill in, where a day belongs.
  '\\b(?:on|by|since|from|until|erbyn)\\s{1,3}(?:_{2,}|\\[)|\\[[^\\]]{0,60}\\b(?:when|day|date)\\b',
  '\\b(?:chwe|dau|dwy|tri|tair|pedwar|pum|\\d{1,2})\\s{1,3}(?:mis|wythnos|blynedd|diwrnod)\\b',
])
const date = new RegExp(dated, 'iu')
const birth = /\b(?:born|birth|d\.?o\.?b|dyddiad geni)\b/iu
const replyBy =
  /\b(?:reply|respond|answer|hear|back to me|response|ateb)\b.{0,60}\b(?:by|before|within|erbyn|cyn)\b|\berbyn\b/iu

/** Whether some words hold a date. */
export function hasDate(text: string): boolean {
  return date.test(text)
}

/** The sentences that say when something happened: not the date of the letter, a date of birth, or the day for a reply. */
export function datedSentences({ body }: LetterText): Sentence[] {
  return body.filter(
    ({ text }) => hasDate(text) && !birth.test(text) && !replyBy.test(text) && !isOnlyADate(text),
  )
}

function isOnlyADate(text: string): boolean {
  const rest = text
    .replace(new RegExp(dated, 'giu'), '')
    .replace(/\b(?:date|dyddiad|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d)\b/giu, '')
  return !/\p{L}{2,}/u.test(rest)
}
