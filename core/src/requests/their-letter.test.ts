import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exactly, parseVagueDay, type Day, type VagueDay } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, type Change, type Outcome } from '../casefile/index.ts'
import type { ClockId } from '../clocks/index.ts'
import { ladders } from '../nations/index.ts'
import type { NationId } from '../routes/index.ts'
import { datesOf, placeOnLadder } from './index.ts'
import { aCase, answered, sentLetter } from './made-up-request.ts'
import { rulesFrom } from './rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)

/** A clock as the list of dates has it, and as the ladder has it: once each, or not at all. */
function clockOn(on: Day, id: ClockId, nation: NationId, changes: readonly Change[]) {
  const entries = entriesForOutput(entriesOf([aCase(nation), ...changes]))
  const inDates = datesOf(entries, { ...atHand, on }).flatMap(({ clock }) => clock ?? [])
  const rules = { ...atHand, nation, holidays: atHand.holidays[nation] }
  const place = placeOnLadder(entries, 'case', { ladder: ladders[nation], rules, on })
  const onLadder = place?.rungs.flatMap(({ limits }) => limits) ?? []
  return [inDates, onLadder].map((clocks) => clocks.filter(({ clock }) => clock === id).map(inShort))
}

const inShort = ({ state, shown }: ReturnType<typeof datesOf>[number]['clock'] & object) =>
  shown.as === 'no-date' ? state.kind : `${shown.as} ${shown.as === 'deadline' ? shown.due : shown.reminder}`

describe('the six months to the ombudsman in Northern Ireland', () => {
  const stage1 = sentLetter('complaint-hospital', '2026-06-01', { receivedOn: '2026-06-01' })
  const over = answered('answered', '20 June 2026', { letterDated: exactly('2026-06-18') }, 'stage-1-answer')
  const stage2 = sentLetter('next-stage', '2026-06-22', {
    id: 'next',
    about: 'sent',
    receivedOn: '2026-06-22',
  })
  const final = (letterDated: VagueDay | 'not-recorded' | undefined, outcome: Outcome = 'answered') =>
    answered(outcome, '3 September 2026', { sent: 'next', ...(letterDated && { letterDated }) }, 'final')
  const by = (...changes: Change[]) =>
    clockOn('2026-09-04', 'northern-ireland/ombudsman-by', 'northern-ireland', [
      ...stage1,
      over,
      ...stage2,
      ...changes,
    ])

  it('run from the day on the final letter, and not from the day it came', () => {
    expect(by(final(exactly('2026-08-31')))).toEqual([['deadline 2027-02-28'], ['deadline 2027-02-28']])
  })

  it('count from the first day that a rough one can be, since the last day is the person’s own', () => {
    const august = parseVagueDay('August 2026', '2026-09-04')
    expect(by(final(august))).toEqual([['deadline 2027-02-01'], ['deadline 2027-02-01']])
  })

  it('have no day while that of the letter is not recorded, or there is no final letter', () => {
    for (const changes of [[], [final(undefined)], [final('not-recorded')]])
      expect(by(...changes)).toEqual([['not-started'], ['not-started']])
  })

  it('do not run from a letter that ends only the first stage, nor from one that says “not yet”', () => {
    expect(by(final(exactly('2026-08-31'), 'holding'))).toEqual([['not-started'], ['not-started']])
  })
})

describe('the review of a funding decision in Wales', () => {
  const asked = sentLetter('prior-approval', '2026-11-02')
  const no = (letterDated?: VagueDay | 'not-recorded', outcome: Outcome = 'refused-in-writing') =>
    answered(outcome, '2 December 2026', letterDated ? { letterDated } : {})
  const by = (...changes: Change[]) =>
    clockOn('2026-12-03', 'wales/funding-review-by', 'wales', [...asked, ...changes])

  it('is looked at again 25 working days after the day on the letter, which is no law that we could confirm', () => {
    expect(by(no(exactly('2026-11-27')))).toEqual([['check-point 2027-01-06'], ['check-point 2027-01-06']])
  })

  it('has no day while that of the letter is not recorded', () => {
    expect(by(no())).toEqual([['not-started'], ['not-started']])
    expect(by(no('not-recorded'))).toEqual([['not-started'], ['not-started']])
  })

  it('has none after a yes', () => {
    expect(by(no(exactly('2026-11-27'), 'agreed'))).toEqual([[], ['not-started']])
  })
})
