import { parseVagueDay, type Day } from '@fresh-eyes/core/calendar'
import type { Entry, Setting } from '@fresh-eyes/core/casefile'
import { askedOf, mayBeAbsent, type Asked, type FormKind } from './asked-of.ts'

/** What stands in the fields of a form, by key. An empty text is: not known. */
export type Typed = Readonly<Record<string, string>>

export interface FormError {
  key: string
  why: 'needed' | 'no-day' | 'not-chosen'
}

export type ReadForm = { set: Setting } | { errors: readonly FormError[] }

/** The fields of an entry from what was typed, or what is wrong with it. An unknown day or name is kept as “not recorded”. */
export function readForm(kind: FormKind, typed: Typed, today: Day, isNew: boolean): ReadForm {
  const read = askedOf[kind].map((asked) => readField(kind, asked, typed, today, isNew))
  const errors = read.filter((one): one is FormError => 'why' in one)
  if (errors.length > 0) return { errors }
  return { set: Object.assign({}, ...read) as Setting }
}

function readField(
  kind: FormKind,
  asked: Asked,
  typed: Typed,
  today: Day,
  isNew: boolean,
): FormError | object {
  const { key, as, must, choices } = asked
  const text = typed[key]?.trim() ?? ''
  const isOptional = mayBeAbsent[kind]?.includes(key) ?? false
  if (text === '' && must) return { key, why: as === 'entry' ? 'not-chosen' : 'needed' }
  if (as === 'when') {
    const day = text === '' ? 'not-recorded' : parseVagueDay(text, today)
    return day ? { [key]: day } : { key, why: 'no-day' }
  }
  if (as === 'choice') return { [key]: text || (choices?.at(-1) ?? '') }
  if (text === '' && as === 'maybe') return { [key]: 'not-recorded' }
  if (text === '' && isOptional) return isNew ? {} : { [key]: null }
  return { [key]: text }
}

/** What stands in the form's fields when this entry is changed. */
export function typedFrom(entry: Entry<FormKind>): Typed {
  const fields: Readonly<Record<string, unknown>> = { ...entry.fields }
  return Object.fromEntries(
    askedOf[entry.kind].map((asked) => [asked.key, asTyped(asked, fields[asked.key])]),
  )
}

function asTyped({ as }: Asked, value: unknown): string {
  // Someone may write these very words. Only where it can mean “not known” does it.
  if (typeof value === 'string')
    return (as === 'maybe' || as === 'when') && value === 'not-recorded' ? '' : value
  return typeof value === 'object' && value !== null && 'words' in value ? String(value.words) : ''
}
