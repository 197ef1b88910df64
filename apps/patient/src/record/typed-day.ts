import { parseVagueDay, type Day } from '@fresh-eyes/core/calendar'

/** The one day that was typed, in any of the ways people write a day. Undefined when it is vague or cannot be read. */
export function exactDay(typed: string, today: Day): Day | undefined {
  const day = typed.trim() ? parseVagueDay(typed, today) : undefined
  return day && day.earliest === day.latest ? day.latest : undefined
}
