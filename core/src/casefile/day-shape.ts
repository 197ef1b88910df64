import { parseDay, type Day, type VagueDay } from '../calendar/index.ts'
import { either, oneOf, record, textUpTo, wrong, type Shape } from './shape.ts'

export const notRecorded = oneOf('not-recorded')

export const day: Shape<Day> = (value) =>
  typeof value === 'string' && parseDay(value) !== undefined
    ? undefined
    : wrong('a day written YYYY-MM-DD, from 1800 to 2299')

const threeParts = record<VagueDay>({ must: { words: textUpTo(200), earliest: day, latest: day }, may: {} })

export const vagueDay: Shape<VagueDay> = (value) =>
  threeParts(value) ??
  (runsForwards(value as VagueDay) ? undefined : wrong('the earliest day not after the latest'))

/** When something happened, or that nobody knows. */
export const when = either(vagueDay, notRecorded)

function runsForwards({ earliest, latest }: VagueDay): boolean {
  return earliest <= latest
}
