import type { Element } from 'pdfkit'

/** A block that has been set, and can be drawn. */
export interface Prepared {
  /** How many lines it needs before it may begin on a page. */
  least: number
  /** A heading stays with what follows it. */
  staysWithNext?: boolean
  /** Draws it from where the sheet is, and leaves the sheet below it. Its words go into an element of `parent`. */
  draw(parent: Element): void
}
