import type { KeptChange } from '@fresh-eyes/core/casefile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChangeList } from './change-list.ts'

const by = { role: 'patient' as const }
const stair = {
  entry: 'a',
  kind: 'symptom',
  set: { words: 'Stairs.' },
  writtenAt: '2026-11-27T09:14:03.120Z',
  tick: 0,
  device: 'k3f9',
  by,
}

describe('the list of changes', () => {
  it('stands newest first, by instant and then by tick', () => {
    const list = createChangeList()
    list.add([stair, { ...stair, tick: 1 }])
    list.add([
      { ...stair, writtenAt: '2026-11-28T09:00:00.000Z' },
      { ...stair, writtenAt: '2024-02-29T09:00:00.000Z' },
    ])
    expect(list.all().map(({ writtenAt, tick }) => `${writtenAt.slice(0, 10)} ${tick}`)).toEqual([
      '2026-11-28 0',
      '2026-11-27 1',
      '2026-11-27 0',
      '2024-02-29 0',
    ])
  })

  it('has a change once, even when its fields come in another order', () => {
    const list = createChangeList()
    const { entry, kind, set, writtenAt, tick, device } = stair
    expect(list.add([stair])).toBe(1)
    expect(list.add([{ by, device, tick, writtenAt, set, kind, entry }])).toBe(0)
    expect(list.all()).toHaveLength(1)
  })

  it('keeps two changes with one stamp that say different things', () => {
    const list = createChangeList()
    expect(list.add([stair, { ...stair, set: { words: 'The lift.' } }, stair])).toBe(2)
  })

  it('is a new array only when something was added', () => {
    const list = createChangeList()
    list.add([stair])
    const before = list.all()
    list.add([stair])
    expect(list.all()).toBe(before)
    list.add([{ ...stair, tick: 1 }])
    expect(list.all()).not.toBe(before)
  })
})

describe('always', () => {
  const change = fc.record({
    entry: fc.constantFrom('a', 'b'),
    kind: fc.constant('symptom'),
    set: fc.record({ words: fc.constantFrom('Stairs.', 'The lift.') }),
    writtenAt: fc.constantFrom(
      '2026-11-27T09:14:03.120Z',
      '2026-11-27T09:14:03.121Z',
      '2024-02-29T00:00:00.000Z',
    ),
    tick: fc.nat(2),
    device: fc.constantFrom('k3f9', 'x1'),
    by: fc.constant(by),
  })

  it('comes to the same list whatever is added first, and however often', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (one, other) => {
        expect(listOf(one, other, one)).toEqual(listOf(other, one))
        const texts = listOf(one, other).map((each) => JSON.stringify(each))
        expect(texts.length).toBe(new Set([...one, ...other].map((each) => JSON.stringify(each))).size)
      }),
    )
  })
})

function listOf(...parts: KeptChange[][]): readonly KeptChange[] {
  const list = createChangeList()
  for (const part of parts) list.add(part)
  return list.all()
}
