import { expect, test } from 'vitest'
import { minutes } from '../instant/index.ts'
import { makeTraining, type Script } from './index.ts'

const scripts: Script[] = ['grey', 'cold', 'silent'].map((id) => ({
  id,
  callerKind: 'family',
  callerName: `Made-up ${id}`,
  patientName: 'Made-up Rosa',
  worry: id,
}))
const practice = { seed: 5, calls: 7, minutes: 30 }

test('the same seed is the same practice, and another seed another', () => {
  const draw = (seed: number) => makeTraining({ ...practice, seed }, ['oak', 'rowan'], scripts)
  expect(draw(5)).toEqual(draw(5))
  expect(draw(5)).not.toEqual(draw(6))
})

test('the first comes at once, the rest in order within the minutes that were asked for', () => {
  const after = makeTraining(practice, ['oak'], scripts).map((call) => call.after)
  expect(after[0]).toBe(0)
  expect(after).toEqual(after.toSorted((one, other) => one - other))
  expect(after.every((each) => each < minutes(30))).toBe(true)
})

test('no caller comes twice before each has come once', () => {
  const worries = makeTraining(practice, ['oak'], scripts).map(({ told }) => told.worry)
  expect(new Set(worries.slice(0, 3)).size).toBe(3)
  expect(new Set(worries.slice(3, 6)).size).toBe(3)
})
