import type { Block, Span } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import type { Check } from '../finding.ts'
import { margin, splitSentences, type Piece } from '../text/sentences.ts'

/** More text than this is more than a page, however it is set: it is not measured. */
const certainlyMore = 12_000

/** The letter, as it is sent, takes more than one page of A4. The words are those that run over. */
export const overOnePage: Check = {
  rule: 'over-one-page',
  anyLanguage: true,
  reasons: ['over-one-page'],
  check({ text }) {
    const stop = lastThatFits(text)
    if (stop === undefined) return []
    const end = text.trimEnd().length
    return [{ reason: 'over-one-page', severity: 'problem', at: stop, length: end - stop, absent: true }]
  },
}

/** Where the page ends; undefined when it holds everything. */
function lastThatFits(text: string): number | undefined {
  const pieces = splitSentences(text.slice(0, certainlyMore))
  const fits = (count: number) =>
    measure({ title: 'Letter', lang: 'en', blocks: blocksOf(text, pieces.slice(0, count)) }).fits
  if (text.trimEnd().length <= certainlyMore && fits(pieces.length)) return undefined
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return pieces[low]?.at ?? pieces.at(-1)?.end ?? 0
}

/** The paragraphs as a page would show them. Lines that stop short keep their ends, and the two addresses stand side by side. */
function blocksOf(text: string, pieces: readonly Piece[]): Block[] {
  const byParagraph: Piece[][] = []
  let paragraph = -1
  for (const piece of pieces) {
    if (piece.paragraph !== paragraph) byParagraph.push([])
    paragraph = piece.paragraph
    byParagraph.at(-1)?.push(piece)
  }
  const paragraphs = byParagraph.map((own) => linesIn(text, own))
  const [from, to, ...rest] = paragraphs
  const isLetterhead = from && to && from.length > 1 && to.length > 1 && rest.length > 0
  return isLetterhead
    ? [{ kind: 'letterhead', from: from.map(asLine), to: to.map(asLine) }, ...rest.map(asBlock)]
    : paragraphs.map(asBlock)
}

function linesIn(text: string, pieces: readonly Piece[]): string[] {
  const lines: string[] = []
  let last: number | undefined
  for (const { at, end } of pieces) {
    const words = text.slice(at, end).replace(/\s+/g, ' ')
    const goesOn = last !== undefined && isSameLine(text, last, at)
    if (goesOn) lines.push(`${lines.pop() ?? ''} ${words}`)
    else lines.push(words)
    last = end
  }
  return lines
}

/** A line that reached the margin was broken by a program, so what comes after it goes on. */
function isSameLine(text: string, last: number, at: number): boolean {
  if (!text.slice(last, at).includes('\n')) return true
  return last - text.lastIndexOf('\n', last - 1) > margin && !/^(?:[-*•–]|\d)/.test(text.slice(at, at + 1))
}

const asLine = (text: string): Span[] => [{ text }]

const asBlock = (lines: readonly string[]): Block =>
  lines.length === 1
    ? { kind: 'paragraph', spans: asLine(lines[0] ?? '') }
    : { kind: 'address', lines: lines.map(asLine) }
