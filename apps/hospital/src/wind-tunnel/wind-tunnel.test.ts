import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInMemory, type Story } from '@fresh-eyes/ward/wind-tunnel'
import type { Database } from '../store/database.ts'
import { onBoth } from '../testing/on-both.ts'
import { hardDay } from './hard-day.ts'
import { runForReal } from './run-for-real.ts'

onBoth(({ open }) => {
  let database: Database
  beforeAll(async () => void (database = await open()))
  afterAll(() => database.close())

  test('the real service, driven through its pages, tells the same story as the rules alone, and loses and doubles no call [H02]', async () => {
    const seed = 34
    const real = await runForReal(hardDay, seed, database)
    expect(real.problems).toEqual([])
    expect(withoutIds(real)).toEqual(withoutIds(runInMemory(hardDay, seed)))
    const heard = new Set(real.callers.map(({ heardBy }) => heardBy))
    expect(heard, 'this seed has every way of calling').toEqual(new Set(['page', 'telephone', 'paper', null]))
  })
})

/** References are drawn anew in each database; everything else must agree, to the millisecond. */
const withoutIds = ({ callers, pages }: Story) => ({
  pages,
  callers: callers.map(({ call, chance: _chance, ...told }) => ({ ...told, gotThrough: call !== null })),
})
