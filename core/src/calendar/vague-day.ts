import type { Day } from './day.ts'
import { formatDay } from './format-day.ts'

/** When something happened, as well as someone can say. An exact day has earliest and latest the same. */
export interface VagueDay {
  /** As the person put it. */
  words: string
  /** The first day it could have been. */
  earliest: Day
  /** The last day it could have been. */
  latest: Day
}

/** A day that is known for certain. */
export function exactly(day: Day): VagueDay {
  return { words: formatDay(day), earliest: day, latest: day }
}

/** Says whether it is known to the day. */
export function isExact(when: VagueDay): boolean {
  return when.earliest === when.latest
}
