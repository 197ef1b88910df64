import { expect, test } from 'vitest'
import { bedsInTurn, countAsking, coverageOf, type AskedAt, type InBed, type Turn } from './index.ts'

const day: Turn = { name: 'Day', from: 100, to: 200, asks: true }
const next: Turn = { name: 'Day', from: 300, to: 400, asks: true }
const later = 1000

const inBed = (stay: string, from = 0): InBed => ({ stay, bed: stay, from, to: null })
const asked = (stay: string, askedAt: number, state: AskedAt['asking']['state']): AskedAt => ({
  ...{ stay, bed: stay, askedAt },
  asking: {
    instrument: { id: 'made-up', version: 1 },
    how: 'nurse',
    state,
    answers: [],
    answeredBy: { who: 'patient' },
    interpreter: 'not-said',
  },
})
const covered = (turn: Turn, places: InBed[], answers: AskedAt[]) => {
  const beds = bedsInTurn(turn, places, answers, later)
  return { beds, coverage: coverageOf(turn, beds) }
}

test('people are counted once, times once a shift; declined, asleep and not asked stay apart', () => {
  const answers = [asked('ana', 110, 'answered'), asked('ben', 120, 'declined'), asked('ana', 310, 'asleep')]
  const places = [inBed('ana'), inBed('ben')]
  const counts = countAsking([
    { turns: [covered(day, places, answers), covered(next, places, answers)], prompted: 1 },
    { turns: [covered(day, [inBed('ana')], [])], prompted: 0 },
    { turns: [], prompted: 0 },
  ])
  expect(counts).toEqual({
    wards: 3,
    wardsThatAsk: 2,
    people: 2,
    times: 5,
    asked: 2,
    states: { answered: 1, declined: 1, asleep: 1, 'not-asked': 2 },
    prompted: 1,
  })
})

test('the states are parts of the times, so nobody is counted twice or left out', () => {
  const { states, times } = countAsking([
    { turns: [covered(day, [inBed('ana'), inBed('ben', 150)], [asked('ben', 160, 'unable')])], prompted: 0 },
  ])
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(times)
})
