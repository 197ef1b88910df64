import { hold, letGo, wordsHeld } from '../record/not-kept.ts'
import type { Typed } from './read-form.ts'

/** What stands in a form that was left half-written: it is there again when the person comes back from another page. */
export const halfWrittenIn = (form: string): Typed | undefined => wordsHeld(form) as Typed | undefined

/** Remembers what stands in a form; nothing when it is empty. */
export function remember(form: string, typed: Typed): void {
  if (Object.values(typed).every((text) => text.trim() === '')) letGo(form)
  else hold(form, typed)
}

/** For when it was saved, or is not wanted. */
export const forget = letGo as (form: string) => void
