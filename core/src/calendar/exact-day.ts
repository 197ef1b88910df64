import { parseDay, type Day } from './day.ts'
import { parseVagueDay } from './parse-vague-day.ts'

/** The one day that was typed, in any of the ways people write a day. Undefined when it is vague or cannot be read. */
export function exactDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim()
  // A day written in figures needs no other day to be read by.
  const inFigures = parseDay(text)
  if (text === '' || inFigures || !parseDay(today)) return inFigures
  const day = parseVagueDay(text, today)
  return day && day.earliest === day.latest ? day.latest : undefined
}
