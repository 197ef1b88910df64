import { readFileSync } from 'node:fs'
import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  addDays,
  bankHolidaysFrom,
  betweenDays,
  whyNotWorkingDay,
  type BankHolidays,
  type CalendarFile,
  type Day,
} from '../../calendar/index.ts'
import { countClock, isInWorkingDays, lengthOf, type Clock, type Length } from '../../clocks/index.ts'
import { allClocks } from '../uk/clocks/index.ts'

const lists = (['england-and-wales', 'scotland', 'northern-ireland'] as const).map(holidaysOf)
/** Every clock with every list of bank holidays that it can be counted with. */
const pairs = allClocks.flatMap((clock) =>
  lists
    .filter(({ division }) => clock.calendar === 'nation-of-the-body' || clock.calendar === division)
    .map((holidays) => ({ clock, holidays })),
)
const anyPair = fc.constantFrom(...pairs)
const anyStart = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2025-01-01', days))

describe('always', () => {
  it('every clock answers or refuses, for every start from 2025 to 2028', () => {
    let answers = 0
    for (const { clock, holidays } of pairs) {
      for (let day = '2025-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
        const answer = countClock(clock, day, holidays)
        const isSound = answer.kind === 'counted' ? answer.due >= day : answer.because !== 'not-a-day'
        if (!isSound) expect(answer).toBe('a later day, or a reason')
        answers += 1
      }
    }
    expect(answers).toBe(pairs.length * 1461)
  })

  it('a clock counted in working days ends on one', () => {
    fc.assert(
      fc.property(anyPair, anyStart, ({ clock, holidays }, start) => {
        const answer = countClock(clock, start, holidays)
        if (answer.kind !== 'counted') return
        if (answer.sendBy) expect(whyNotWorkingDay(answer.sendBy, holidays)).toBeUndefined()
        if (!mustEndOnWorkingDay(clock, start)) return
        expect(whyNotWorkingDay(answer.due, holidays)).toBeUndefined()
        expect(answer.sendBy).toBe(answer.due)
      }),
      { numRuns: 2_000 },
    )
  })

  it('one more bank holiday never makes an end earlier', () => {
    fc.assert(
      fc.property(anyPair, anyStart, fc.integer({ min: 0, max: 60 }), ({ clock, holidays }, start, away) => {
        const more = withHoliday(holidays, addDays(start, away))
        const before = countClock(clock, start, holidays)
        const after = countClock(clock, start, more)
        // Pushed past the last year we hold, an answer may turn into a refusal. It never turns into an earlier day.
        if (before.kind === 'counted' && after.kind === 'counted') expect(after.due >= before.due).toBe(true)
        if (before.kind === 'refused') expect(after.kind).toBe('refused')
      }),
      { numRuns: 2_000 },
    )
  })

  it('a rough start gives both ends, and takes the careful one', () => {
    fc.assert(
      fc.property(
        anyPair,
        anyStart,
        fc.integer({ min: 0, max: 100 }),
        ({ clock, holidays }, start, width) => {
          const answer = countClock(clock, betweenDays(start, addDays(start, width)), holidays)
          if (answer.kind !== 'counted') return
          expect(answer.earliestDue <= answer.latestDue).toBe(true)
          expect(answer.due).toBe(clock.actor === 'you' ? answer.earliestDue : answer.latestDue)
          expect(countClock(clock, answer.from, holidays)).toMatchObject({ due: answer.due })
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('clocks in months and years agree with Temporal, to 2100', () => {
    const months = pairs.filter(({ clock }) => clock.rollover === 'none' && monthsOf(clock) !== undefined)
    const start = fc.integer({ min: 0, max: 27_000 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.constantFrom(...months), start, ({ clock, holidays }, day) => {
        const answer = countClock(clock, day, holidays)
        expect(answer).toMatchObject({ kind: 'counted', due: endByTemporal(clock, day) })
      }),
      { numRuns: 2_000 },
    )
  })
})

function mustEndOnWorkingDay(clock: Clock, day: Day): boolean {
  const period = clock.allows.findLast(({ from }) => from === 'the-beginning' || from <= day)
  const length = period && lengthOf(period)
  return clock.rollover === 'next-working-day' || (length !== undefined && isInWorkingDays(length))
}

function monthsOf(clock: Clock): number | undefined {
  const length: Length | undefined = clock.allows[0] && lengthOf(clock.allows[0])
  if (length && 'months' in length) return length.months
  return length && 'years' in length ? length.years * 12 : undefined
}

/** Written another way than our own count: the end is the last day before the period's first day after the end. */
function endByTemporal(clock: Clock, startsOn: Day): string {
  const start = Temporal.PlainDate.from(startsOn)
  const months = monthsOf(clock) ?? 0
  const month = Temporal.PlainYearMonth.from(start).add({ months })
  const hasSameDate = start.day <= month.daysInMonth
  const end = month.toPlainDate({ day: hasSameDate ? start.day : month.daysInMonth })
  return (clock.countFrom === 'event-day' && hasSameDate ? end.subtract({ days: 1 }) : end).toString()
}

function withHoliday(holidays: BankHolidays, day: Day): BankHolidays {
  return { ...holidays, days: { ...holidays.days, [day]: 'One more day' } }
}

function holidaysOf(division: CalendarFile['id']): BankHolidays {
  const file = new URL(`../../../../content/calendars/${division}.yaml`, import.meta.url)
  return bankHolidaysFrom(parse(readFileSync(file, 'utf8')) as CalendarFile)
}
