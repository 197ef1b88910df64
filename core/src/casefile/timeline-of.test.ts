import { describe, expect, it } from 'vitest'
import { parseVagueDay, type VagueDay } from '../calendar/index.ts'
import { entriesOf, newEntry, timelineOf, type EntryKind, type FieldsOf, type Change } from './index.ts'

let minute = 0
function wrote<Kind extends EntryKind>(entry: string, kind: Kind, fields: FieldsOf[Kind]): Change {
  const writtenAt = `2026-11-27T10:${String(minute++ % 60).padStart(2, '0')}:00.000Z`
  return newEntry(kind, fields, {
    entry,
    stamp: { writtenAt, tick: 0, device: 'd' },
    by: { role: 'patient' },
  })
}
const when = (words: string) => parseVagueDay(words, '2026-11-27') as VagueDay
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

const bronwens = entriesOf([
  wrote('gp', 'contact', { when: when('12 March 2024'), how: 'gp', who: 'Dr Pugh', what: 'Bloods' }),
  wrote('tired', 'symptom', { when: when('spring 2024'), words: 'Tired' }),
  wrote('unknown', 'contact', { when: 'not-recorded', how: 'phone', who: 'not-recorded', what: 'Called' }),
  wrote('concern', 'concern', { words: 'Why am I tired?' }),
  wrote('sent', 'sent', {
    letter: 'l',
    letterId: 'request-gp',
    sentOn: '2026-11-20',
    to: 'Dr Pugh',
    how: 'post',
    title: 'A request',
    text: 'Dear',
  }),
  wrote('scan', 'note', { words: 'Scan', when: when('March 2024') }),
  wrote('idea', 'note', { words: 'Ask about iron' }),
  wrote('knee', 'symptom', { when: when('2025'), words: 'Knee', case: 'knee' }),
  wrote('also-unknown', 'treatment', { when: 'not-recorded', what: 'Iron', effect: 'not-recorded' }),
])

describe('the timeline', () => {
  it('is newest first by the last day it could have been, with what has no day apart', () => {
    const { dated, notRecorded } = timelineOf(bronwens)
    expect(ids(dated)).toEqual(['sent', 'knee', 'tired', 'scan', 'gp'])
    expect(ids(notRecorded)).toEqual(['also-unknown', 'unknown'])
  })

  it('of one case has what names that case, and what names none', () => {
    expect(ids(timelineOf(bronwens, 'tiredness').dated)).toEqual(['sent', 'tired', 'scan', 'gp'])
    expect(ids(timelineOf(bronwens, 'knee').dated)).toContain('knee')
  })

  it('puts what was written down last first, of two on one day', () => {
    const two = entriesOf(
      ['one', 'two'].map((id) => wrote(id, 'symptom', { when: when('2 May 2024'), words: id })),
    )
    expect(ids(timelineOf(two).dated)).toEqual(['two', 'one'])
  })

  it('leaves out what was removed', () => {
    const gone = bronwens.map((entry) => ({ ...entry, removed: true as const }))
    expect(timelineOf(gone)).toEqual({ dated: [], notRecorded: [] })
  })
})
