import type { Content, Element } from 'pdfkit'
import { clean } from '../clean.ts'
import { line as lineHeight } from '../page.ts'
import { isWebAddress } from '../web-address.ts'
import { drawRun, points } from './draw-run.ts'
import type { Sheet } from './sheet.ts'
import type { Typeset, TypesetLine, TypesetRun } from './typeset.ts'

/** Where some lines are drawn: their column, and the element that holds their words. */
export interface Place {
  /** The element of the words; without one they are no part of what is read, as a repeated row is not. */
  element?: Element
  /** What kind of element that is, such as "P". */
  tag: string
  x: number
  width: number
  align?: 'right' | undefined
}

interface Mark {
  span: number
  x: number
  y: number
  width: number
}

interface Open {
  content: Content
  /** The link that is being drawn, and which span it is. */
  link?: { element: Element; span: number; marks: Mark[] }
}

/** Draws lines one below the other from where the sheet is, on this page, and leaves the sheet below them. */
export function drawLines(sheet: Sheet, set: Typeset, lines: readonly TypesetLine[], place: Place): void {
  const { pdf } = sheet
  const gaps: Mark[] = []
  const links: Mark[] = []
  let open: Open | undefined
  const close = () => {
    if (open) closeContent(sheet, set, place, open)
    open = undefined
  }
  for (const line of lines) {
    const start = startOf(line, set, place)
    const base = sheet.y + (lineHeight - fontHeight * set.size) / 2 + ascent * set.size
    for (const run of line.runs) {
      const span = set.spans[run.span]
      const x = start + run.x
      const mark = { span: run.span, x, y: sheet.y, width: run.width - spaceAtEnd(run, set.size) }
      const isLink = span?.link !== undefined && isWebAddress(span.link)
      if (open && open.link?.span !== (isLink ? run.span : undefined)) close()
      if (place.element) open ??= openContent(sheet, place.element, place.tag, isLink ? run.span : undefined)
      if (run.glyphs.length > 0) pdf.addContent(drawRun(sheet.embedded(run.font), run, set.size, x, base))
      open?.link?.marks.push(mark)
      if (isLink) links.push(mark)
      if (span?.gap) gaps.push(mark)
    }
    sheet.y += lineHeight
  }
  close()
  if (place.element) drawMarks(sheet, set.size, joined(gaps), joined(links))
}

function startOf({ width, inkWidth }: TypesetLine, { base }: Typeset, place: Place): number {
  const end = place.x + place.width
  // The space at the end of a line from right to left stands at its left, outside the words.
  if (base === 1) return end - width
  return place.align === 'right' ? end - inkWidth : place.x
}

function openContent({ pdf }: Sheet, element: Element, tag: string, span: number | undefined): Open {
  if (span === undefined) return { content: pdf.markStructureContent(tag) }
  const link = pdf.struct('Link')
  element.add(link)
  return { content: pdf.markStructureContent('Link'), link: { element: link, span, marks: [] } }
}

/** A link is ended while its page is still open: the page of its place is read at that moment. */
function closeContent({ pdf }: Sheet, { spans }: Typeset, { element }: Place, { content, link }: Open): void {
  pdf.endMarkedContent()
  const owner = link?.element ?? element
  owner?.add(content)
  if (!link) return
  const address = asciiOf(spans[link.span]?.link ?? '')
  for (const { x, y, width } of joined(link.marks))
    pdf.link(x, y, width, lineHeight, address, {
      structParent: link.element,
      Contents: new String(address),
    })
  link.element.end()
}

/** An address as a PDF can hold it: every other letter as the signs that stand for it on the web. */
const asciiOf = (address: string): string => clean(address).replace(/[^\x21-\x7e]+/gu, encodeURIComponent)

/** In points: how far a frame stands from the brackets in it, which would be read as braces if it stood on them. */
const clear = 1

/** A dashed frame round what is still to be filled in, and a line below each link. They are there to be seen, not read. */
function drawMarks(sheet: Sheet, size: number, gaps: readonly Mark[], links: readonly Mark[]): void {
  if (gaps.length + links.length === 0) return
  const top = (lineHeight - fontHeight * size) / 2
  const frames = gaps.map(
    ({ x, y, width }) =>
      `${points(x - clear)} ${points(y + top + 0.8)} ${points(width + 2 * clear)} ${points(fontHeight * size - 1.8)} re S`,
  )
  const rules = links.map(({ x, y, width }) => {
    const below = points(y + top + ascent * size + 1.6)
    return `${points(x)} ${below} m ${points(x + width)} ${below} l S`
  })
  sheet.artifact('Layout', () =>
    sheet.pdf.addContent(['q 0 G 0.7 w', ...rules, '0.6 w [2.4 1.6] 0 d', ...frames, 'Q'].join('\n')),
  )
}

/** How wide the space at the end of a run is, which a frame or a rule does not cover. */
function spaceAtEnd({ glyphs }: TypesetRun, size: number): number {
  const last = glyphs.at(-1)
  return last?.codes[0] === 0x20 ? last.step * (size / 1000) : 0
}

/** Marks of one span beside each other on a line, as one. */
function joined(marks: readonly Mark[]): Mark[] {
  const whole: Mark[] = []
  for (const mark of marks) {
    const last = whole.at(-1)
    if (last && last.span === mark.span && last.y === mark.y) {
      const end = Math.max(last.x + last.width, mark.x + mark.width)
      last.x = Math.min(last.x, mark.x)
      last.width = end - last.x
    } else whole.push({ ...mark })
  }
  return whole
}

// Of Atkinson Hyperlegible Next, in type sizes: from its base line up, and from its lowest to its highest.
const ascent = 0.984
const fontHeight = 1.3
