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
    const other = taken.find(({ part }) => parts.some((own) => meets(own, part)))
    if (parts.length > 0) markOf.set(mark.number, other?.mark.number ?? mark.number)
    if (!other) taken.push(...parts.map((part, at) => ({ mark, part, isFirst: at === 0 })))
  }
  // From the end, so that what is still to be marked in the same text keeps its place.
  for (const one of taken.toSorted((a, b) => b.part.text - a.part.text || b.part.from - a.part.from)) {
    const node = nodes[one.part.text]
    if (node) wrap(node, one)
  }
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
  part: Part
  isFirst: boolean
}

const meets = (one: Part, other: Part): boolean =>
  one.text === other.text && one.from < other.to && other.from < one.to

function textsIn(sheet: HTMLElement): Text[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

function wrap(node: Text, { mark, part, isFirst }: Taken): void {
  const words = part.from > 0 ? node.splitText(part.from) : node
  if (part.to - part.from < words.length) words.splitText(part.to - part.from)
  // A link inside a link is none.
  const around = isFirst && !node.parentElement?.closest('a') ? linkTo(mark) : document.createElement('mark')
  around.classList.add('reader-mark', mark.isMissing ? 'missing' : mark.isProblem ? 'problem' : 'hint')
  words.replaceWith(around)
  around.append(words)
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
