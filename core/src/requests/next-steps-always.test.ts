import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type BankHolidays } from '../calendar/index.ts'
import { entriesOf, newRemoval, type Change, type ReplyFields } from '../casefile/index.ts'
import { ukClocks } from '../nations/index.ts'
import { nextSteps, stepIds, type Step } from './index.ts'
import { aCase, answered, by, draft, posted, stamp } from './made-up-request.ts'

const holidays: BankHolidays = { division: 'england-and-wales', first: 2025, last: 2028, days: {} }
const day = fc.nat(1400).map((days) => addDays('2025-06-01', days))
const of = fc.constantFrom(undefined, 'tired', 'knee', 'no-such-case')
const letter = fc.constantFrom('one', 'two')
const sent = fc.constantFrom('sent-1', 'sent-2')
const outcome = fc.constantFrom<ReplyFields['outcome']>(
  ...(['agreed', 'refused-aloud', 'refused-in-writing', 'holding', 'asks-for-more'] as const),
)

const change: fc.Arbitrary<() => Change> = fc.oneof(
  fc.constantFrom('tired', 'knee').map((id) => () => aCase('england', id)),
  fc.tuple(letter, of).map(
    ([id, its]) =>
      () =>
        draft(id, its),
  ),
  fc.tuple(day, sent, letter, of).map(
    ([on, id, its, its2]) =>
      () =>
        posted(on, id, its, its2),
  ),
  fc.tuple(outcome, fc.oneof(day, fc.constantFrom('not-recorded', 'spring 2026')), sent, fc.option(day)).map(
    ([what, on, its, promisedBy]) =>
      () =>
        answered(what, on, { sent: its, ...(promisedBy && { promisedBy }) }, `reply to ${its} on ${on}`),
  ),
  fc.constantFrom('sent-1', 'sent-2').map((entry) => () => newRemoval('sent', { entry, stamp: stamp(), by })),
)
const record = fc
  .array(change, { maxLength: 10 })
  .map((writing) => entriesOf(writing.map((write) => write())))
const stepsOn = (on: string, entries: Parameters<typeof nextSteps>[0]) =>
  nextSteps(entries, { on, clocks: ukClocks, holidays: { england: holidays } })

describe('always', () => {
  it('has a next step for every case, in the order that steps stand in', () => {
    fc.assert(
      fc.property(record, day, (entries, on) => {
        const steps = stepsOn(on, entries)
        for (const { id } of entries.filter(({ kind }) => kind === 'case')) {
          const order = steps.filter((step) => step.case === id).map(({ step }) => stepIds.indexOf(step))
          expect(order.length).toBeGreaterThan(0)
          expect(order).toEqual(order.toSorted((one, other) => one - other))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never asks twice for one thing, and never shows a day of ours as more than a nudge', () => {
    fc.assert(
      fc.property(record, day, (entries, on) => {
        const steps = stepsOn(on, entries)
        const named = steps.map(({ step, case: of, letter, sent }: Step) =>
          [step, of, letter, sent].join(' '),
        )
        expect(named).toHaveLength(new Set(named).size)
        for (const { clock } of steps) expect(clock?.as ?? 'nudge').toBe('nudge')
      }),
      { numRuns: 500 },
    )
  })

  it('waits only for days that are still to come, and is never overdue before its day', () => {
    fc.assert(
      fc.property(record, day, (entries, today) => {
        for (const { step, on } of stepsOn(today, entries)) {
          if (on === undefined) continue
          if (step === 'wait' || step === 'wait-for-the-referral' || step === 'keep-waiting')
            expect(on > today).toBe(true)
          else if (step === 'keep-waiting-until') expect(on >= today).toBe(true)
          else expect(on <= today).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
