import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { calendarFile, type CalendarEvent } from './index.ts'

const madeAt = '2026-11-27T09:14:03.120Z'
const one: CalendarEvent = {
  name: 'england/complaint-acknowledged sent-1',
  on: '2026-12-02',
  title: 'Fresh Eyes: look again',
  says: 'Open Fresh Eyes on your device.',
}

/** What another program reads in it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as object[])
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      title: event.summary,
      says: event.description,
      isAllDay: event.startDate.isDate,
      from: event.startDate.toString(),
      until: event.endDate.toString(),
      alarms: part.getAllSubcomponents('valarm').length,
      names: part.getAllProperties().map(({ name }) => name),
    }
  })
}

describe('a calendar file', () => {
  it('holds whole days, which another program reads as they are', () => {
    expect(read(calendarFile([one], { madeAt }))).toEqual([
      {
        uid: expect.stringMatching(/^[0-9a-f]{16}@fresh-eyes\.invalid$/),
        title: one.title,
        says: one.says,
        isAllDay: true,
        from: '2026-12-02',
        until: '2026-12-03',
        alarms: 0,
        names: ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'class', 'transp'],
      },
    ])
  })

  it('is these lines, so that a calendar that has them knows them again', () => {
    expect(calendarFile([one], { madeAt }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Fresh Eyes//Fresh Eyes//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:/),
      'DTSTAMP:20261127T091403Z',
      'DTSTART;VALUE=DATE:20261202',
      'DTEND;VALUE=DATE:20261203',
      'SUMMARY:Fresh Eyes: look again',
      'DESCRIPTION:Open Fresh Eyes on your device.',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('says nothing of what a day is of in its names, and keeps them from one file to the next', () => {
    const [first] = read(calendarFile([one], { madeAt }))
    const [again] = read(calendarFile([{ ...one, on: '2026-12-09' }], { madeAt: '2027-01-01T00:00:00.000Z' }))
    expect(first?.uid).toBe(again?.uid)
    expect(calendarFile([one], { madeAt })).not.toMatch(/complaint|england|sent-1/)
  })

  it('rings only when it was asked to, at nine in the morning', () => {
    const file = calendarFile([one], { madeAt, alarm: true })
    expect(read(file)[0]?.alarms).toBe(1)
    expect(file).toContain('TRIGGER:PT9H')
  })

  it('crosses the end of a month and a leap day', () => {
    const days = ['2026-12-31', '2028-02-28', '2028-02-29'].map((on) => ({ ...one, on, name: on }))
    expect(read(calendarFile(days, { madeAt })).map(({ until }) => until)).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2028-03-01',
    ])
  })
})

// The samples are kept beside the project. A clone without them still has everything above.
const samples = new URL('../../../../shared/samples/icalendar/', import.meta.url)
describe.skipIf(!existsSync(samples))('the program that reads it here', () => {
  it('reads files of other makers, so what it says of ours counts', () => {
    const theirs = ['valid-rfc5545-sec3.6.1.ics', 'valid-rfc5545-sec4.1.ics', 'valid-google_aus_holidays.ics']
    for (const name of theirs) {
      const text = readFileSync(new URL(name, samples), 'utf8').replace(/\r?\n/g, '\r\n')
      expect(() => ICAL.parse(text)).not.toThrow()
    }
  })
})

describe('always', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom(
      'Dr Pugh\r\nATTENDEE:mailto:a@example.org',
      'END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR',
      'a;b,c\\n d\\',
      'Siân Ŵyn ا العربية 👩🏽‍⚕️ '.repeat(9),
      '\u2028BEGIN:VALARM\u0085X:1\u0000',
    ),
  )
  const events = fc.array(
    fc.record({
      name: fc.string({ minLength: 1 }),
      on: fc.nat(3000).map((days) => addDays('2025-01-01', days)),
      title: hostile,
      says: hostile,
    }),
    { maxLength: 5 },
  )

  it('reads back as many days as were put in, with nothing added, whatever a person wrote', () => {
    fc.assert(
      fc.property(events, fc.boolean(), (put, alarm) => {
        const found = read(calendarFile(put, { madeAt, alarm }))
        expect(found.map(({ from }) => from)).toEqual(put.map(({ on }) => on))
        const known = ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'class', 'transp']
        for (const { names } of found) expect(names.filter((name) => !known.includes(name))).toEqual([])
        for (const { alarms } of found) expect(alarms).toBe(alarm ? 1 : 0)
      }),
    )
  })

  it('keeps every line within 75 bytes, each a line of its own', () => {
    fc.assert(
      fc.property(events, (put) => {
        const file = calendarFile(put, { madeAt })
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
  })
})
