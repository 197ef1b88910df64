import type { Block, Span } from '@fresh-eyes/paper'
import { linesIn, linesInRow } from '@fresh-eyes/paper/measure'
import { oneLine, shorten, type Shortened } from './shorten.ts'

/** How many lines each part may take at most. What is longer is shortened. */
export const most = { ask: 4, reason: 2, unexplained: 3, item: 2, row: 3, when: 3, name: 1 } as const

/** The page is set small, so that a consultant sees more of the story. */
export const size = 'small'

/** The columns of the timeline. */
export const columns = { header: ['', ''], firstColumn: 'narrow' } as const

/** Shortens words to so many lines of a paragraph. */
export function inParagraph(words: string, lines: number): Shortened {
  return shorten(words, (text) => linesIn(paragraph([{ text }]), size) <= lines)
}

/** Shortens words to so many lines of one item of a list. */
export function inItem(words: string, lines: number, lead = ''): Shortened {
  return shorten(words, (text) => linesOfItem(text, lead) <= lines)
}

/** How many lines an item of a list takes. */
export function linesOfItem(text: string, lead = ''): number {
  return linesIn({ kind: 'list', ordered: true, items: [ledBy(text, lead)] }, size)
}

/** The words of an item, with its lead in bold where it stands whole in them. */
export function ledBy(text: string, lead: string): Span[] {
  const at = lead === '' ? -1 : text.indexOf(lead)
  if (at < 0) return [{ text, own: true }]
  const parts = [text.slice(0, at), lead, text.slice(at + lead.length)]
  return parts.flatMap((part, index) =>
    part === '' ? [] : [{ text: part, own: true, ...(index === 1 ? { strong: true } : {}) }],
  )
}

/** Shortens what stands in a row of the timeline, the day apart from the rest. */
export function inRow(
  when: string,
  what: string,
): { cells: [string, string]; isShort: boolean; lines: number } {
  const day = shorten(oneLine(when), (text) => linesInRow(columns, [text, ''], size) <= most.when)
  const rest = shorten(what, (text) => linesInRow(columns, ['', text], size) <= most.row)
  const cells: [string, string] = [day.text, rest.text]
  return { cells, isShort: rest.isShort, lines: linesInRow(columns, cells, size) }
}

export const paragraph = (spans: readonly Span[]): Block => ({ kind: 'paragraph', spans })
