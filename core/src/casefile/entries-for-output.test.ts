import { describe, expect, it } from 'vitest'
import { entriesForOutput, entriesOf, newEntry, newRemoval, type Entry, type OutputEntry } from './index.ts'

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

  it('are a type that no private entry fits', () => {
    const all: readonly Entry[] = entriesOf(changes)
    // @ts-expect-error An output cannot be handed every entry.
    const given: readonly OutputEntry[] = all
    // @ts-expect-error Nor is there an output entry of that kind.
    const kind: OutputEntry['kind'] = 'private'
    expect([given.length, kind]).toEqual([3, 'private'])
  })
})
