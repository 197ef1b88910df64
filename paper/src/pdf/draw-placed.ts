import type { Element } from 'pdfkit'
import { leading, type PlacedPanel, type PlacedSquares, type PlacedWords } from '../placed.ts'
import { drawRun, points } from './draw-run.ts'
import type { Sheet } from './sheet.ts'
import { typeset } from './typeset.ts'

// Of Atkinson Hyperlegible Next, in type sizes.
const ascent = 0.984

/** Draws words where they are placed, each line in the element of the whole. */
export function drawWords(
  sheet: Sheet,
  { text, x, y, width, size, strong = false, as, align, lang }: PlacedWords,
  root: Element,
): void {
  const set = typeset(sheet.fonts, [{ text, strong }], { size, width, base: 'auto' })
  const element = sheet.pdf.struct(as, lang === undefined ? {} : { lang })
  root.add(element)
  const content = sheet.pdf.markStructureContent(as)
  for (const [at, line] of set.lines.entries()) {
    const free = width - line.inkWidth
    const start = x + (align === 'centre' ? free / 2 : set.base === 1 ? width - line.width : 0)
    const base = y + size * (at * leading + ascent)
    for (const run of line.runs)
      if (run.glyphs.length > 0)
        sheet.pdf.addContent(drawRun(sheet.embedded(run.font), run, size, start + run.x, base))
  }
  sheet.pdf.endMarkedContent()
  element.add(content)
  element.end()
}

/** Draws squares as one filled shape: a row of black ones beside each other is one rectangle, so that no hairline parts them. */
export function drawSquares(
  sheet: Sheet,
  { squares, x, y, side, alt }: PlacedSquares,
  root: Element,
  pageHeight: number,
): void {
  const unit = side / Math.max(1, squares.length)
  const runs = squares.flatMap((row, down) =>
    runsOf(row).map(
      ({ from, to }) =>
        `${points(x + from * unit)} ${points(y + down * unit)} ${points((to - from) * unit)} ${points(unit)} re`,
    ),
  )
  const element = sheet.pdf.struct('Figure', { alt })
  element.dictionary.data['A'] = {
    O: 'Layout',
    Placement: 'Block',
    BBox: [x, pageHeight - y - side, x + side, pageHeight - y].map(points),
  }
  root.add(element)
  const content = sheet.pdf.markStructureContent('Figure')
  sheet.pdf.addContent(['q 0 g', ...runs, 'f Q'].join('\n'))
  sheet.pdf.endMarkedContent()
  element.add(content)
  element.end()
}

function runsOf(row: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [at, black] of row.entries()) {
    const last = runs.at(-1)
    if (black && last?.to === at) last.to = at + 1
    else if (black) runs.push({ from: at, to: at + 1 })
  }
  return runs
}

export function drawPanel(sheet: Sheet, { x, y, width, height, line }: PlacedPanel): void {
  const frame = `q 0 G ${points(line)} w ${points(x)} ${points(y)} ${points(width)} ${points(height)} re S Q`
  sheet.artifact('Layout', () => sheet.pdf.addContent(frame))
}
