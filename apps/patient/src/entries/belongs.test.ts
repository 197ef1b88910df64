import { entriesOf, newEntry, type Entry } from '@fresh-eyes/core/casefile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, moved, ofKind } from './belongs.ts'

const question = (id: string, order: number | undefined, tick: number) =>
  newEntry(
    'question',
    { words: id, ...(order === undefined ? {} : { order }) },
    {
      entry: id,
      stamp: { writtenAt: '2026-11-27T09:14:03.120Z', tick, device: 'phone' },
      by: { role: 'patient' },
    },
  )
const questions = (...orders: (number | undefined)[]) =>
  inOrder(ofKind(entriesOf(orders.map((order, i) => question(`q${i}`, order, i))), 'question', 'case-1'))
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

describe('the order that a person gives', () => {
  it('is by the number, and what has none stands last, as it was begun', () => {
    expect(ids(questions(undefined, 1, 0, undefined))).toEqual(['q2', 'q1', 'q0', 'q3'])
  })

  it('changes by one place, and only what changes is saved', () => {
    expect(moved(questions(0, 1, 2), 'q2', -1)).toEqual([
      { id: 'q2', order: 1 },
      { id: 'q1', order: 2 },
    ])
    expect(moved(questions(0, 1, 2), 'q0', -1)).toEqual([])
    expect(moved(questions(0, 1, 2), 'q2', 1)).toEqual([])
  })
})

describe('always', () => {
  it('moving something down and up again gives the order there was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        (orders, at) => {
          const before = questions(...orders)
          const one = before[at % (before.length - 1)]
          const apply = (entries: readonly Entry<'question'>[], by: 1 | -1) => {
            const next = new Map(moved(entries, one?.id ?? '', by).map(({ id, order }) => [id, order]))
            return inOrder(
              entries.map((entry) => ({
                ...entry,
                fields: { ...entry.fields, order: next.get(entry.id) ?? entry.fields.order ?? 99 },
              })),
            )
          }
          expect(ids(apply(apply(before, 1), -1))).toEqual(ids(before))
        },
      ),
    )
  })
})
