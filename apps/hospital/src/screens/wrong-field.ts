import { html, type Html } from '../html/html.ts'

/** What to write, by the name of the field. */
export type Wrong = ReadonlyMap<string, string>

/** What is wrong with a field, to stand between its label and itself. */
export const said = (wrong: Wrong, field: string): Html | false =>
  wrong.has(field) && html`<span class="wrong" id="${field}-wrong">${wrong.get(field)}</span>`

/** What ties a field to what is said of it. */
export const isWrong = (wrong: Wrong, field: string): Html | false =>
  wrong.has(field) && html` aria-invalid="true" aria-describedby="${field}-wrong"`
