import {
  belongsTo,
  entriesForOutput,
  type Entry,
  type OnePageChoice,
  type OutputEntry,
} from '../casefile/index.ts'

/** What the person decided about each entry. One that is not named is 'auto': the page chooses. */
export type Choices = Readonly<Record<string, OnePageChoice>>

/** Where on the page an entry can stand. */
export type Place = 'why' | 'tried' | 'unexplained' | 'timeline' | 'questions'

/** The entries that a page may read, in sight, of one case. Nothing of the private room is among them. */
export function pageEntries(entries: readonly Entry[], caseId: string | undefined): readonly OutputEntry[] {
  return entriesForOutput(entries).filter((entry) => belongsTo(entry, caseId))
}

/** What was pinned and dropped for the page of a case. */
export function choicesOf(entries: readonly Entry[], caseId: string | undefined): Choices {
  const kept = entries.filter(
    (entry): entry is Entry<'one-page'> =>
      entry.kind === 'one-page' && !entry.removed && entry.fields.case === caseId,
  )
  // Two devices can each have begun one. What was decided last counts.
  const inOrder = kept.toSorted((one, other) => (one.changedAt < other.changedAt ? -1 : 1))
  return Object.assign(
    Object.create(null) as object,
    ...inOrder.map(({ fields }) => fields.choices),
  ) as Choices
}

/** Where an entry stands when it is shown. Undefined for what has no place of its own, such as a draft. */
export function placeOf(entry: OutputEntry): Place | undefined {
  switch (entry.kind) {
    case 'reason':
      return 'why'
    case 'treatment':
      return 'tried'
    case 'told':
      return entry.fields.unexplained.trim() === '' ? 'timeline' : 'unexplained'
    case 'question':
      return 'questions'
    case 'contact':
    case 'symptom':
    case 'sent':
    case 'reply':
    case 'note':
    case 'concern':
    case 'enclosure':
      return 'timeline'
    default:
      return undefined
  }
}
