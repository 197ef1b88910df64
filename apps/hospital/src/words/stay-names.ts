import type { StayState } from '@fresh-eyes/ward/call'
import type { Confidence, Doubt, Person, Stay } from '@fresh-eyes/ward/stays'
import { sayWhen } from './clock-time.ts'

const states: Record<StayState, string> = {
  discharged: 'left the hospital',
  died: 'died',
  moved: 'moved to another place',
  back: 'back: the discharge was taken back',
  cancelled: 'the admission was cancelled',
}
/** What the feed said of a stay, after "Feed says:". */
export const stayStateName = (state: StayState): string => states[state]

/** What someone can check about a person before a call is linked to them. */
export const identifiers = {
  'full-name': 'Full name',
  'birth-date': 'Date of birth',
  'hospital-number': 'Hospital number',
  'nhs-number': 'NHS number',
  wristband: 'Wristband',
} as const
export type Identifier = keyof typeof identifiers
export const identifierIds = Object.keys(identifiers) as Identifier[]

export const checkedName = (id: string): string =>
  id in identifiers ? identifiers[id as Identifier].toLowerCase() : id

const doubts: Record<Doubt, string> = {
  'admission-not-seen': 'The feed never told of the admission.',
  'cancelled-nothing': 'The feed took something back that it had not told.',
  'moved-after-leaving': 'The feed said that they had left, and then that they moved.',
  'nhs-number-check-failed': 'The NHS number does not fit its own last digit.',
  'nhs-number-placeholder': 'The NHS number is a placeholder.',
  'nhs-number-changed': 'The NHS number was changed.',
  'name-and-birth-changed': 'The name and the date of birth were both changed: it may be another person.',
}
/** What a person should look at. */
export const doubtName = (doubt: Doubt): string => doubts[doubt]

const sureWords: Record<Confidence['why'], string> = {
  fed: 'Bed sure',
  'by-update': 'Bed fairly sure',
  doubt: 'Bed fairly sure',
  'by-hand': 'Bed set by hand',
  'shared-bed': 'Bed not sure',
  'no-bed': 'Bed not known',
  'feed-silent': 'Bed not sure',
}
/** How sure a bed is, in a few words. */
export const sureWord = ({ why }: Confidence): string => sureWords[why]

/** Why a bed is as sure as it is. A time that is not of today has its day. */
export function sureWhy(confidence: Confidence, now: number, timeZone: string): string {
  const time = (at: number): string => sayWhen(at, now, timeZone)
  switch (confidence.why) {
    case 'fed':
      return `The feed said so at ${time(confidence.at)}.`
    case 'by-update':
      return `An update named it at ${time(confidence.at)}. No move was told.`
    case 'doubt':
      return 'There is a question about this stay.'
    case 'by-hand':
      return `By ${confidence.user} at ${time(confidence.at)}. The feed has not told of it since.`
    case 'shared-bed':
      return 'More than one person is said to be in this bed. Look who is there.'
    case 'no-bed':
      return 'Only the ward is known.'
    case 'feed-silent':
      return `The feed has said nothing since ${time(confidence.since)}.`
  }
}

/**
 * Whether a bed needs its own word of how sure it is. On a ward whose beds were all set by hand that is said once for the ward: at each
 * bed it would hide the one that two people are in.
 */
export const hasOwnWord = ({ why }: Confidence, allByHand: boolean): boolean =>
  !allByHand || why !== 'by-hand'

/** What is said once for a ward whose beds were all set by hand. */
export const allByHandSays = ({ hasFeed }: { hasFeed: boolean }): string =>
  `${hasFeed ? 'The feed tells of nobody on this ward' : 'No feed is connected'}: every bed here was set by hand. Look who is in the bed.`

/** How a stay stands, in words. */
export function stayStandingSays({ standing, died, leftAt }: Stay, now: number, timeZone: string): string {
  if (died) return 'The feed says that they have died'
  if (standing === 'left')
    return `Left the hospital${leftAt === null ? '' : ` at ${sayWhen(leftAt, now, timeZone)}`}`
  return {
    expected: 'Expected, not here yet',
    in: 'On the ward',
    away: 'On leave from the ward',
    cancelled: 'Admission cancelled',
  }[standing]
}

/** "MADE-UP, Ada", as a list by name would have it. */
export function nameOf({ family, given }: Person): string {
  return family === null && given === null ? 'Name not known' : [family, given].filter(Boolean).join(', ')
}

/** Whether somebody was placed by hand, and so has no number of the hospital's. */
export const isByHand = ({ patient }: Person): boolean => patient.startsWith('by-hand|')

/** The hospital's number, without who issued it. */
export const hospitalNumberOf = ({ patient }: Person): string => patient.split('|').slice(1).join('|')

/** "bay 2, bed 4", as far as it is known. The codes are the hospital's own, and often say bay or bed themselves. */
export function placeSays(place: Stay['place']): string {
  if (place === null) return 'Not known'
  const named = (kind: string, code: string | null): string[] =>
    code === null ? [] : [/^(bay|bed)/i.test(code) ? code : `${kind} ${code}`]
  return [...named('bay', place.bay), ...named('bed', place.bed)].join(', ')
}
