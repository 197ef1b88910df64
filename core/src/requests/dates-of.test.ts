import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exactly, type Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, type Change } from '../casefile/index.ts'
import { datesOf } from './index.ts'
import { aCase, answered, draft, posted, sentLetter, wrote } from './made-up-request.ts'
import { rulesFrom } from './rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)

const datesOn = (on: Day, ...changes: Change[]) =>
  datesOf(entriesForOutput(entriesOf(changes)), { ...atHand, on })
const inShort = (on: Day, ...changes: Change[]) =>
  datesOn(on, ...changes).map(({ kind, clock, on: day }) => [day, clock?.clock ?? kind])

describe('every date of a case', () => {
  it('stands in the order of the days, and what has no day yet comes last', () => {
    const note = wrote('note', 'reminder', { on: '2026-12-04', words: 'Ring the ward.' })
    const held = draft('held', undefined, { holdUntil: '2026-12-01' })
    expect(inShort('2026-11-28', aCase(), draft(), posted('2026-11-27'), note, held)).toEqual([
      ['2026-12-01', 'hold'],
      ['2026-12-04', 'reminder'],
      ['2026-12-11', 'uk/request-nudge'],
      [undefined, 'england/complain-by'],
    ])
  })

  it('holds a complaint’s days by law, then the day for the ombudsman, from when the person first knew', () => {
    const knew = wrote('case', 'case', { title: 'Tired', nation: 'england', knewOn: exactly('2026-11-20') })
    const got = sentLetter('complaint-practice', '2026-11-25', { receivedOn: '2026-11-27' })
    expect(inShort('2026-11-28', knew, ...got)).toEqual([
      ['2026-12-02', 'england/complaint-acknowledged'],
      ['2027-05-26', 'england/complaint-answered-backstop'],
      ['2027-11-20', 'england/ombudsman-by'],
    ])
  })

  it('holds the day that they gave, once, and not what has been met', () => {
    const got = sentLetter('complaint-practice', '2026-11-25', { receivedOn: '2026-11-27' })
    const ack = answered('acknowledged', '1 December 2026', { promisedBy: '2027-01-15' })
    expect(inShort('2026-12-02', aCase(), ...got, ack)).toEqual([
      ['2027-01-15', 'promise'],
      ['2027-05-26', 'england/complaint-answered-backstop'],
      [undefined, 'england/ombudsman-by'],
    ])
  })

  it('is none when the case is closed', () => {
    const closed = wrote('case', 'case', { title: 'Tired', nation: 'england', closed: true })
    expect(datesOn('2026-11-28', closed, draft(), posted('2026-11-27'))).toEqual([])
  })

  it('keeps its name from one day to the next, so that a calendar knows it again', () => {
    const names = (on: Day) => datesOn(on, aCase(), draft(), posted('2026-11-27')).map(({ name }) => name)
    expect(names('2026-12-20')).toEqual(names('2026-11-28'))
  })
})
