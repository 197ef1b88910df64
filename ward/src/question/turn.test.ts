import { expect, test, describe } from 'vitest'
import fc from 'fast-check'
import {
  bedsInTurn,
  compareBeds,
  coverageOf,
  type AskedAt,
  type Asking,
  type InBed,
  type Turn,
} from './index.ts'

const turn: Turn = { name: 'Day', from: 100, to: 200, asks: true }
const inBed = (stay: string, bed: string, from = 0, to: number | null = null): InBed => ({
  stay,
  bed,
  from,
  to,
})

function asked(stay: string, askedAt: number, state: Asking['state']): AskedAt {
  return {
    stay,
    bed: '1',
    askedAt,
    asking: {
      instrument: { id: 'made-up', version: 1 },
      how: 'nurse',
      state,
      answers: [],
      answeredBy: { who: 'patient' },
      interpreter: 'not-said',
    },
  }
}
const states = (beds: ReturnType<typeof bedsInTurn>) => beds.map(({ bed, state }) => `${bed} ${state}`)

test('due until the shift is over, and then not asked', () => {
  expect(states(bedsInTurn(turn, [inBed('ana', '1')], [], 199))).toEqual(['1 due'])
  expect(states(bedsInTurn(turn, [inBed('ana', '1')], [], 200))).toEqual(['1 not-asked'])
})

test('an answer of the shift before does not count for this one', () => {
  expect(states(bedsInTurn(turn, [inBed('ana', '1')], [asked('ana', 99, 'answered')], 150))).toEqual([
    '1 due',
  ])
})

test('an answer stands whatever comes after it; short of one, the latest word stands', () => {
  const ana = [inBed('ana', '1')]
  const slept = [asked('ana', 110, 'asleep'), asked('ana', 120, 'declined')]
  expect(states(bedsInTurn(turn, ana, slept, 150))).toEqual(['1 declined'])
  const answered = [asked('ana', 110, 'answered'), asked('ana', 120, 'asleep')]
  expect(states(bedsInTurn(turn, ana, answered, 150))).toEqual(['1 answered'])
})

test('an answer goes with a person who changes beds, and the bed is then the next person’s', () => {
  const places = [inBed('ana', '1', 0, 150), inBed('ana', '7', 150), inBed('bo', '1', 155)]
  const beds = bedsInTurn(turn, places, [asked('ana', 120, 'answered')], 160)
  expect(states(beds)).toEqual(['1 due', '7 answered'])
})

test('somebody who left before being asked is neither asked nor forgotten', () => {
  expect(states(bedsInTurn(turn, [inBed('ana', '1', 0, 150)], [], 160))).toEqual(['1 left'])
})

test('in a shift in which nobody is asked, nobody is due and nobody was missed', () => {
  const night = { ...turn, asks: false }
  expect(states(bedsInTurn(night, [inBed('ana', '1')], [], 150))).toEqual(['1 not-due'])
  expect(states(bedsInTurn(night, [inBed('ana', '1')], [], 250))).toEqual(['1 not-due'])
})

test('declined, asleep and not asked are three different counts', () => {
  const places = ['ana', 'bo', 'cy', 'di'].map((stay, at) => inBed(stay, String(at + 1)))
  const answers = [asked('ana', 110, 'declined'), asked('bo', 110, 'asleep'), asked('cy', 110, 'answered')]
  const coverage = coverageOf(turn, bedsInTurn(turn, places, answers, 300))
  expect(coverage.counts).toEqual({ declined: 1, asleep: 1, answered: 1, 'not-asked': 1 })
  expect([coverage.people, coverage.asked]).toEqual([4, 2])
})

test('bed 10 comes after bed 9, and side room B after A', () => {
  expect(['10', '9', 'B2', 'A11', 'A2'].sort(compareBeds)).toEqual(['9', '10', 'A2', 'A11', 'B2'])
})

describe('always', () => {
  const state = fc.constantFrom<Asking['state']>(
    'answered',
    'declined',
    'asleep',
    'off-ward',
    'unable',
    'asked',
  )
  const someone = fc.constantFrom('ana', 'bo', 'cy')
  test('every person who was there stands in exactly one state, and the counts add up to them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someone, fc.nat(300), fc.nat(300)), { maxLength: 8 }),
        fc.array(fc.tuple(someone, fc.nat(300), state), { maxLength: 12 }),
        fc.nat(300),
        (stays, answers, now) => {
          const places = stays.map(([stay, from, long], at) => inBed(stay, String(at), from, from + long + 1))
          const beds = bedsInTurn(
            turn,
            places,
            answers.map((each) => asked(...each)),
            now,
          )
          const there = new Set(
            places.filter(({ from, to }) => from < turn.to && (to ?? 0) > turn.from).map(({ stay }) => stay),
          )
          expect(beds.map(({ stay }) => stay).sort()).toEqual([...there].sort())
          const { counts, people } = coverageOf(turn, beds)
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(people)
        },
      ),
    )
  })
})
