import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bankHolidaysFrom, type BankHolidays, type CalendarFile } from '../../calendar/index.ts'
import { countClock, type ClockId } from '../../clocks/index.ts'
import type { NationId } from '../../routes/index.ts'
import { byHand as england } from '../england/clocks/by-hand.ts'
import { byHand as northernIreland } from '../northern-ireland/clocks/by-hand.ts'
import { byHand as scotland } from '../scotland/clocks/by-hand.ts'
import { allClocks, clockById } from '../uk/clocks/index.ts'
import { byHand as uk } from '../uk/clocks/by-hand.ts'
import { byHand as wales } from '../wales/clocks/by-hand.ts'
import { answerInShort } from './clocks-row.ts'

const byHand = [...uk, ...england, ...scotland, ...wales, ...northernIreland]
const holidays: Record<NationId, BankHolidays> = {
  england: holidaysOf('england-and-wales'),
  scotland: holidaysOf('scotland'),
  wales: holidaysOf('england-and-wales'),
  'northern-ireland': holidaysOf('northern-ireland'),
}

describe('dates worked out on paper', () => {
  const rows = byHand.flatMap(({ clock, dates }) => dates.map((date) => ({ clock, ...date })))

  it.each(rows)('$clock from $startsOn is $answer', ({ clock, startsOn, answer, nation }) => {
    expect(answerOf(clock, startsOn, nation ?? nationOf(clock))).toBe(answer)
  })

  it('has three dates or more for every clock we hold', () => {
    expect(byHand.map(({ clock }) => clock)).toEqual(allClocks.map(({ id }) => id))
    expect(byHand.filter(({ dates }) => dates.length < 3)).toEqual([])
  })
})

// From the table of month-long clocks that the product was specified with.
describe('dates worked out when the clocks were chosen', () => {
  it.each<[string, NationId, ClockId, string, string]>([
    [
      'six months starting that day',
      'england',
      'england/complaint-answered-backstop',
      '2026-11-20',
      'Wed 19 May 2027',
    ],
    ['one year starting that day', 'wales', 'wales/ombudsman-by', '2026-11-20', 'Fri 19 Nov 2027'],
    [
      'within six months of the final notice',
      'northern-ireland',
      'northern-ireland/ombudsman-by',
      '2026-08-31',
      'Sun 28 Feb 2027, send by Fri 26 Feb 2027',
    ],
    ['a records request in England', 'england', 'uk/records-copy', '2026-11-25', 'Tue 29 Dec 2026'],
    ['a records request in Scotland', 'scotland', 'uk/records-copy', '2026-11-25', 'Tue 29 Dec 2026'],
    ['a records request in Wales', 'wales', 'uk/records-copy', '2026-11-25', 'Tue 29 Dec 2026'],
    ['a records request in NI', 'northern-ireland', 'uk/records-copy', '2026-11-25', 'Tue 29 Dec 2026'],
    ['a second of December', 'england', 'uk/records-copy', '2026-12-02', 'Mon 4 Jan 2027'],
    ['a second of December in Wales', 'wales', 'uk/records-copy', '2026-12-02', 'Mon 4 Jan 2027'],
    ['a second of December in NI', 'northern-ireland', 'uk/records-copy', '2026-12-02', 'Mon 4 Jan 2027'],
    ['a second of December in Scotland', 'scotland', 'uk/records-copy', '2026-12-02', 'Tue 5 Jan 2027'],
    ['31 January is a Sunday', 'england', 'uk/records-copy', '2026-12-31', 'Mon 1 Feb 2027'],
    ['there is no 31 February', 'england', 'uk/records-copy', '2027-01-31', 'Mon 1 Mar 2027'],
    ['three working days', 'england', 'england/complaint-acknowledged', '2026-11-27', 'Wed 2 Dec 2026'],
    ['St Andrew’s Day', 'scotland', 'scotland/stage-2-acknowledged', '2026-11-27', 'Thu 3 Dec 2026'],
    [
      'three working days',
      'northern-ireland',
      'northern-ireland/stage-2-acknowledged',
      '2026-11-27',
      'Wed 2 Dec 2026',
    ],
    ['twenty working days', 'scotland', 'scotland/stage-2-answered', '2026-11-20', 'Mon 21 Dec 2026'],
    [
      'twenty working days',
      'northern-ireland',
      'northern-ireland/stage-2-answered',
      '2026-11-20',
      'Fri 18 Dec 2026',
    ],
    ['4 January is a holiday', 'scotland', 'scotland/stage-2-answered', '2026-12-14', 'Fri 15 Jan 2027'],
    [
      'over New Year',
      'northern-ireland',
      'northern-ireland/stage-2-answered',
      '2026-12-14',
      'Thu 14 Jan 2027',
    ],
    ['Good Friday is outside it', 'scotland', 'scotland/stage-2-answered', '2027-02-25', 'Thu 25 Mar 2027'],
    [
      'three holidays',
      'northern-ireland',
      'northern-ireland/stage-2-answered',
      '2027-02-25',
      'Tue 30 Mar 2027',
    ],
    ['ten working days', 'scotland', 'scotland/stage-1-answered-extended', '2027-07-05', 'Mon 19 Jul 2027'],
    [
      '12 July',
      'northern-ireland',
      'northern-ireland/stage-1-answered-extended',
      '2027-07-05',
      'Tue 20 Jul 2027',
    ],
    ['the one-off 15 June', 'scotland', 'scotland/stage-1-answered', '2026-06-10', 'Thu 18 Jun 2026'],
    [
      'no holiday on 15 June',
      'northern-ireland',
      'northern-ireland/stage-1-answered',
      '2026-06-10',
      'Wed 17 Jun 2026',
    ],
  ])('%s, %s: %s from %s is %s', (_why, nation, clock, startsOn, answer) => {
    expect(answerOf(clock, startsOn, nation)).toBe(answer)
  })
})

function answerOf(id: ClockId, startsOn: string, nation: NationId): string {
  const clock = clockById(id)
  if (!clock) throw new Error(`There is no clock "${id}".`)
  return answerInShort(countClock(clock, startsOn, holidays[nation]))
}

function nationOf(id: ClockId): NationId {
  return id.split('/')[0] as NationId
}

function holidaysOf(division: CalendarFile['id']): BankHolidays {
  const file = new URL(`../../../../content/calendars/${division}.yaml`, import.meta.url)
  return bankHolidaysFrom(parse(readFileSync(file, 'utf8')) as CalendarFile)
}
