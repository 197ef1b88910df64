import type { Span } from '../blocks.ts'
import { breakLines, type Line } from '../break-lines.ts'
import { flowOf } from '../flow.ts'
import { widthOf } from '../width-of.ts'
import { directionsOf, type Directions } from './bidi.ts'
import { invisible } from './choose-script.ts'
import type { FontId, Fonts } from './font-ids.ts'
import { fontsIn, inSight, runsBetween, type Run } from './runs.ts'
import { readFont, shape, type Placed, type Shaped } from './shape.ts'
import { LOST, spellOut } from './spell.ts'

/** Some words as they will stand in a column, line by line. */
export interface Typeset {
  spans: readonly Span[]
  base: Directions['base']
  size: number
  lines: readonly TypesetLine[]
}

export interface TypesetLine {
  /** In the order in which they are read. So they are drawn, for those who read what is drawn and not the page. */
  runs: readonly TypesetRun[]
  /** In points, with the space at its end and without it. */
  width: number
  inkWidth: number
}

export interface TypesetRun extends Pick<Run, 'span' | 'font'> {
  glyphs: readonly Placed[]
  /** In points: how wide it is, and how far from the left end of its line it begins. */
  width: number
  x: number
}

export interface Setting {
  size: number
  width: number
  /** Which way the words run: `auto` when they decide themselves. */
  base: 'ltr' | 'auto'
}

/** Sets some words in a column. Where a line follows, the one before it ends in a space, so that no two words are copied as one. */
export function typeset(
  fonts: Fonts,
  spans: readonly Span[],
  { size, width, base }: Setting,
  moreFollows = false,
): Typeset {
  const spelt = spellOut(flowOf(spans))
  const directions = directionsOf(spelt, spans, base)
  const fontAt = fontsIn(spelt, spans, directions.levels)
  const runsIn = (part: Line) => runsBetween(spelt, fontAt, directions.levels, part)
  const shaped = (run: Run) => setRun(fonts, run, size)
  const lines = breakLines(spelt.text, width, (from, to) => {
    const runs = runsIn({ from, to })
    const real = sum(runs.map((run) => widthOfRun(fonts, run, size)))
    const counted = sum(runs.map(({ text, span }) => size * widthOf(text, spans[span]?.strong ?? false)))
    // A page was counted with the plain font and without kerning. No word may take more than was counted for it.
    return Math.min(real, counted)
  })
  return {
    spans,
    base: directions.base,
    size,
    lines: lines.map((line, at) => {
      const ends = at === lines.length - 1 && !moreFollows
      return setLine(endedWithSpace(runsIn(line), !ends), directions.base, shaped)
    }),
  }
}

function setLine(
  runs: readonly Run[],
  base: Directions['base'],
  shaped: (run: Run) => TypesetRun,
): TypesetLine {
  const { runs: read, order } = inSight(runs, base)
  const set = read.map(shaped)
  let x = 0
  for (const at of order) {
    const run = set[at]
    if (run) run.x = x
    x += run?.width ?? 0
  }
  const last = runs.at(-1)
  const atEnd = last?.text.slice(last.text.trimEnd().length)
  return { runs: set, width: x, inkWidth: last && atEnd ? x - shaped({ ...last, text: atEnd }).width : x }
}

function endedWithSpace(runs: readonly Run[], wanted: boolean): readonly Run[] {
  const last = runs.at(-1)
  if (!wanted || last?.text.endsWith(' ')) return runs
  if (!last) return [{ text: ' ', span: 0, font: 'plain', level: 0 }]
  return [...runs.slice(0, -1), { ...last, text: `${last.text} ` }]
}

function setRun(fonts: Fonts, run: Run, size: number): TypesetRun {
  const shapes = shapesOf(fonts, run)
  const width = sum(shapes.map((each) => each.width)) * (size / 1000)
  return { span: run.span, font: run.font, glyphs: shapes.flatMap(({ glyphs }) => glyphs), width, x: 0 }
}

const widthOfRun = (fonts: Fonts, run: Run, size: number): number =>
  sum(shapesOf(fonts, run).map(({ width }) => width)) * (size / 1000)

function shapesOf(fonts: Fonts, { text, font, level }: Run): Shaped[] {
  const read = readFont(bytesOf(fonts, font))
  const isRight = level % 2 === 1
  const drawn = drawable(text, font)
  // From left to right, word by word: a letter says many words more than once. From right to left, all at once.
  const parts = isRight ? [drawn] : (drawn.match(/ |[^ ]+/g) ?? [])
  return parts.filter((part) => part !== '').map((part) => shape(read, part, isRight))
}

/** What stands for the letters: a mark for what is lost, and nothing for what has no shape, unless it shapes Arabic. */
function drawable(text: string, font: FontId): string {
  if (alwaysDrawn.test(text)) return text
  const shown = text.replaceAll(LOST, '[?]')
  const joins = font.startsWith('arabic') ? /[\u200c\u200d]/ : undefined
  return [...shown].filter((each) => joins?.test(each) || !invisible.test(each)).join('')
}

// Most of what anyone writes, seen at once to have a shape.
const alwaysDrawn = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026]*$/

function bytesOf(fonts: Fonts, font: FontId): Uint8Array {
  const bytes = fonts[font]
  if (!bytes)
    throw new Error(`The PDF needs the font "${font}". Load every font that fontsNeeded(document) names.`)
  return bytes
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
