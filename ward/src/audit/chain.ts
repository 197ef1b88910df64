import type { Instant } from '../instant/index.ts'

/** One line of the audit as it is stored. */
export interface ChainLine {
  seq: number
  at: Instant
  /** JSON: who did what to which, and when. */
  line: string
  hash: string
}

/** How far a chain has come: the number and the hash of its last line. */
export interface ChainEnd {
  seq: number
  hash: string
}

/** SHA-256, as hexadecimal. Passed in, because this part knows no machine. */
export type Hash = (text: string) => string

export const chainStart: ChainEnd = { seq: 0, hash: '' }

/** Where a chain is broken first, and how it shows. */
export interface ChainBreak {
  seq: number
  why: 'missing' | 'changed' | 'time-changed' | 'cut-short' | 'end-changed'
}

/** The hash of a line covers the hash of the line before, its own number and its text, each on a line of its own. */
export const hashOfLine = (hash: Hash, before: string, seq: number, line: string): string =>
  hash(`${before}\n${seq}\n${line}`)

/**
 * Follows a chain from where it was, line by line in the order of their numbers. Gives its new end, or the first place where it is
 * broken: a line that was changed, left out, put in or moved.
 */
export function followChain(
  from: ChainEnd,
  lines: readonly ChainLine[],
  hash: Hash,
): { whole: true; end: ChainEnd } | { whole: false; broken: ChainBreak } {
  let { seq, hash: before } = from
  for (const each of lines) {
    seq++
    if (each.seq !== seq) return { whole: false, broken: { seq, why: 'missing' } }
    if (hashOfLine(hash, before, seq, each.line) !== each.hash) {
      return { whole: false, broken: { seq, why: 'changed' } }
    }
    // The time stands beside the text so that it can be searched for; the chain covers the text.
    if (timeIn(each.line) !== each.at) return { whole: false, broken: { seq, why: 'time-changed' } }
    before = each.hash
  }
  return { whole: true, end: { seq, hash: before } }
}

/** Whether a chain ends where it is written down to end: lines taken off its end leave no other trace. */
export function endOfChain(end: ChainEnd, written: ChainEnd): ChainBreak | undefined {
  if (end.seq < written.seq) return { seq: end.seq + 1, why: 'cut-short' }
  if (end.seq !== written.seq || end.hash !== written.hash) return { seq: end.seq, why: 'end-changed' }
  return undefined
}

function timeIn(line: string): unknown {
  try {
    return (JSON.parse(line) as { at?: unknown }).at
  } catch {
    return undefined
  }
}
