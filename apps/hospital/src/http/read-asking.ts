import { parseDay } from '@fresh-eyes/core/calendar'
import { checkShifts } from '../clock/turns.ts'
import type { AskingTyped } from '../screens/ward-asking-form.ts'
import { shiftProblemName } from '../words/question-names.ts'
import { readForm } from './read-form.ts'

const mostShifts = 24

/** What was typed of what a ward asks. A shift of which nothing was typed is left out. */
export function readAsking(body: unknown): AskingTyped {
  const form = readForm(body, 120)
  const shifts = Array.from({ length: mostShifts }, (_none, at) => ({
    name: form[`name-${at}`] ?? '',
    from: form[`from-${at}`] ?? '',
    asks: form[`asks-${at}`] === 'yes',
  })).filter(({ name, from, asks }) => name !== '' || from !== '' || asks)
  const { ward = '', instrument = '', approvedBy = '', approvedOn = '' } = form
  return { ward, instrument, shifts, approvedBy, approvedOn }
}

/** What is wrong with it but for its ward and words, by the name of the field. Empty when nothing is. */
export function askingWrong({ shifts, approvedBy, approvedOn }: AskingTyped): Map<string, string> {
  const wrong = new Map(
    checkShifts(shifts).map(({ problem, field }): [string, string] => [field, shiftProblemName(problem)]),
  )
  if (approvedBy === '') wrong.set('approvedBy', 'Write who approved it.')
  if (parseDay(approvedOn) === undefined)
    wrong.set('approvedOn', 'Write the day of approval, like 2026-11-27.')
  return wrong
}
