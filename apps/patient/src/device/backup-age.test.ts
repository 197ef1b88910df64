import { expect, it } from 'vitest'
import { backupAge } from './backup-age.ts'
import { localDay } from './today.ts'

const by = { role: 'patient' as const }
const written = (writtenAt: string) => ({
  entry: 'a',
  kind: 'symptom',
  set: {},
  writtenAt,
  tick: 0,
  device: 'k3f9',
  by,
})
const changes = ['2026-11-28T09:00:00.000Z', '2026-11-27T09:00:00.000Z'].map(written)
const kept = { day: '2026-11-27', at: '2026-11-27T09:00:00.000Z' }

it('says never, and counts every change, when no backup was kept', () => {
  expect(backupAge(undefined, changes, '2026-11-28')).toEqual({ age: 'never', changesSince: 2 })
})

it('counts whole days, over a change of the clocks and over 29 February', () => {
  expect(backupAge(kept, changes, '2026-11-27')).toEqual({ age: 0, changesSince: 1 })
  expect(backupAge(kept, changes, '2026-12-04').age).toBe(7)
  expect(backupAge({ ...kept, day: '2026-10-24' }, [], '2026-10-26').age).toBe(2)
  expect(backupAge({ ...kept, day: '2028-02-28' }, [], '2028-03-01').age).toBe(2)
})

it('never says less than today when the calendar of the device was set back', () => {
  expect(backupAge(kept, changes, '2026-11-20').age).toBe(0)
})

it('takes the day from the device where the person is', () => {
  const moment = new Date(2026, 10, 27, 23, 59, 59)
  expect(localDay(moment)).toBe('2026-11-27')
  expect(localDay(new Date(2028, 1, 29, 0, 0, 0))).toBe('2028-02-29')
})
