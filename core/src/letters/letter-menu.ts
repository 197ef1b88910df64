import type { NationId } from '../routes/index.ts'
import { letterIds, type LetterId } from './letter-ids.ts'
import { isOffered, notOffered } from './letter-offers.ts'

/** What a letter is for: to ask, to go on after an answer or none, or to complain. */
export const menuGroups = ['ask', 'after', 'complain'] as const

export type MenuGroup = (typeof menuGroups)[number]

/** The letters to choose from in a nation. */
export interface LetterMenu {
  groups: readonly { group: MenuGroup; letters: readonly LetterId[] }[]
  /** Letters that are not for this nation, with those that do the nearest thing there. */
  notHere: readonly { letter: LetterId; instead: readonly LetterId[] }[]
}

/** The letters of a nation in their groups, and those that it does not have. */
export function letterMenu(nation: NationId): LetterMenu {
  const offered = letterIds.filter((letter) => isOffered(letter, nation))
  return {
    groups: menuGroups
      .map((group) => ({ group, letters: offered.filter((letter) => groupOf(letter) === group) }))
      .filter(({ letters }) => letters.length > 0),
    notHere: letterIds
      .filter((letter) => !isOffered(letter, nation))
      .map((letter) => ({ letter, instead: notOffered[letter]?.instead ?? [] })),
  }
}

/** Whether a letter of this name can be written. */
export function isLetterId(name: string): name is LetterId {
  return (letterIds as readonly string[]).includes(name)
}

function groupOf(letter: LetterId): MenuGroup {
  if (complains.includes(letter)) return 'complain'
  return afterAnAnswer.includes(letter) ? 'after' : 'ask'
}

const afterAnAnswer: readonly LetterId[] = ['follow-up', 'reasons-for-refusal', 'chase']
const complains: readonly LetterId[] = [
  'complaint-practice',
  'complaint-hospital',
  'complaint-commissioner',
  'next-stage',
]
