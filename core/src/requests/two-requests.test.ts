import { describe, expect, it } from 'vitest'
import type { BankHolidays, Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, type Change } from '../casefile/index.ts'
import { ukClocks } from '../nations/index.ts'
import { nextSteps } from './index.ts'
import { aCase, answered, draft, posted, wrote } from './made-up-request.ts'

const english: BankHolidays = {
  division: 'england-and-wales',
  first: 2025,
  last: 2028,
  days: { '2026-12-25': 'Christmas Day', '2026-12-28': 'Boxing Day', '2027-01-01': 'New Year’s Day' },
}
const scottish: BankHolidays = {
  ...english,
  division: 'scotland',
  days: { ...english.days, '2027-01-04': '2nd January' },
}
const holidays = { england: english, wales: english, scotland: scottish }

const stepsOn = (on: Day, ...changes: Change[]) =>
  nextSteps(entriesForOutput(entriesOf(changes)), { on, clocks: ukClocks, holidays })
const sent = [aCase(), draft(), posted('2026-11-27')]

describe('two requests', () => {
  it('are each followed, what is to do before what is to wait for', () => {
    const steps = stepsOn('2026-12-11', ...sent, draft('second'), posted('2026-12-08', 'sent-2', 'second'))
    expect(steps.map(({ step, sent: id }) => [step, id])).toEqual([
      ['ask-whether-it-arrived', 'sent'],
      ['send-a-reminder', 'sent'],
      ['wait', 'sent-2'],
    ])
  })

  it('are not joined by a third thing to do when a diary line names no case', () => {
    const steps = stepsOn(
      '2026-11-30',
      ...[aCase('england', 'tired'), aCase('scotland', 'knee')],
      wrote('diary', 'symptom', { when: 'not-recorded', words: 'Ill for three days after the stairs' }),
    )
    expect(steps.map(({ case: id, step }) => [id, step])).toEqual([
      ['tired', 'start-a-letter'],
      ['knee', 'start-a-letter'],
    ])
  })

  it('in two cases stay apart, each with its own nation', () => {
    const steps = stepsOn(
      '2026-12-18',
      ...[aCase('england', 'tired'), aCase('scotland', 'knee')],
      ...[draft('one', 'tired'), posted('2026-12-17', 'sent-1', 'one', 'tired')],
      ...[draft('two', 'knee'), posted('2026-12-17', 'sent-2', 'two', 'knee')],
    )
    expect(steps.map(({ case: id, on }) => [id, on])).toEqual([
      ['tired', '2027-01-05'],
      ['knee', '2027-01-06'],
    ])
  })

  it('of the same letter, sent again with no answer, are one', () => {
    const steps = stepsOn('2026-12-15', ...sent, posted('2026-12-14', 'sent-again'))
    expect(steps).toMatchObject([{ step: 'wait', sent: 'sent-again' }])
  })

  it('of the same letter stay two when the first was answered', () => {
    const steps = stepsOn(
      '2026-12-15',
      ...sent,
      answered('refused-in-writing', '3 December 2026'),
      posted('2026-12-14', 'sent-again'),
    )
    expect(steps).toMatchObject([
      { step: 'choose-after-a-written-no', sent: 'sent' },
      { step: 'wait', sent: 'sent-again' },
    ])
  })
})

describe('a day that cannot be counted', () => {
  it('is said to be unknown beyond the bank holidays we hold, and never guessed', () => {
    const [step, ...more] = stepsOn('2029-03-01', aCase(), draft(), posted('2028-12-20'))
    expect(step).toMatchObject({ step: 'wait', dayUnknown: 'beyond-holidays' })
    expect(step).not.toHaveProperty('on')
    expect(more).toEqual([])
  })

  it('is unknown when no nation is on record, and takes that of the chooser when there is one', () => {
    const its = [draft(), posted('2026-11-27')]
    expect(stepsOn('2026-12-01', ...its)).toMatchObject([{ dayUnknown: 'nation-not-recorded' }])
    const chosen = wrote('a', 'answers', { nation: 'wales', answers: { who: 'self' } })
    expect(stepsOn('2026-12-01', ...its, chosen)).toMatchObject([{ on: '2026-12-11' }])
  })

  it('is unknown when the bank holidays of that nation are not at hand', () => {
    const its = [aCase('northern-ireland'), draft(), posted('2026-11-27')]
    expect(stepsOn('2026-12-01', ...its)).toMatchObject([{ step: 'wait', dayUnknown: 'nation-not-recorded' }])
  })

  it('is a bug when our own clocks are not handed over', () => {
    expect(() =>
      nextSteps(entriesForOutput(entriesOf(sent)), { on: '2026-12-01', clocks: [], holidays }),
    ).toThrow('allClocks')
  })
})
