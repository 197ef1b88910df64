import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, type Change } from '../casefile/index.ts'
import type { NationId } from '../routes/index.ts'
import { clocksOf, nextSteps, openThreads, type LetterClock } from './index.ts'
import { aCase, answered, sentLetter } from './made-up-request.ts'
import { rulesFrom } from './rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)
const { holidays, standing } = atHand

const stepsOn = (on: Day, ...changes: Change[]) =>
  nextSteps(entriesForOutput(entriesOf(changes)), { ...atHand, on })
const namesOn = (on: Day, ...changes: Change[]) => stepsOn(on, ...changes).map(({ step }) => step)

function clocksIn(nation: NationId, ...changes: Change[]): readonly LetterClock[] {
  const entries = entriesForOutput(entriesOf(changes))
  const [thread] = openThreads({
    letters: entries.filter((entry) => entry.kind === 'letter'),
    sent: entries.filter((entry) => entry.kind === 'sent'),
    replies: entries.filter((entry) => entry.kind === 'reply'),
  })
  if (!thread) throw new Error('Nothing was sent.')
  return clocksOf(thread, { nation, clocks: atHand.clocks, standing, holidays: holidays[nation] })
}

const inShort = (clocks: readonly LetterClock[]) =>
  clocks.map(({ clock, state, shown }) => [
    clock,
    state.kind,
    shown.as,
    shown.as === 'no-date' ? undefined : shown.as === 'deadline' ? shown.due : shown.reminder,
  ])

describe('a complaint in England', () => {
  const got = sentLetter('complaint-practice', '2026-11-25', { receivedOn: '2026-11-27' })

  it('that arrived on Friday 27 November 2026 is acknowledged by Wednesday 2 December, and answered within six months', () => {
    expect(inShort(clocksIn('england', ...got))).toEqual([
      ['england/complaint-acknowledged', 'started', 'deadline', '2026-12-02'],
      ['england/complaint-answered-backstop', 'started', 'deadline', '2027-05-26'],
    ])
  })

  it('is late on the day after the last day, and not on it', () => {
    expect(namesOn('2026-12-02', aCase(), ...got)).toEqual(['wait-for-acknowledgement'])
    expect(stepsOn('2026-12-03', aCase(), ...got)).toMatchObject([
      {
        step: 'overdue-by-law',
        on: '2026-12-02',
        start: 'chase',
        clock: { as: 'deadline', skipped: [{ why: 'Saturday' }, { why: 'Sunday' }] },
      },
    ])
  })

  it('shows no day as law before its arrival is written down', () => {
    const sent = sentLetter('complaint-practice', '2026-11-25')
    expect(inShort(clocksIn('england', ...sent))).toEqual([
      ['england/complaint-acknowledged', 'if-it-arrived-on', 'check-point', '2026-11-30'],
      ['england/complaint-answered-backstop', 'if-it-arrived-on', 'check-point', '2027-05-24'],
    ])
    expect(namesOn('2026-11-27', aCase(), ...sent)).toEqual(['wait-for-their-dates'])
    expect(namesOn('2026-11-30', aCase(), ...sent)).toEqual(['ask-whether-it-arrived', 'send-a-reminder'])
  })

  it('that was handed in arrived that day', () => {
    const [acknowledged] = clocksIn(
      'england',
      ...sentLetter('complaint-practice', '2026-11-27', { how: 'hand' }),
    )
    expect(acknowledged?.shown).toMatchObject({ as: 'deadline', due: '2026-12-02' })
  })

  it('with a day of their own waits for that day, which the law asks them to give', () => {
    const ack = answered('acknowledged', '1 December 2026', { promisedBy: '2027-01-15' })
    expect(inShort(clocksIn('england', ...got, ack))).toContainEqual([
      'england/complaint-answered-as-agreed',
      'their-own-date',
      'deadline',
      '2027-01-15',
    ])
    expect(stepsOn('2027-01-15', aCase(), ...got, ack)).toMatchObject([
      { step: 'keep-waiting-until', on: '2027-01-15' },
    ])
    expect(namesOn('2027-01-18', aCase(), ...got, ack)).toEqual(['overdue-promise'])
  })

  it('that was acknowledged arrived before that, and counts from the last day it can have come', () => {
    const sent = sentLetter('complaint-practice', '2026-11-25')
    const ack = answered('acknowledged', '30 November 2026')
    const backstop = clocksIn('england', ...sent, ack).at(-1)
    expect(backstop).toMatchObject({
      state: { kind: 'started' },
      shown: { as: 'deadline', due: '2027-05-29' },
    })
    expect(namesOn('2026-12-10', aCase(), ...sent, ack)).toEqual(['wait-for-the-answer'])
  })

  it('after six months with no answer leads up the ladder, with stopping beside it', () => {
    const ack = answered('acknowledged', '1 December 2026')
    const steps = stepsOn('2027-06-02', aCase(), ...got, ack)
    expect(steps.map(({ step }) => step)).toEqual(['very-overdue', 'overdue-by-law'])
    expect(steps[0]?.choices).toEqual([{ choice: 'up-the-ladder' }, { choice: 'stop' }])
    expect(steps[0]).not.toHaveProperty('start')
  })

  it('that was answered has no next local stage there', () => {
    const [step] = stepsOn('2027-02-01', aCase(), ...got, answered('answered', '20 January 2027'))
    expect(step).toMatchObject({
      step: 'complaint-answered',
      choices: [{ choice: 'up-the-ladder' }, { choice: 'stop' }],
    })
    expect(step).not.toHaveProperty('start')
  })
})

describe('a complaint in Scotland', () => {
  const got = sentLetter('complaint-hospital', '2026-11-27', { receivedOn: '2026-11-27' })

  it('of Friday 27 November 2026 leaves out St Andrew’s Day: five days end on 7 December, ten on the 14th', () => {
    expect(inShort(clocksIn('scotland', ...got)).map(([, , as, day]) => [as, day])).toEqual([
      ['deadline', '2026-12-07'],
      ['deadline', '2026-12-14'],
    ])
    expect(stepsOn('2026-12-01', aCase('scotland'), ...got)).toMatchObject([
      { step: 'wait-for-the-answer', on: '2026-12-07', clock: { caveat: 'scottish-local-holidays' } },
    ])
  })

  it('is chased after five days, and moved to stage 2 once ten have long passed', () => {
    expect(stepsOn('2026-12-08', aCase('scotland'), ...got)).toMatchObject([
      { step: 'overdue-by-law', start: 'chase', clock: { id: 'scotland/stage-1-answered' } },
    ])
    expect(stepsOn('2026-12-16', aCase('scotland'), ...got)).toMatchObject([
      { step: 'very-overdue', start: 'next-stage', clock: { id: 'scotland/stage-1-answered-extended' } },
      { step: 'overdue-by-law' },
    ])
  })

  it('at stage 2 that arrived on Monday 14 December 2026 is answered by 15 January: 4 January is a holiday there', () => {
    const next = sentLetter('next-stage', '2026-12-14', {
      id: 'stage-2',
      receivedOn: '2026-12-14',
      about: 'sent',
    })
    const no = answered('answered', '10 December 2026')
    const [step, ...more] = stepsOn('2026-12-18', aCase('scotland'), ...got, no, ...next)
    expect(step).toMatchObject({ step: 'overdue-by-law', sent: 'stage-2', on: '2026-12-17' })
    expect(more).toEqual([])
    const ack = answered('acknowledged', '16 December 2026', { sent: 'stage-2' }, 'ack')
    expect(stepsOn('2026-12-18', aCase('scotland'), ...got, no, ...next, ack)).toMatchObject([
      { step: 'wait-for-the-answer', on: '2027-01-15' },
    ])
  })
})

describe('a complaint in Scotland that asks to begin at stage 2', () => {
  const got = sentLetter('complaint-hospital', '2026-11-27', { receivedOn: '2026-11-27', stage: 'stage-2' })

  it('is acknowledged in three working days and answered in twenty, and has no five days of stage 1', () => {
    expect(inShort(clocksIn('scotland', ...got)).map(([id, , as, day]) => [id, as, day])).toEqual([
      ['scotland/stage-2-acknowledged', 'deadline', '2026-12-03'],
      ['scotland/stage-2-answered', 'deadline', '2026-12-30'],
    ])
    const ack = answered('acknowledged', '2 December 2026')
    expect(stepsOn('2026-12-08', aCase('scotland'), ...got, ack)).toMatchObject([
      { step: 'wait-for-the-answer', on: '2026-12-30' },
    ])
  })

  it('has no next local stage once it is answered', () => {
    const [step] = stepsOn('2027-01-10', aCase('scotland'), ...got, answered('answered', '22 December 2026'))
    expect(step).toMatchObject({ step: 'complaint-answered' })
    expect(step).not.toHaveProperty('start')
  })

  it('counts as stage 1 in a nation that does not let it', () => {
    expect(clocksIn('northern-ireland', ...got)[0]?.clock).toBe('northern-ireland/stage-1-answered')
  })
})

describe('a complaint that was answered aloud', () => {
  it('goes on as one that was answered, and not with a letter about the record', () => {
    const got = sentLetter('complaint-practice', '2026-11-27', { receivedOn: '2026-11-27' })
    const no = answered('refused-aloud', '2 December 2026')
    expect(stepsOn('2026-12-03', aCase('scotland'), ...got, no)).toMatchObject([
      { step: 'complaint-answered', start: 'next-stage' },
    ])
  })
})

describe('a law that changed while the case ran', () => {
  it('counts a Welsh concern of 31 March 2026 by the old rules, and shows none of 1 April as law', () => {
    const old = sentLetter('complaint-hospital', '2026-03-30', { receivedOn: '2026-03-31' })
    expect(inShort(clocksIn('wales', ...old))[0]).toEqual([
      'wales/concern-acknowledged',
      'started',
      'deadline',
      '2026-04-02',
    ])
    const now = sentLetter('complaint-hospital', '2026-04-01', { receivedOn: '2026-04-01' })
    const shown = clocksIn('wales', ...now)
    expect(shown.map(({ shown: { as } }) => as)).toEqual(['check-point', 'check-point', 'check-point'])
    expect(stepsOn('2026-04-02', aCase('wales'), ...now)).toMatchObject([{ step: 'wait-for-their-dates' }])
    expect(namesOn('2026-04-14', aCase('wales'), ...now)).toEqual(['ask-for-their-dates'])
  })

  it('has no day for a complaint in Northern Ireland before 1 January 2026, and says so', () => {
    const old = sentLetter('complaint-practice', '2025-12-29', { receivedOn: '2025-12-30' })
    expect(clocksIn('northern-ireland', ...old)[0]).toMatchObject({
      shown: { as: 'no-date' },
      state: { answer: { because: 'older-rules', firstDay: '2026-01-01' } },
    })
    expect(stepsOn('2026-01-20', aCase('northern-ireland'), ...old)).toMatchObject([
      { step: 'wait', dayUnknown: 'rules-not-known' },
    ])
    const now = sentLetter('complaint-practice', '2026-01-02', { receivedOn: '2026-01-02' })
    expect(stepsOn('2026-01-05', aCase('northern-ireland'), ...now)).toMatchObject([
      { step: 'wait-for-the-answer', on: '2026-01-09', clock: { as: 'deadline' } },
    ])
  })
})

describe('the standing of a rule', () => {
  it('that is not at hand is never shown as law', () => {
    const got = sentLetter('complaint-practice', '2026-11-25', { receivedOn: '2026-11-27' })
    const { standing: _, ...without } = atHand
    const steps = nextSteps(entriesForOutput(entriesOf([aCase(), ...got])), { ...without, on: '2026-12-10' })
    expect(steps).toMatchObject([{ step: 'ask-for-their-dates', clock: { as: 'check-point' } }])
  })
})
