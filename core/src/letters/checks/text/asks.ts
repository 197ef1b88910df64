import { isVague } from './vague-asks.ts'
import type { LetterText, Sentence } from './letter-text.ts'
import { anyOf, heard } from './spoken.ts'

const cue = anyOf([
  '\\bplease\\b',
  '\\b(?:could|would|will|can|may|might) (?:you|I|we|he|she|someone|the (?:practice|hospital|team|gp|doctor|surgery))\\b',
  "\\b(?:I|we)(?:'d| would| should)? (?:also |still |now |very much |both |really |therefore |like )?(?:like|be (?:very |most )?(?:grateful|glad|thankful|pleased)|appreciate|ask|request|want|wish|need|hope|prefer)\\b",
  "\\b(?:I|we)(?:'m| am|'re| are) (?:now |therefore |also |kindly |respectfully )?(?:writing to (?:ask|request|you)|asking|requesting|hoping|looking for|seeking)\\b",
  '\\bwould (?:very much |really |also )?(?:like|be (?:very |most )?(?:grateful|glad)|appreciate|welcome|help)\\b',
  '\\b(?:any chance|wonder(?:ing|ed)? (?:if|whether)|kindly|perhaps you|should be|needs? to be|think I (?:should|need))\\b',
  '\\b(?:my|our) (?:request|question|ask|wish|hope)\\b',
  '\\b(?:(?:grateful|obliged|glad|pleased) (?:if|for)|happy to|is it possible|would it be possible|I wonder if|wondering if)\\b',
  '\\bwhat I (?:am asking|ask|want|would like|need)\\b',
  '\\bto ask (?:you|for|if|whether|that)\\b',
  "\\bif (?:he|she|it|this|I) (?:isn't|is not|am not)\\b",
  "\\bif you (?:don't|do not|won't|will not)\\b",
  '\\b(?:obliged|entitled|right) to\\b|\\brequest\\b',
  '\\b(?:demand|insist|you must|you have to|you need to)\\b',
  '\\b(?:request|ask)(?:ing)? (?:for|that)\\b|\\brequest (?:a|an|to|my)\\b',
])

const thing = anyOf([
  'refer(?:red|ral|ring)?',
  'second(?: |-)(?:medical |specialist |clinical )?opinion',
  '(?:another|different|other|new) (?:gp|doctor|consultant|specialist|opinion|practice|team|view|hospital)',
  'review(?:ed|ing)?',
  'look(?:ed|ing)? (?:again|into|at)',
  'reconsider(?:ed)?',
  'rethink',
  'expla(?:in|ined|ins|nation)',
  'clarif(?:y|ied|ication)',
  'appointment',
  'book(?:ed)?',
  'meet(?:ing)?',
  'discuss(?:ed|ion)?',
  'talk (?:to|with|it|this|about|through)',
  'speak (?:to|with)',
  'transfer(?:red)?',
  'move (?:my|his|her|our)',
  'register(?:ed)?',
  'join',
  'cop(?:y|ies)',
  'investigat(?:e|ed|ion)',
  'compensation',
  'refund',
  'apolog(?:y|ise|ize)',
  'put (?:it|this|things) right',
  'chang(?:e|ed)',
  'correct(?:ed|ion)?',
  'confirm(?:ed|ation)?',
  'approv(?:e|al)',
  'prior approval',
  'extra contractual',
  'tests?',
  'scan',
  'm?ri',
  'x-ray',
  'examin(?:e|ed|ation)',
  'assess(?:ed|ment)?',
  'treat(?:ed|ment)',
  'reasons?',
  'why',
  'what',
  'how',
  'when',
  'who',
  'whether',
  'send (?:me|us|the|my|a|on)',
  'sent',
  'see (?:me|him|her|us|a|another|my)',
  'be seen',
  'arrange(?:d)?',
  'authori[sz]e',
  'accept',
  'interpreter',
  'treat this as',
  'consider(?:ed)?',
  'check(?:ed)?',
  'find out',
  'update',
  'result(?:s)?',
  'date',
])

/** Words that ask, whatever comes after them. */
const plainly = anyOf([
  "\\bplease (?!(?:find|note|accept|excuse|forgive|see|do not|don't)\\b)~{2,}",
  '\\b(?:could|would|will|can|might|may) (?:you|someone|I|we|he|she|they|somebody|(?:my|the|a|another) ~{2,14})\\b[^?]{4,}\\?',
  "\\b(?:I|we)(?:'d| would| should) (?:also |still |very much |really |just |simply )?(?:like|be (?:very |most |ever so |so )?(?:grateful|glad|thankful|obliged|pleased)|appreciate|value|welcome)\\b",
  '\\b(?:would|should) (?:also |very much )?(?:like|be (?:very |most |ever so )?(?:grateful|glad|thankful|obliged))\\b',
  "\\b(?:I|we)(?:'m| am|'re| are) (?:now |therefore |also |only |just )?(?:asking|requesting|writing to ask|writing to request)\\b",
  '\\b(?:I|we) (?:also |just |only |do |really )?(?:ask|request|want you to|want to (?:know|understand|be)|would ask)\\b',
  "\\bif you(?:'d| would| could)\\b",
  '\\bis there (?:any )?(?:way|chance|a way)\\b[^?]{4,}\\?',
])
const ask = heard(
  `${plainly}|${cue}[^;]{0,160}?\\b${thing}\\b|\\b${thing}[^;]{0,80}? please\\b|^(?:so |just )?(?:refer|send|get|give|book|arrange) (?:me|us|him|her|my|for)\\b`,
)
const outcome = heard(
  '\\b(?:outcome|remedy|what I want|I want|I would like|my request|my ask|I am asking)\\b[^.]{0,20}(?:is|:|wanted)',
)
/** Asks that go with another, and are none by themselves: for a reply, and for a note in the record. */
const only = heard(
  "\\b(?:please|could you|would you|will you|can you) (?:kindly |also )?(?:reply|respond|answer|write back|let me know by|acknowledge|get back|contact me|call me|phone me|ring me|find enclosed|see (?:the )?(?:attached|enclosed)|accept (?:this|my)|excuse|forgive|note|do not|don't)\\b",
)
const withOnly = heard('\\b(?:refer|second opinion|explain|investigat|review|appointment|apolog)')

/** The sentences of the letter that ask for something that can be done, in order. */
export function asksIn(letter: LetterText): readonly Sentence[] {
  const known = found.get(letter)
  if (known) return known
  const asks = letter.english.filter(({ own }) => isAnAsk(own))
  found.set(letter, asks)
  return asks
}

// Four checks ask the same of one letter.
const found = new WeakMap<LetterText, readonly Sentence[]>()

const forOne = heard(
  '\\b(?:second(?: |-)opinion|referral|another (?:doctor|gp|consultant|specialist))\\b[^.]{0,80}\\b(?:want|like|need|ask|request|hope|help|please)|\\b(?:want|like|need|ask|request|hope|help|please)\\b[^.]{0,80}\\b(?:second(?: |-)opinion|referral)\\b',
)
const thingInIt = heard(`\\b${thing}\\b`)

function isAnAsk(own: string): boolean {
  if (isVague(own) && !withOnly.test(own)) return false
  const isAsked = /\?["”’)]?$/u.test(own.trimEnd()) && thingInIt.test(own)
  if (!isAsked && !ask.test(own) && !outcome.test(own) && !forOne.test(own)) return false
  // "Please reply by 11 December and refer me": something stands beside the reply.
  return !only.test(own) || withOnly.test(own)
}
