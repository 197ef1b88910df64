import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrderWritten, type KeptChange } from './change.ts'
import { entriesOf, followEntries, historyOf } from './index.ts'

const newestFirst = (changes: readonly KeptChange[]) =>
  changes.toSorted((one, other) => inOrderWritten(other, one))

describe('following entries', () => {
  it('adds up to what entriesOf says, whatever comes and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 }), (parts) => {
        const { entriesIn } = followEntries()
        let all: readonly KeptChange[] = []
        for (const part of parts) {
          all = newestFirst([...all, ...part])
          expect(entriesIn(all)).toEqual(entriesOf(all))
        }
        // A restore can also take changes away.
        expect(entriesIn(all.slice(1))).toEqual(entriesOf(all.slice(1)))
      }),
      { numRuns: 300 },
    )
  })

  it('adds up to the same while a record only grows, as it does on one device', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }), (parts) => {
        const { entriesIn } = followEntries()
        let all: readonly KeptChange[] = []
        for (const [minute, part] of parts.entries()) {
          const written = part.map((each, tick) => ({ ...each, writtenAt: instant(minute), tick }))
          all = [...newestFirst(written), ...all]
          expect(entriesIn(all)).toEqual(entriesOf(all))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('adds up to the same while older parts are read, some of them changed since', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }), (parts) => {
        const { entriesIn, changesOf } = followEntries()
        let all: readonly KeptChange[] = []
        for (const [before, part] of parts.entries()) {
          const written = part.map((each, tick) => ({ ...each, writtenAt: instant(30 - before), tick }))
          all = [...all, ...newestFirst(written)]
          expect(entriesIn(all)).toEqual(entriesOf(all))
          for (const entry of entriesIn(all)) {
            const ofKind = all.filter(({ kind }) => kind === entry.kind)
            expect(changesOf(entry)).toEqual(historyOf(ofKind, entry.id))
          }
        }
        // Somebody writes while the last part has only just come.
        const now = { ...symptom('entry-1', 40), tick: 1 }
        all = [now, ...all]
        expect(entriesIn(all)).toEqual(entriesOf(all))
      }),
      { numRuns: 300 },
    )
  })

  it('puts nothing together twice that came in parts', () => {
    const { entriesIn } = followEntries()
    const newest = newestFirst([symptom('entry-3', 20), symptom('entry-4', 21)])
    const before = entriesIn(newest)
    const after = entriesIn([...newest, symptom('entry-2', 2), symptom('entry-1', 1)])
    expect(after.map(({ id }) => id)).toEqual(['entry-1', 'entry-2', 'entry-3', 'entry-4'])
    expect(after.slice(2).map((entry, at) => entry === before[at])).toEqual([true, true])
  })

  it('keeps every entry that did not change as the same object', () => {
    const { entriesIn } = followEntries()
    const first = [0, 1, 2].map((n) => symptom(`entry-${n}`, n))
    const before = entriesIn(newestFirst(first))
    const again = { ...symptom('entry-1', 9), set: { words: 'Worse on the stairs.' } }
    const after = entriesIn(newestFirst([...first, again]))
    expect(after.map((entry, at) => entry === before[at])).toEqual([true, false, true])
    expect(after[1]?.fields).toMatchObject({ words: 'Worse on the stairs.' })
    expect(before[1]?.fields).toMatchObject({ words: 'Breathless.' })
  })

  it('hands back the same list for the same changes', () => {
    const { entriesIn } = followEntries()
    const changes = [symptom('entry-1', 1)]
    expect(entriesIn(changes)).toBe(entriesIn(changes))
  })
})

// Few names and few moments, so that entries meet, tie, and come before their own beginning.
const change: fc.Arbitrary<KeptChange> = fc.record({
  entry: fc.constantFrom('entry-1', 'entry-2', 'entry-3', 'entry-4'),
  kind: fc.constantFrom('symptom', 'symptom', 'concern', 'of-a-later-version'),
  set: fc.oneof(
    fc.constant({ when: 'not-recorded', words: 'Breathless.' }),
    fc.record({ words: fc.string({ maxLength: 3 }) }),
  ),
  writtenAt: fc.integer({ min: 0, max: 30 }).map(instant),
  tick: fc.integer({ min: 0, max: 1 }),
  device: fc.constantFrom('a', 'b'),
  by: fc.constant({ role: 'patient' as const }),
})

function symptom(entry: string, minute: number): KeptChange {
  const set = { when: 'not-recorded', words: 'Breathless.' }
  return {
    entry,
    kind: 'symptom',
    set,
    writtenAt: instant(minute),
    tick: 0,
    device: 'a',
    by: { role: 'patient' },
  }
}

function instant(minute: number): string {
  return `2026-11-27T09:${String(minute).padStart(2, '0')}:00.000Z`
}
