/** A run of words inside a paragraph, a list item or a table cell. */
export interface Span {
  text: string
  strong?: boolean
  /** A web address. Only https: and http: addresses become links; anything else stays words. */
  link?: string
  /** A place still to be filled in, such as "[your date of birth]". */
  gap?: boolean
  /** What the person typed. Kept apart, so that a name written right to left does not disturb the sentence around it. */
  own?: boolean
}

export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

export interface Paragraph {
  kind: 'paragraph'
  spans: readonly Span[]
}

export interface List {
  kind: 'list'
  ordered: boolean
  items: readonly (readonly Span[])[]
}

export interface Table {
  kind: 'table'
  caption: string
  header: readonly string[]
  rows: readonly (readonly string[])[]
  /** The first column takes a quarter of the width, as days do beside what happened. Without it, all are equally wide. */
  firstColumn?: 'narrow'
  /** The column, from 1, that takes half of the width: what is written by hand needs more room than a bed or a time. */
  wideColumn?: 2 | 3 | 4
  /** How many lines each row takes at least, in their order: room to write by hand on a printed form. */
  room?: readonly RowRoom[]
}

/** Lines of a row. Few sizes, so that each is a class on a page without styles of its own. */
export type RowRoom = 1 | 2 | 4 | 8

/** A name and address, or the lines of a date: one line each. */
export interface Address {
  kind: 'address'
  lines: readonly (readonly Span[])[]
  align?: 'right'
}

/** The top of a letter: who writes on the right, to whom on the left. On a phone, one under the other. */
export interface Letterhead {
  kind: 'letterhead'
  from: readonly (readonly Span[])[]
  to: readonly (readonly Span[])[]
}

/** Room to sign, then the name and what stands under it. */
export interface Signature {
  kind: 'signature'
  name: readonly Span[]
  lines: readonly (readonly Span[])[]
}

/** What follows begins on a page of its own. */
export interface PageBreak {
  kind: 'page-break'
}

export type Block = Heading | Paragraph | List | Table | Address | Letterhead | Signature | PageBreak

/** A letter or a page, as the writers draw it. `lang` is a language tag such as "en" or "cy". */
export interface Document {
  title: string
  lang: string
  /** Printed at ten elevenths of the usual size in every part: 10-point type. For a page that has to hold a great deal. */
  size?: 'small'
  blocks: readonly Block[]
}

/** The words of some spans, with nothing about how they look. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}
