import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { addDays } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, newRemoval, type Change, type ReplyFields } from '../casefile/index.ts'
import { allClocks, letterNames } from '../nations/index.ts'
import { nationIds } from '../routes/index.ts'
import { datesOf, nextSteps, stepIds, type Step } from './index.ts'
import { aCase, answered, by, draft, posted, stamp, wrote } from './made-up-request.ts'
import { rulesFrom } from './rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)
const { standing } = atHand

const day = fc.nat(1400).map((days) => addDays('2025-06-01', days))
const of = fc.constantFrom(undefined, 'tired', 'knee', 'no-such-case')
const letter = fc.constantFrom('one', 'two')
const sent = fc.constantFrom('sent-1', 'sent-2')
const outcome = fc.constantFrom<ReplyFields['outcome']>(
  ...([
    'agreed',
    'refused-aloud',
    'refused-in-writing',
    'holding',
    'asks-for-more',
    'acknowledged',
    'answered',
  ] as const),
)
const letterId = fc.oneof(fc.constantFrom(...letterNames), fc.constant('a-letter-of-next-year'))
const nation = fc.constantFrom(...nationIds)

const change: fc.Arbitrary<() => Change> = fc.oneof(
  fc.tuple(fc.constantFrom('tired', 'knee'), nation).map(
    ([id, where]) =>
      () =>
        aCase(where, id),
  ),
  fc.tuple(letter, of, letterId, fc.option(sent), fc.option(day)).map(
    ([id, its, which, about, holdUntil]) =>
      () =>
        draft(id, its, {
          letterId: which,
          fields: about ? { about } : {},
          ...(holdUntil && { holdUntil }),
        }),
  ),
  fc.tuple(day, sent, letter, of, letterId, fc.option(day)).map(
    ([on, id, its, its2, which, receivedOn]) =>
      () =>
        posted(on, id, its, its2, { letterId: which, ...(receivedOn && { receivedOn }) }),
  ),
  fc.tuple(day, of, fc.boolean()).map(
    ([on, its, done]) =>
      () =>
        wrote(`note ${on}`, 'reminder', { on, words: 'Ring the ward.', done, ...(its && { case: its }) }),
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
  .map((writing) => entriesForOutput(entriesOf(writing.map((write) => write()))))
const stepsOn = (on: string, entries: Parameters<typeof nextSteps>[0]) =>
  nextSteps(entries, { ...atHand, on })

// Some period of it was read, and the law or a procedure that the law asks for sets it.
const isLaw = (id: string) =>
  allClocks
    .find((clock) => clock.id === id)
    ?.allows.some(({ fact }) => standing[fact]?.status === 'verified' && standing[fact].showAs === 'deadline')
const waiting: readonly string[] = [
  'wait',
  'wait-for-the-referral',
  'keep-waiting',
  'wait-for-their-dates',
  'sleep-on-it',
  'noted-for-later',
]
const until: readonly string[] = ['keep-waiting-until', 'wait-for-acknowledgement', 'wait-for-the-answer']

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
        const named = steps.map(({ step, case: of, letter, sent, reminder }: Step) =>
          [step, of, letter, sent, reminder].join(' '),
        )
        expect(named).toHaveLength(new Set(named).size)
        for (const { clock } of steps) {
          if (clock?.id.startsWith('uk/')) expect(clock.as).toBe('nudge')
          if (clock?.as === 'deadline') expect(isLaw(clock.id)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('waits only for days that are still to come, and is never overdue before its day', () => {
    fc.assert(
      fc.property(record, day, (entries, today) => {
        for (const { step, on } of stepsOn(today, entries)) {
          if (on === undefined) continue
          if (waiting.includes(step)) expect(on > today).toBe(true)
          else if (until.includes(step)) expect(on >= today).toBe(true)
          else if (step === 'overdue-by-law') expect(on < today).toBe(true)
          else expect(on <= today).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives every date of every open case a name of its own, soonest first', () => {
    fc.assert(
      fc.property(record, day, (entries, today) => {
        const dates = datesOf(entries, { ...atHand, on: today })
        const named = dates.map(({ case: of, name }) => `${of} ${name}`)
        expect(named).toHaveLength(new Set(named).size)
        const days = dates.map(({ on }) => on ?? '9999')
        expect(days).toEqual(days.toSorted())
      }),
      { numRuns: 300 },
    )
  })
})
