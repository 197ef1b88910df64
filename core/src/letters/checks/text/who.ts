import { anyOf } from './spoken.ts'

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

/** Words that may stand between a person and what they did, with the space before: "you've again ", "they ". */
export const hasAlso =
  "(?:'ve|'d|'s|'re)? (?:(?:have|has|had|also|then|all|both|again|just|simply|clearly|completely|totally|repeatedly|deliberately|constantly|obviously|even|still|so|just|really|basically|rudely|twice) ){0,3}"
