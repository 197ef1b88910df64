import { hold, letGo, wordsHeld } from '../record/not-kept.ts'
import type { FormKind } from './asked-of.ts'
import type { Typed } from './read-form.ts'

/** The name of a form: of an entry that is changed, or of the next of its kind in a case. */
export const formOf = (kind: FormKind, entry: string | undefined, caseId: string | undefined): string =>
  `${kind} ${entry ?? 'new'} ${caseId ?? 'all'}`

/** The name of the form of a person, or of the next one. */
export const personForm = (person: string | undefined): string => `person ${person ?? 'new'}`

/** What stands in a form that was left half-written: it is there again when the person comes back from another page. */
export const halfWrittenIn = (form: string): Typed | undefined => wordsHeld(form) as Typed | undefined

/** The kind of which a new entry was left half-written, if one was. */
export const kindHalfWritten = <Kind extends FormKind>(
  kinds: readonly Kind[],
  caseId: string | undefined,
): Kind | undefined => kinds.find((kind) => halfWrittenIn(formOf(kind, undefined, caseId)) !== undefined)

/** Remembers what stands in a form; nothing when it is empty. */
export function remember(form: string, typed: Typed): void {
  if (Object.values(typed).every((text) => text.trim() === '')) letGo(form)
  else hold(form, typed)
}

/** For when it was saved, or is not wanted. */
export const forget = letGo as (form: string) => void
