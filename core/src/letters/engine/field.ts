import type { LetterDialect } from '../dialects.ts'

/**
 * How a field is typed. `texts` is typed up to `most` times, under its id and a number: reason1, reason2. `rows` is a row
 * of `columns`, each under its own id and the number of the row: seenWho1, seenWhere1. `gaps` is a recommendation that was
 * not followed and what happened instead: gap1, gap1Happened.
 */
export type FieldKind = 'line' | 'lines' | 'text' | 'day' | 'choice' | 'yes-no' | 'texts' | 'rows' | 'gaps'

/** Which fields stand together in a form, in this order. */
export const fieldGroups = ['you', 'writer', 'to', 'matter', 'story', 'ask', 'reply', 'sources'] as const

export type FieldGroup = (typeof fieldGroups)[number]

/** Something a letter is written from, as a person types it. Its label and hint are in content/words/en/letter-fields.yaml. */
export interface Field {
  /** Under which a draft keeps it. The same thing has the same id in every letter. */
  id: string
  kind: FieldKind
  group: FieldGroup
  /** Without it the letter is not whole: its place is marked, and `missing` says what to do. */
  needed?: boolean
  /** Under which name its label and hint are kept, when that is not its id. */
  words?: string
  /** The name of its gap, when that is not its id: "practice" for practiceName. */
  gap?: string
  /** Of texts, rows and gaps: how many at most. */
  most?: number
  /** Of rows: the ids of the columns. */
  columns?: readonly string[]
  /** Of a choice: what may be chosen. The first is taken when nothing is. */
  choices?: readonly string[]
  /** It is asked in some nations only. */
  onlyIn?: (dialect: LetterDialect) => boolean
  /** It is asked only when another field has one of these values. */
  onlyWhen?: { field: string; is: readonly string[] }
  /** A field of an earlier letter that it begins with: the person who wrote is often the one who may act. */
  from?: string
  /** It begins with this value. */
  starts?: string
  /** As a browser knows it, so that it can fill it in. */
  autocomplete?: string
}

/** What was typed into the fields of a letter, by field id. What is empty is left out. */
export type LetterDraft = Readonly<Record<string, string>>

/** Every key under which a draft keeps this field. */
export function keysOf({ id, kind, most = 1, columns = [] }: Field): string[] {
  const numbers = Array.from({ length: most }, (_, at) => at + 1)
  if (kind === 'texts') return numbers.map((n) => `${id}${n}`)
  if (kind === 'rows') return numbers.flatMap((n) => columns.map((column) => `${column}${n}`))
  if (kind === 'gaps') return numbers.flatMap((n) => [`${id}${n}`, `${id}${n}Happened`])
  return [id]
}

/** The value of a draft's key, trimmed. Empty when there is none. */
export function typedIn(draft: LetterDraft, key: string): string {
  return Object.hasOwn(draft, key) ? (draft[key]?.trim() ?? '') : ''
}

/** The value of a choice: what was chosen, or the first when nothing, or nothing known, was. */
export function chosenIn(draft: LetterDraft, { id, choices = [], starts }: Field): string {
  const typed = typedIn(draft, id)
  return choices.includes(typed) ? typed : (starts ?? choices[0] ?? '')
}

/** The fields that are asked in this nation, for what has been typed so far, in their order. */
export function fieldsAsked(fields: readonly Field[], draft: LetterDraft, dialect: LetterDialect): Field[] {
  const asked: Field[] = []
  for (const field of fields) {
    if (field.onlyIn && !field.onlyIn(dialect)) continue
    if (!field.onlyWhen || holds(field.onlyWhen, asked, draft)) asked.push(field)
  }
  return asked
}

/** Whether an earlier field, if it is asked at all, has one of the values. */
function holds({ field, is }: NonNullable<Field['onlyWhen']>, asked: readonly Field[], draft: LetterDraft) {
  const other = asked.find(({ id }) => id === field)
  if (!other) return false
  const value =
    other.kind === 'choice' ? chosenIn(draft, other) : typedIn(draft, field) || (other.starts ?? '')
  return is.includes(value)
}

/** The name of a field's gap: `gap-<this>` stands in the letter, and `mend-<this>` says what to do. */
export function gapOf({ id, gap }: Pick<Field, 'id' | 'gap'>): string {
  return gap ?? id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
