import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actions,
  callerKinds,
  channels,
  outcomes,
  themes,
  type CallEvent,
  type Closing,
} from '../call/index.ts'
import { minutes } from '../instant/index.ts'
import { exampleMonth, monthEnds, monthStarts } from './examples.ts'
import {
  countCall,
  differencesSince,
  lateCalls,
  lineOf,
  monthlyReturn,
  responseTimes,
  type RecordedCall,
} from './index.ts'

const counted = exampleMonth.map(countCall)
const references = (id: string): string[] =>
  lineOf(monthlyReturn(counted), id)!.calls.map(({ reference }) => reference)

test('the example month is counted as it was worked out by hand', async () => {
  const { total, groups } = monthlyReturn(counted)
  const row = ({ id, calls }: { id: string; calls: readonly { reference: string }[] }) =>
    `${id.padEnd(30)} ${String(calls.length).padStart(2)}  ${calls.map(({ reference }) => reference).join(' ')}`
  const times = responseTimes(exampleMonth).map(
    ({ step, median, quartiles, timed, notTimed }) =>
      `${step.padEnd(8)} median ${median === null ? 'none' : median / minutes(1)}, quartiles ${
        quartiles ? quartiles.map((each) => each / minutes(1)).join(' and ') : 'too few'
      }, of ${timed.length}; not: ${notTimed.map(({ id, why }) => `${id} ${why}`).join(', ')}`,
  )
  const late = lateCalls(exampleMonth, monthEnds).map(
    ({ call, reasons }) => `${call.reference}  ${reasons.join(', ')}`,
  )
  const table = [
    row(total),
    ...groups.flatMap(({ lines }) => lines.map(row)),
    '',
    'Minutes',
    ...times,
    '',
    'Late or changed',
    ...late,
    '',
  ]
  await expect(table.join('\n')).toMatchFileSnapshot('./example-month.approved.txt')
})

test('a call with a transfer and a change in treatment is a transfer, and not also another change', () => {
  expect(references('result:transfer-of-care')).toContain('C')
  expect(references('result:treatment-change')).not.toContain('C')
})

test('a call with two kinds of transfer stands in both lines and once in the roll-up', () => {
  expect(references('transfer:transfer-icu-hdu')).toContain('D')
  expect(references('transfer:transfer-tertiary')).toContain('D')
  expect(references('result:transfer-of-care').filter((each) => each === 'D')).toHaveLength(1)
})

test('a clock that was put back makes no negative wait: the call is left out, and that is said [H06]', () => {
  const [opened] = exampleMonth[0]!.events
  const back: RecordedCall = {
    ...exampleMonth[0]!,
    events: [
      opened!,
      {
        kind: 'accepted',
        at: opened!.at - 1,
        by: { kind: 'staff', user: 'nia', role: 'responder' },
        role: 'responder',
        dueAt: 0,
      },
    ],
  }
  const accept = responseTimes([back]).find(({ step }) => step === 'accept')
  expect(accept).toMatchObject({ median: null, notTimed: [{ why: 'times-out-of-order' }] })
})

test('what changed since a return was made is named: the new, the gone, and each field that differs', () => {
  const [first, second, ...rest] = counted
  const now = [
    { ...second!, theme: 'discharge' as const, way: 'staff' as const },
    ...rest,
    { ...first!, id: 'new' },
  ]
  expect(
    differencesSince(counted, now).map((each) => [each.kind, 'fields' in each ? each.fields : []]),
  ).toEqual([
    ['changed', ['way', 'theme']],
    ['new', []],
    ['gone', []],
  ])
  expect(differencesSince(counted, structuredClone(counted))).toEqual([])
})

describe('always', () => {
  const closing: fc.Arbitrary<Closing> = fc.record({
    acute: fc.boolean(),
    outcomes: fc.uniqueArray(fc.constantFrom(...outcomes.map(({ id }) => id)), { minLength: 1 }),
    actions: fc.uniqueArray(fc.constantFrom(...actions)),
    callerTold: fc.constant({ told: true as const, words: 'yes' }),
  })
  const call: fc.Arbitrary<RecordedCall> = fc
    .record({
      id: fc.uuid(),
      channel: fc.constantFrom(...channels),
      callerKind: fc.option(fc.constantFrom(...callerKinds), { nil: undefined }),
      setting: fc.option(fc.constantFrom('adult inpatient', 'neonatal', 'a setting of next year'), {
        nil: null,
      }),
      closing: fc.option(closing, { nil: undefined }),
      theme: fc.option(fc.constantFrom(...themes), { nil: undefined }),
      took: fc.array(fc.nat(500), { minLength: 3, maxLength: 3 }),
      arrives: fc.boolean(),
    })
    .map(({ id, channel, callerKind, setting, closing, theme, took, arrives }) => {
      const by = { kind: 'staff', user: 'nia', role: 'responder' } as const
      const at = (step: number): number =>
        monthStarts + minutes(took.slice(0, step + 1).reduce((sum, each) => sum + each, 0))
      const told = callerKind === undefined ? {} : { callerKind }
      const events: CallEvent[] = [
        { kind: 'opened', at: monthStarts, by: { kind: 'caller' }, channel, ward: null, told },
      ]
      if (arrives)
        events.push(
          { kind: 'accepted', at: at(0), by, role: 'responder', dueAt: at(1) },
          { kind: 'arrived', at: at(1), by },
        )
      if (closing)
        events.push({
          kind: 'closed',
          at: at(2),
          by,
          closing: closing.acute || !theme ? closing : { ...closing, theme },
        })
      return { id, reference: id, ward: null, setting, events }
    })

  test('the parts of every group are each call once: they add up to the line that they are parts of', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
        const made = monthlyReturn(calls.map(countCall))
        for (const { of, adding, lines } of made.groups) {
          const whole = lineOf(made, of)!
            .calls.map(({ id }) => id)
            .sort()
          const parts = lines.flatMap((line) => line.calls.map(({ id }) => id)).sort()
          if (adding === 'parts') expect(parts).toEqual(whole)
          else expect([...new Set(parts)]).toEqual([...new Set(whole)])
        }
      }),
    )
  })

  test('every call is timed or named with why not, for each step, and the median lies between the quartiles', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
        for (const { timed, notTimed, median, quartiles } of responseTimes(calls)) {
          expect(timed.length + notTimed.length).toBe(calls.length)
          for (const { took } of timed) expect(took).toBeGreaterThanOrEqual(0)
          if (quartiles) {
            expect(quartiles[0]).toBeLessThanOrEqual(median!)
            expect(quartiles[1]).toBeGreaterThanOrEqual(median!)
          }
        }
      }),
    )
  })

  test('a return differs from itself in nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(call, { maxLength: 20, selector: ({ id }) => id }), (calls) => {
        const made = calls.map(countCall)
        expect(differencesSince(JSON.parse(JSON.stringify(made)), made)).toEqual([])
      }),
    )
  })
})
