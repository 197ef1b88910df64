import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import { entriesOf, type Entry } from '@fresh-eyes/core/casefile'
import { onePage, pageEntries } from '@fresh-eyes/core/one-page'
import { manyEntries, people } from '@fresh-eyes/core/people'
import type { Document } from '@fresh-eyes/paper'

/** A page for each made-up person, and two of so much that they are filled to the last line. */
export function onePages(): { id: string; document: Document }[] {
  const many = entriesOf(manyEntries(2000))
  return [
    ...people.map(({ id, changes, on }) => ({ id, document: pageOf(entriesOf(changes), on) })),
    { id: '2000-entries', document: pageOf(many, '2026-11-27') },
    { id: 'everything-pinned', document: pageOf(many, '2026-11-27', many) },
  ]
}

function pageOf(entries: readonly Entry[], today: string, pinned: readonly Entry[] = []): Document {
  const caseId = entries.find(({ kind }) => kind === 'case')?.id
  const choices = Object.fromEntries(pinned.map(({ id }) => [id, 'pin' as const]))
  return onePage(pageEntries(entries, caseId), caseId, { today, choices, sentences }).document
}
