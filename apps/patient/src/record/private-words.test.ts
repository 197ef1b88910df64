import { entriesOf, liveEntries, newEntry, timelineOf, type Entry } from '@fresh-eyes/core/casefile'
import { ukClocks } from '@fresh-eyes/core/nations'
import { people, type MadeUpPerson } from '@fresh-eyes/core/people'
import { nextSteps } from '@fresh-eyes/core/requests'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { draftFromCase } from './draft-from-case.ts'
import { linesOf } from './one-line.ts'
import { loadLetterKnowledge, writeLetter } from './write-letter.ts'

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
  const draft = draftFromCase(live, caseId)
  const knowledge = await loadLetterKnowledge()
  const letters = (['short', 'stronger'] as const).map((version) =>
    writeLetter({ ...person.draft, ...draft }, version, person.nation, person.on, knowledge),
  )
  return {
    draft: JSON.stringify(draft),
    letters: JSON.stringify(letters),
    html: letters.map(({ document }) => renderHtml(document)).join(),
    text: letters.map(({ document }) => renderText(document)).join(),
    next: JSON.stringify(nextSteps(live, { on: person.on, clocks: ukClocks, holidays: {} })),
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
