import { anyOf, heard } from './spoken.ts'

const jobs = anyOf([
  'GPs?',
  'doctors?',
  'consultants?',
  'registrars?',
  'specialists?',
  'surgeons?',
  'nurses?',
  'midwi(?:fe|ves)',
  'receptionists?',
  'physio(?:therapist)?s?',
  'psychiatrists?',
  '[a-z]{3,14}ologists?',
  'pharmacists?',
  'secretar(?:y|ies)',
  'manager',
  'locum',
])
const places = anyOf([
  'practice',
  'surgery',
  'hospital',
  'clinic',
  'department',
  'team',
  'staff',
  'ward',
  'trust',
  'health board',
])

/** A clinician by name: a title, and one or two words that are no verbs of these rules. */
export const namedClinician =
  '(?:dr|doctor|prof|professor|nurse|sister|mr|mrs|ms|miss)\\.? ~{1,24}(?: ~{1,24})?'

/** Those who give care, as a letter speaks of them: "you", "your team", "the GP", "Dr Sample". */
export const staff = anyOf([
  'you(?: lot| people| all)?',
  'all of you',
  `your ${anyOf([jobs, places, 'colleagues?'])}`,
  `(?:the|this|that|my|our|his|her|their|a|one of your) (?:(?:first|last|previous|duty|other|new|same|senior|junior|whole|female|male|eye|heart|chest) )?${anyOf([jobs, places])}`,
  'reception',
  namedClinician,
])

/** Whether a “he” or a “she” is one of them: the words before speak of one, and of no other he or she at home. */
export function isOfStaff(who: string, before: string): boolean {
  return oneOfStaff.test(before) && !(/^he$/iu.test(who) ? heAtHome : sheAtHome).test(before)
}

const oneOfStaff = heard(`(?<![\\p{L}])(?:${jobs}|dr|doctor|prof|professor|sister|nurse)(?![\\p{L}])`)
const anyoneAtHome = 'partner|child|baby|toddler|neighbour|friend|cousin|patient|resident'
const atHome = (ones: string) =>
  heard(`\\b(?:my|our|her|his|the) (?:~{2,12} )?(?:${anyoneAtHome}|${ones})\\b`)
const heAtHome = atHome(
  'son|father|dad|husband|brother|uncle|grandad|grandfather|grandson|nephew|boy|lad|man',
)
const sheAtHome = atHome(
  'daughter|mother|mum|mam|wife|sister|aunt|gran|nan|grandmother|granddaughter|niece|girl|lady|woman',
)

/** Words that may stand between a person and what they did, with the space before: "you've again ", "they ". */
export const hasAlso =
  "(?:'ve|'d|'s|'re)? (?:(?:have|has|had|also|then|all|both|again|just|simply|clearly|completely|totally|repeatedly|deliberately|constantly|obviously|even|still|so|just|really|basically|rudely|twice) ){0,3}"
