import { addDays, parseDay, weekday, type Day } from '../../calendar/index.ts'

/** Two weeks is fair, and no law sets it. A Saturday or Sunday becomes the Monday after: someone has to be there. */
export function inTwoWeeks(today: Day): Day | undefined {
  if (!parseDay(today)) return undefined
  const day = addDays(today, 14)
  return weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day
}
