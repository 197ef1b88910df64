import { belongsTo, type Entry } from '../casefile/index.ts'

/** An entry that a page may read. The private room is not one: nothing that is written there is ever read for paper. */
export type PageEntry = Exclude<Entry, { kind: 'private' }>

/** What the person decided about an entry. One that is not named is 'auto': the page chooses. */
export type Choice = 'pin' | 'drop' | 'auto'
export type Choices = Readonly<Record<string, Choice>>

/** Where on the page an entry can stand. */
export type Place = 'why' | 'tried' | 'unexplained' | 'timeline' | 'questions'

/** The entries that a page may read, in sight, of one case. Anything private stays behind here, before it is looked into. */
export function pageEntries(entries: readonly Entry[], caseId: string | undefined): readonly PageEntry[] {
  return entries.filter(
    (entry): entry is PageEntry => isOpen(entry) && !entry.removed && belongsTo(entry, caseId),
  )
}

const isOpen = ({ kind }: { kind: string }): boolean => kind !== 'private'

/** Where an entry stands when it is shown. Undefined for what has no place of its own, such as a draft. */
export function placeOf(entry: PageEntry): Place | undefined {
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
      return 'timeline'
    default:
      return undefined
  }
}
