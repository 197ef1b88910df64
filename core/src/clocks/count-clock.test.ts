import { describe, expect, it } from 'vitest'
import type { BankHolidays } from '../calendar/index.ts'
import { countClock, defineClock, type Clock } from './index.ts'

const holidays: BankHolidays = {
  division: 'england-and-wales',
  first: 2025,
  last: 2028,
  days: { '2026-12-25': 'Christmas Day', '2026-12-28': 'Boxing Day (substitute day)' },
}
const scotland: BankHolidays = { ...holidays, division: 'scotland' }
const november = { words: 'November 2026', earliest: '2026-11-01', latest: '2026-11-30' }
const spring = { words: 'spring 2026', earliest: '2026-03-01', latest: '2026-05-31' }

describe('a counted clock', () => {
  it('says from when, until when, which fact it rests on and which days were skipped', () => {
    expect(countClock(acknowledged(), '2026-12-24', holidays)).toEqual({
      kind: 'counted',
      id: 'wales/made-up',
      fact: 'old-rule',
      startsOn: { words: 'Thursday 24 December 2026', earliest: '2026-12-24', latest: '2026-12-24' },
      from: '2026-12-24',
      due: '2026-12-30',
      earliestDue: '2026-12-30',
      latestDue: '2026-12-30',
      sendBy: '2026-12-30',
      skipped: [
        { date: '2026-12-25', why: 'Christmas Day' },
        { date: '2026-12-26', why: 'Saturday' },
        { date: '2026-12-27', why: 'Sunday' },
        { date: '2026-12-28', why: 'Boxing Day (substitute day)' },
      ],
    })
  })

  it('stands on a Sunday when it counts in months, with a working day to send it by', () => {
    const answer = countClock(yours(), '2026-06-27', holidays)
    expect(answer).toMatchObject({ due: '2026-12-27', sendBy: '2026-12-24' })
  })

  it('answers in months beyond the bank holidays, and says that only the sending day is unknown', () => {
    const answer = countClock(yours(), '2029-03-01', holidays)
    expect(answer).toMatchObject({ due: '2029-09-01', sendBy: null, sendByUnknown: 'beyond-holidays' })
  })

  it('refuses working days beyond the bank holidays, and says which years it holds', () => {
    const answer = countClock(acknowledged(), '2028-12-29', holidays)
    expect(answer).toMatchObject({ kind: 'refused', because: 'beyond-holidays', first: 2025, last: 2028 })
  })

  it('mentions local holidays in Scotland, where a count of working days can be a day or two longer', () => {
    const inScotland = acknowledged({ calendar: 'nation-of-the-body' })
    expect(countClock(inScotland, '2026-11-27', scotland)).toHaveProperty('caveat', 'scottish-local-holidays')
    expect(countClock(inScotland, '2026-11-27', holidays)).not.toHaveProperty('caveat')
    expect(countClock(yours({ calendar: 'scotland' }), '2026-11-27', scotland)).not.toHaveProperty('caveat')
  })
})

describe('a start that is only roughly known', () => {
  it('takes the earliest day for the patient’s own deadline, and gives both ends', () => {
    expect(countClock(yours(), november, holidays)).toMatchObject({
      from: '2026-11-01',
      due: '2027-05-01',
      earliestDue: '2027-05-01',
      latestDue: '2027-05-30',
    })
  })

  it('takes the latest day for what a body owes, and gives both ends', () => {
    expect(countClock(acknowledged(), november, holidays)).toMatchObject({
      from: '2026-11-30',
      due: '2026-12-02',
      earliestDue: '2026-11-03',
      latestDue: '2026-12-02',
    })
  })

  it('refuses a start that may be on either side of a change of rules', () => {
    expect(countClock(changed(), spring, holidays)).toMatchObject({
      kind: 'refused',
      because: 'start-too-vague',
      changedOn: '2026-04-01',
      reminder: '2026-06-05',
    })
  })
})

describe('a change of rules', () => {
  it('goes by the date of the event, not by day one of the count', () => {
    expect(countClock(changed(), '2026-03-31', holidays)).toMatchObject({
      fact: 'old-rule',
      due: '2026-04-02',
    })
    expect(countClock(changed(), '2026-04-01', holidays)).toMatchObject({ kind: 'refused', fact: 'new-rule' })
  })

  it('refuses a date before the first rules we hold', () => {
    const sinceJune = acknowledged({ allows: [{ from: '2026-06-19', fact: 'new', calendarDays: 30 }] })
    expect(countClock(sinceJune, '2026-06-18', holidays)).toMatchObject({
      because: 'older-rules',
      firstDay: '2026-06-19',
    })
    expect(countClock(sinceJune, '2026-06-19', holidays)).toMatchObject({ kind: 'counted' })
  })

  it('refuses a rough start that may be before the first rules we hold', () => {
    const sinceMay = acknowledged({ allows: [{ from: '2026-05-01', fact: 'new', calendarDays: 30 }] })
    expect(countClock(sinceMay, spring, holidays)).toMatchObject({ because: 'start-too-vague' })
  })
})

describe('a clock with no length', () => {
  it('says why, and when to be reminded', () => {
    expect(countClock(changed(), '2026-11-27', holidays)).toMatchObject({
      kind: 'refused',
      because: 'no-length',
      length: 'not-confirmed',
      reminder: '2026-12-04',
    })
  })

  it('gives no reminder that would need bank holidays we do not hold', () => {
    expect(countClock(changed(), '2028-12-28', holidays)).not.toHaveProperty('reminder')
  })

  it('gives no date at all for a clock that would mislead', () => {
    const never = acknowledged({ neverCounted: 'not-for-a-second-opinion' })
    const answer = countClock(never, '2026-11-27', holidays)
    expect(answer).toMatchObject({ kind: 'refused', because: 'not-for-a-second-opinion' })
    expect(answer).not.toHaveProperty('reminder')
  })
})

describe('what cannot be a start', () => {
  it.each(['2026-02-31', 'spring 2024', '', '9999-12-31'])('refuses %j', (startsOn) => {
    expect(countClock(acknowledged(), startsOn, holidays)).toMatchObject({ because: 'not-a-day' })
  })

  it('refuses a stretch that ends before it begins', () => {
    const backwards = { words: 'backwards', earliest: '2026-11-30', latest: '2026-11-01' }
    expect(countClock(acknowledged(), backwards, holidays)).toMatchObject({ because: 'not-a-day' })
  })

  it('calls the bank holidays of the wrong nation a bug', () => {
    expect(() => countClock(acknowledged(), '2026-11-27', scotland)).toThrow(/england-and-wales/)
  })
})

function acknowledged(differs: Partial<Clock> = {}): Clock {
  return defineClock({
    id: 'wales/made-up',
    source: 'made-up',
    startsWhen: 'concern-received',
    actor: 'the-body',
    calendar: 'england-and-wales',
    countFrom: 'day-after-event',
    rollover: 'none',
    allows: [{ from: 'the-beginning', fact: 'old-rule', workingDays: 2 }],
    ...differs,
  })
}

function changed(): Clock {
  return acknowledged({
    allows: [
      { from: 'the-beginning', fact: 'old-rule', workingDays: 2 },
      { from: '2026-04-01', fact: 'new-rule', length: 'not-confirmed', reminderWorkingDays: 5 },
    ],
  })
}

function yours(differs: Partial<Clock> = {}): Clock {
  return acknowledged({
    actor: 'you',
    startsWhen: 'became-aware',
    allows: [{ from: 'the-beginning', fact: 'yours', months: 6 }],
    ...differs,
  })
}
