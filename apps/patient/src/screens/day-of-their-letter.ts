import { parseVagueDay, type Day, type VagueDay } from '@fresh-eyes/core/calendar'

/** The day on a letter that is here, as it was typed. Undefined when it cannot be read, or has not been yet. */
export function dayOfTheirLetter(typed: string, today: Day): VagueDay | undefined {
  const day = parseVagueDay(typed, today)
  return day && day.earliest <= today ? day : undefined
}
