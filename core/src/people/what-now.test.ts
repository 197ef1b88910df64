import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bankHolidaysFrom, type CalendarFile, type Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf } from '../casefile/index.ts'
import { nations, ukClocks } from '../nations/index.ts'
import { nextSteps, type Step } from '../requests/index.ts'
import { personById } from './index.ts'

test('Priya and Maureen have a letter to finish', () => {
  expect(stepsOf('england-long-covid')).toMatchObject([{ step: 'finish-the-letter' }])
  expect(stepsOf('england-ovarian')).toMatchObject([{ step: 'finish-the-letter' }])
})

test('Eilidh may ask again: ten working days from Monday 23 November, with St Andrew’s Day left out', () => {
  const steps = stepsOf('scotland-carer')
  expect(steps).toMatchObject([
    { step: 'ask-whether-it-arrived', on: '2026-12-08', to: 'Glenfarrow Medical Practice' },
    { step: 'send-a-reminder', on: '2026-12-08' },
  ])
  expect(steps[0]?.clock?.skipped).toContainEqual({
    date: '2026-11-30',
    why: expect.stringMatching(/Andrew/),
  })
  expect(stepsOf('scotland-carer', '2026-12-07')).toMatchObject([{ step: 'wait', on: '2026-12-08' }])
})

test('Carys has her no in writing', () => {
  expect(stepsOf('wales-prior-approval')).toMatchObject([{ step: 'choose-after-a-written-no' }])
})

test('Fintan has his no aloud, and asks for it in writing', () => {
  expect(stepsOf('northern-ireland-new-year')).toMatchObject([{ step: 'ask-for-the-reason-in-writing' }])
})

/** What there is to do on the day the case is looked at, or on another. */
function stepsOf(id: string, on?: Day): readonly Step[] {
  const person = personById(id)
  if (!person) throw new Error(`There is nobody called "${id}".`)
  const file = new URL(`../../../content/calendars/${nations[person.nation].holidays}.yaml`, import.meta.url)
  const holidays = bankHolidaysFrom(parse(readFileSync(file, 'utf8')) as CalendarFile)
  return nextSteps(entriesForOutput(entriesOf(person.changes)), {
    on: on ?? person.on,
    clocks: ukClocks,
    holidays: { [person.nation]: holidays },
  })
}
