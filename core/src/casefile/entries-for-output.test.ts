import { describe, expect, it } from 'vitest'
import {
  entriesForOutput,
  entriesOf,
  newChange,
  newEntry,
  newRemoval,
  type Change,
  type Entry,
  type OutputEntry,
} from './index.ts'

const by = { role: 'patient' as const }
const written = (entry: string, tick: number) => ({
  entry,
  stamp: { writtenAt: '2026-11-27T09:14:03.120Z', tick, device: 'phone' },
  by,
})
const changes = [
  newEntry('note', { words: 'Ring the desk' }, written('note-1', 0)),
  newEntry('private', { words: 'I could scream' }, written('private-1', 1)),
  newEntry('note', { words: 'Taken out' }, written('note-2', 2)),
  newRemoval('note', written('note-2', 3)),
]

describe('the entries for an output', () => {
  it('are those in sight, without the private ones', () => {
    expect(entriesForOutput(entriesOf(changes)).map(({ id }) => id)).toEqual(['note-1'])
  })

  it('are without what belongs to a case that was taken out, and have it again with the case', () => {
    const its = [
      newEntry('case', { title: 'Knee', nation: 'wales' }, written('case-1', 0)),
      newEntry('note', { words: 'It clicks', case: 'case-1' }, written('note-1', 1)),
      newEntry('note', { words: 'Of a case that was lost', case: 'case-2' }, written('note-2', 2)),
    ]
    const shown = (...more: Change[]) => entriesForOutput(entriesOf([...its, ...more])).map(({ id }) => id)
    const removal = newRemoval('case', written('case-1', 3))
    const back = newChange('case', { title: 'Knee' }, written('case-1', 4))
    expect(shown(removal)).toEqual(['note-2'])
    expect(shown(removal, back)).toEqual(['case-1', 'note-1', 'note-2'])
  })

  it('are a type that no private entry fits', () => {
    const all: readonly Entry[] = entriesOf(changes)
    // @ts-expect-error An output cannot be handed every entry.
    const given: readonly OutputEntry[] = all
    // @ts-expect-error Nor is there an output entry of that kind.
    const kind: OutputEntry['kind'] = 'private'
    expect([given.length, kind]).toEqual([3, 'private'])
  })
})
