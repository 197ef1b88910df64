import { keysOf, type Field, type LetterDraft } from '@fresh-eyes/core/letters'

/** The keys of a field that is typed several times, row by row: one key for each text, and one for each column. */
export function rowsOf(field: Field): readonly (readonly string[])[] {
  const keys = keysOf(field)
  const wide = keys.length / (field.most ?? 1)
  return Array.from({ length: field.most ?? 1 }, (_, at) => keys.slice(at * wide, (at + 1) * wide))
}

/** The values to set so that a row is gone, and those after it have moved up. */
export function withoutRow(field: Field, draft: LetterDraft, at: number): LetterDraft {
  const rows = rowsOf(field)
  return Object.fromEntries(
    rows
      .slice(at)
      .flatMap((keys, i) => keys.map((key, column) => [key, draft[rows[at + i + 1]?.[column] ?? ''] ?? ''])),
  )
}
