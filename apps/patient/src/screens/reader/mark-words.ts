import { wordsOnPage, type Part, type Place } from './words-on-page.ts'

/** A passage of a letter that a remark is about. */
export interface Mark extends Place {
  /** Which remark, from 1, as it is numbered beside the paper. */
  number: number
  isProblem: boolean
  /** Nothing is wrong with the words: they stand where something is missing. */
  isMissing: boolean
}

export const remarkId = (number: number): string => `remark-${number}`
export const wordsId = (number: number): string => `words-${number}`

/**
 * Marks passages on a sheet that was drawn a moment ago, each with a link to its remark. Nothing is added to its words, so
 * that what is copied or printed stays the letter. Returns, for each remark, the number of the mark that its words have: that of
 * another where two remarks are about the same words, and none where the words are not on the sheet.
 */
export function markWords(sheet: HTMLElement, plain: string, marks: readonly Mark[]): Map<number, number> {
  const nodes = textsIn(sheet)
  const texts = nodes.map(({ data }) => data)
  const taken: Taken[] = []
  const markOf = new Map<number, number>()
  // What is there goes before what is missing: of two marks on the same words, the first stands.
  for (const mark of marks.toSorted((a, b) => Number(a.isMissing) - Number(b.isMissing))) {
    const parts = wordsOnPage(texts, plain, mark)
    const other = taken.find(({ parts: those }) => parts.some((own) => those.some((one) => meets(own, one))))
    if (parts.length > 0) markOf.set(mark.number, other?.mark.number ?? mark.number)
    if (!other)
      taken.push(...byBlock(parts, nodes).map((own, at) => ({ mark, parts: own, isFirst: at === 0 })))
  }
  // From the end, so that what is still to be marked in the same text keeps its place.
  for (const one of taken.toSorted((a, b) => -order(a, b))) wrap(nodes, one)
  return markOf
}

/** Brings the focus to a remark, or to the words of one, and both into sight. */
export function goTo(id: string): void {
  const there = document.getElementById(id)
  there?.focus({ preventScroll: true })
  there?.scrollIntoView({ block: there.matches('a') ? 'center' : 'nearest' })
}

interface Taken {
  mark: Mark
  /** In one paragraph, item or cell. */
  parts: readonly Part[]
  isFirst: boolean
}

const meets = (one: Part, other: Part): boolean =>
  one.text === other.text && one.from < other.to && other.from < one.to

const order = ({ parts: [a] }: Taken, { parts: [b] }: Taken): number =>
  a && b ? a.text - b.text || a.from - b.from : 0

function textsIn(sheet: HTMLElement): Text[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

function byBlock(parts: readonly Part[], nodes: readonly Text[]): Part[][] {
  const blocks = new Map<Element | null | undefined, Part[]>()
  for (const part of parts) {
    const block = nodes[part.text]?.parentElement?.closest('p, li, td, th, caption, h1, h2, h3')
    blocks.set(block, [...(blocks.get(block) ?? []), part])
  }
  return [...blocks.values()]
}

function wrap(nodes: readonly Text[], { mark, parts, isFirst }: Taken): void {
  const [first, last] = [parts[0], parts.at(-1)]
  const [start, end] = [nodes[first?.text ?? -1], nodes[last?.text ?? -1]]
  if (!first || !last || !start || !end) return
  const range = document.createRange()
  range.setStart(start, first.from)
  range.setEnd(end, last.to)
  const words = range.extractContents()
  // A link inside a link is none.
  const canLead = isFirst && !start.parentElement?.closest('a') && !words.querySelector('a')
  const around = canLead ? linkTo(mark) : document.createElement('mark')
  around.classList.add('reader-mark', mark.isMissing ? 'missing' : mark.isProblem ? 'problem' : 'hint')
  around.append(words)
  range.insertNode(around)
}

function linkTo({ number }: Mark): HTMLAnchorElement {
  const link = document.createElement('a')
  link.id = wordsId(number)
  link.href = `#${remarkId(number)}`
  link.dataset['number'] = String(number)
  link.setAttribute('aria-describedby', `${remarkId(number)}-title`)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    goTo(remarkId(number))
  })
  return link
}
