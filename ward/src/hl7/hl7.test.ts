import { describe, expect, test } from 'vitest'
import {
  charsetOf,
  readAdt,
  readInstant,
  readMessage,
  writeAnswer,
  writeInstant,
  type FeedRules,
  type Message,
} from './index.ts'
import { escapeText, unescapeText } from './escapes.ts'

const hour = 3_600_000
/** The clocks of London in 2026: an hour ahead from 29 March to 25 October, at 01:00 UTC. */
const london = (at: number): number =>
  at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? hour : 0
const now = Date.UTC(2026, 10, 27, 3)
const rules: FeedRules = {
  numbersOf: null,
  diedCodes: [],
  processing: ['P'],
  mayEndOpen: false,
  offsetAt: london,
}

const head = 'MSH|^~\\&|PAS|HAZEL|WARD|HAZEL|20261127030000||ADT^A01|C1|P|2.4\r'
const lines = (...rest: string[]): string => head + rest.join('\r') + '\r'
const ada = 'PID|1||40800001^^^HAZEL^MR~9990000018^^^NHS^NH||MADE-UP^ADA||19400229|F'
const bed = 'PV1|1|I|OAK^BAY1^4|||ROWAN^BAY2^9|||||||||||||V1'

function read(text: string): Message {
  const message = readMessage(text)
  if ('unreadable' in message) throw new Error(message.unreadable)
  return message
}
const adt = (text: string, given = rules) => readAdt(read(text), given, 'id', now)
const first = (text: string, given = rules) => {
  const said = adt(text, given)
  if ('refused' in said) throw new Error(said.refused)
  return said.events[0]!
}

test('a UK admission is read: both numbers, ward, bay, bed, the place before, and the visit', () => {
  expect(first(lines('EVN|A01|20261127030000||||20261127025500', ada, bed))).toMatchObject({
    means: 'admit',
    patient: 'HAZEL|40800001',
    person: { family: 'MADE-UP', given: 'ADA', born: '1940-02-29', nhsNumber: '9990000018' },
    place: { ward: 'OAK', bay: 'BAY1', bed: '4' },
    before: { ward: 'ROWAN', bay: 'BAY2', bed: '9' },
    visit: 'V1',
    care: 'inpatient',
    at: Date.UTC(2026, 10, 27, 2, 55),
    recordedAt: Date.UTC(2026, 10, 27, 3),
  })
})

test('an NHS number is never the key of a record: with no number of the hospital it is refused [H04]', () => {
  expect(adt(lines('PID|1||9990000018^^^NHS^NH||MADE-UP^ADA', bed))).toEqual({
    refused: 'no-hospital-number',
    where: 'PID-3',
  })
  const swapped = 'PID|1||9990000018^^^NHS^NH~40800001^^^HAZEL^MR||MADE-UP^ADA'
  expect(first(lines(swapped, bed)).patient).toBe('HAZEL|40800001')
})

test('one number from two issuers is two records, and the trust can say whose numbers are its own [H04]', () => {
  const other = 'PID|1||40800001^^^BIRCH^MR||MADE-UP^BEN'
  expect(first(lines(other, bed)).patient).not.toBe(first(lines(ada, bed)).patient)
  expect(adt(lines(other, bed), { ...rules, numbersOf: 'HAZEL' })).toMatchObject({
    refused: 'no-hospital-number',
  })
})

test('a swap puts each of two patients where its own segment says, and one patient twice is refused', () => {
  const swap = (second: string) =>
    lines(ada, bed, second, 'PV1|1|I|ROWAN^BAY2^9||||||||||||||||V2').replace('ADT^A01', 'ADT^A17')
  const said = adt(swap('PID|2||40800002^^^HAZEL^MR||MADE-UP^BEN'))
  expect(said).toMatchObject({
    events: [
      { patient: 'HAZEL|40800001', place: { ward: 'OAK' }, visit: 'V1' },
      { patient: 'HAZEL|40800002', place: { ward: 'ROWAN' }, visit: 'V2' },
    ],
  })
  expect(adt(swap(ada))).toMatchObject({ refused: 'same-patient-twice' })
})

test('a merge names the record that goes and the one that stays; to itself it joins nothing', () => {
  const merge = (mrg: string) => adt(lines(ada, mrg).replace('ADT^A01', 'ADT^A40'))
  expect(merge('MRG|40800009')).toMatchObject({
    events: [{ means: 'update' }, { means: 'merge', patient: 'HAZEL|40800009', into: 'HAZEL|40800001' }],
  })
  expect(merge('MRG|40800001^^^HAZEL^MR')).toMatchObject({ events: [{ means: 'update' }] })
  expect(merge('MRG|9990000018^^^NHS^NH')).toMatchObject({ refused: 'no-hospital-number', where: 'MRG-1' })
})

test('an event that is not known, or that splits or deletes records, is kept for a person and changes nothing', () => {
  for (const trigger of ['A99', 'A29', 'A24', 'A37', 'A45', 'A50', 'ZZZ']) {
    expect(adt(lines(ada, bed).replace('ADT^A01', `ADT^${trigger}`))).toEqual({
      events: [],
      look: 'not-applied',
    })
  }
  for (const trigger of ['A15', 'A10', 'A60']) {
    expect(adt(lines(ada, bed).replace('ADT^A01', `ADT^${trigger}`))).toEqual({ events: [], look: null })
  }
})

test('a date of birth that is no day is left out, and the message is put before a person', () => {
  const said = adt(lines('PID|1||40800001^^^HAZEL^MR||MADE-UP^ADA||20260230', bed))
  expect(said).toMatchObject({
    look: 'birth-date',
    events: [{ person: { family: 'MADE-UP', given: 'ADA' } }],
  })
})

test('a training message moves nobody where only real ones are taken', () => {
  expect(adt(lines(ada, bed).replace('|P|2.4', '|T|2.4'))).toMatchObject({ refused: 'processing' })
})

test('empty quotes take a fact away; an empty field says nothing', () => {
  const { person } = first(lines('PID|1||40800001^^^HAZEL^MR||""^ADA||""|', bed))
  expect(person).toEqual({ family: null, given: 'ADA', born: null })
})

test('a death is told by PID-30, or by a code that the trust has named, and by no other', () => {
  const left = (disposition: string) =>
    lines(ada, `${bed}${'|'.repeat(17)}${disposition}`).replace('ADT^A01', 'ADT^A03')
  expect(first(lines(`${ada}${'|'.repeat(22)}Y`, bed)).person.died).toBe(true)
  expect(first(left('4')).person.died).toBeUndefined()
  expect(first(left('4'), { ...rules, diedCodes: ['4'] }).person.died).toBe(true)
})

describe('times', () => {
  const at = (text: string) => readInstant(text, london, now)
  test.each([
    ['20261127030000', Date.UTC(2026, 10, 27, 3)],
    ['20260701030000', Date.UTC(2026, 6, 1, 2)],
    ['20260701030000+0000', Date.UTC(2026, 6, 1, 3)],
    ['20260701030000.25-0430', Date.UTC(2026, 6, 1, 7, 30, 0, 250)],
    ['202611270300', Date.UTC(2026, 10, 27, 3)],
  ])('%s', (text, instant) => expect(at(text)?.at).toBe(instant))

  test.each(['20260230', '20261325', '2026112725', '20261127030061', '2026', '', 'now', '20261127990000'])(
    '%j is no time',
    (text) => expect(at(text)).toBeUndefined(),
  )

  test('the hour that comes twice in October is the later one once that has been, and the earlier one before', () => {
    const twice = '20261025013000'
    const [earlier, later] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)]
    expect(readInstant(twice, london, later + 60_000)).toEqual({ at: later, settled: 'hour-twice' })
    expect(readInstant(twice, london, earlier + 60_000)).toEqual({ at: earlier, settled: 'hour-twice' })
  })

  test('the hour that is skipped in March is read by the clock before it', () => {
    expect(at('20260329013000')).toEqual({ at: Date.UTC(2026, 2, 29, 1, 30), settled: 'hour-skipped' })
  })

  test('what is written reads back the same', () => {
    for (const instant of [0, now, Date.UTC(2028, 1, 29, 23, 59, 59)]) {
      expect(readInstant(writeInstant(instant), london, now)?.at).toBe(instant)
    }
  })
})

describe('texts', () => {
  const signs = {
    fieldSeparator: '|',
    componentSeparator: '^',
    repetitionSeparator: '~',
    escapeCharacter: '\\',
    subcomponentSeparator: '&',
  }
  test.each([
    ['O\\T\\NEIL', 'O&NEIL'],
    ['A\\F\\B\\S\\C\\R\\D\\E\\E', 'A|B^C~D\\E'],
    ['\\X4142\\C', 'ABC'],
    ['one\\.br\\two', 'one\ntwo'],
    ['\\H\\bold\\N\\', 'bold'],
    ['never \\T closed \\', 'never \\T closed \\'],
    ['\\Zours\\', '\\Zours\\'],
    ['A\\', 'A\\'],
  ])('%s', (written, plain) => expect(unescapeText(written, signs)).toBe(plain))

  test('what we write is escaped, and can end no segment', () => {
    expect(unescapeText(escapeText('a|b^c&d~e\\f\rMSH'), signs)).toBe('a|b^c&d~e\\f MSH')
  })

  test('the charset is the one that is named; else UTF-8 where the bytes are that, else Windows letters', () => {
    const named = (name: string) => `MSH|^~\\&|||||||ADT^A01|1|P|2.4||||||${name}\r`
    expect(charsetOf(named('8859/1'), false)).toEqual({ decoder: 'windows-1252', named: true })
    expect(charsetOf(named('UNICODE UTF-8'), true)).toEqual({ decoder: 'utf-8', named: true })
    expect(charsetOf(named('ASCII'), false)).toEqual({ decoder: 'windows-1252', named: false })
    expect(charsetOf(named('UNICODE UTF-8'), false).decoder).toBe('windows-1252')
  })
})

describe('what is no message', () => {
  test.each([
    ['', 'empty'],
    ['PID|1', 'no-header'],
    ['MSH|^~', 'separators'],
    ['MSH|^~\\|A', 'separators'],
    ['MSH|^^\\&|A', 'separators'],
    ['MSHabcdef', 'separators'],
    ['MSH|^~\\&|A|B|C|D|20261127||ADT|1|P|2.4', 'header-cut-short'],
    [head + ada + head, 'two-headers'],
    [head + ada + '\r' + head, 'two-headers'],
  ])('%j', (text, why) => expect(readMessage(text)).toEqual({ unreadable: why }))

  test('another set of separators is read by what the header says', () => {
    expect(
      read("MSH#*~\\&#A#B#C#D#20261127##ADT*A01#1#P#2.4\rPID#1##1***MRN##O'NEIL*ANN\r").get({
        segment: 'PID',
        field: 5,
        component: 2,
      }),
    ).toBe('ANN')
  })
})

test('an acknowledgement goes back to the sender with its control id, and names the field in error but no patient', () => {
  const message = read(lines(ada, bed))
  const yes = writeAnswer(message, { code: 'AA' }, now, 'ours')
  expect(yes).toBe('MSH|^~\\&|WARD|HAZEL|PAS|HAZEL|20261127030000+0000||ACK^A01|ours|P|2.4\rMSA|AA|C1|\r')
  const no = writeAnswer(message, { code: 'AE', error: 101, where: 'PID-3', words: 'None' }, now, 'ours')
  expect(no).toContain('\rMSA|AE|C1|None\rERR||PID^1^3|101^^HL70357|E||||None\r')
  expect(no).not.toContain('MADE-UP')
})
