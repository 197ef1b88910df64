import { exactDay, parseDay } from '../../calendar/index.ts'
import { gapOf, keysOf, typedIn, type Field } from './field.ts'
import type { Missing } from './letter.ts'
import { sayWords, type Writing } from './writing.ts'

/** Everything that still has to be filled in, in the order of the fields; then what `others` names. */
export function missingIn(writing: Writing, others: readonly string[]): Missing[] {
  const lacking = writing.fields.filter((field) => field.needed && isEmpty(writing, field)).map(gapOf)
  const parts = [...lacking, ...others, ...(parseDay(writing.today) ? [] : ['today'])]
  return parts.map((part) => ({ part, mend: sayWords(writing, `mend-${part}`) }))
}

function isEmpty({ draft, today }: Writing, field: Field): boolean {
  const typed = keysOf(field).map((key) => typedIn(draft, key))
  if (field.kind === 'day') return typed.every((text) => exactDay(text, today) === undefined)
  return typed.every((text) => text === '')
}
