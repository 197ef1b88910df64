import {
  entriesForOutput,
  entriesOf,
  liveEntries,
  newEntry,
  timelineOf,
  type Entry,
} from '@fresh-eyes/core/casefile'
import { letterIds } from '@fresh-eyes/core/letters'
import { ukClocks } from '@fresh-eyes/core/nations'
import { people, type MadeUpPerson } from '@fresh-eyes/core/people'
import { nextSteps } from '@fresh-eyes/core/requests'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { draftFromCase } from './draft-from-case.ts'
import { linesOf } from './one-line.ts'
import { knownOfCase } from './letters-of-case.ts'
import { startDraft } from './letter-draft.ts'
import { loadLetter, writeLetter } from './load-letter.ts'

const marker = 'XYLOPHONE'
const when = { words: marker, earliest: '2026-01-01', latest: '2026-01-31' }

/** What is in sight of a record that has private words: in its case and in none, with a day and without. */
function withPrivateWords({ changes }: MadeUpPerson): { live: readonly Entry[]; caseId: string } {
  const caseId = changes.find(({ kind }) => kind === 'case')?.entry ?? ''
  const angry = [{ case: caseId, when }, { case: caseId, when: 'not-recorded' as const }, {}].map(
    (more, tick) =>
      newEntry(
        'private',
        { words: `${marker} ${tick}`, ...more },
        {
          entry: `angry-${tick}`,
          stamp: { writtenAt: '2030-01-01T09:00:00.000Z', tick, device: 'test' },
          by: { role: 'patient' },
        },
      ),
  )
  return { live: liveEntries(entriesOf([...changes, ...angry])), caseId }
}

/** Everything that is made out of a record, as text. Add each new output here. */
async function outputsOf(person: MadeUpPerson): Promise<Readonly<Record<string, string>>> {
  const { live, caseId } = withPrivateWords(person)
  const here = live.find((entry): entry is Entry<'case'> => entry.kind === 'case' && entry.id === caseId)
  if (!here) throw new Error(`${person.id} has no case.`)
  const known = knownOfCase(live, here)
  const draft = draftFromCase(live, caseId)
  const letters = await Promise.all(
    letterIds.map(async (id) => {
      const loaded = await loadLetter(id)
      const typed = { ...person.draft, ...startDraft(loaded.letter, known) }
      return writeLetter(loaded, typed, { nation: person.nation, today: person.on, version: 'stronger' })
    }),
  )
  return {
    draft: JSON.stringify([draft, known]),
    letters: JSON.stringify(letters),
    html: letters.map(({ document }) => renderHtml(document)).join(),
    text: letters.map(({ document }) => renderText(document)).join(),
    next: JSON.stringify(
      nextSteps(entriesForOutput(live), { on: person.on, clocks: ukClocks, holidays: {} }),
    ),
    timeline: JSON.stringify([timelineOf(live), timelineOf(live, caseId)]),
    lines: JSON.stringify(linesOf(live, caseId, 'Day not known')),
  }
}

describe('private words', () => {
  it.each(people.map((person) => [person.id, person] as const))(
    'of %s are read by no output',
    async (_id, person) => {
      expect(JSON.stringify(withPrivateWords(person).live)).toContain(marker)
      for (const [output, text] of Object.entries(await outputsOf(person))) {
        expect(text.length, output).toBeGreaterThan(2)
        expect(text, output).not.toContain(marker)
      }
    },
  )
})
