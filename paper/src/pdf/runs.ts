import type { Span } from '../blocks.ts'
import type { Line } from '../break-lines.ts'
import type { Directions } from './bidi.ts'
import { chooseScript, clusters } from './choose-script.ts'
import { fontIdOf, isPlain, type FontId, type Script } from './font-ids.ts'
import type { Spelt } from './spell.ts'

/** Some letters that are set together: of one span, in one font, in one direction. */
export interface Run {
  text: string
  span: number
  font: FontId
  /** Odd when it runs from right to left. */
  level: number
}

/** The font of every UTF-16 unit of a text. */
export function fontsIn({ text, spanAt }: Spelt, spans: readonly Span[], levels: Uint8Array): FontId[] {
  const fontAt = (script: Script, unit: number) => fontIdOf(script, spans[spanAt[unit] ?? 0]?.strong ?? false)
  if (isPlain(text)) return spanAt.map((_, unit) => fontAt('plain', unit))
  const fonts: FontId[] = []
  let before: Script | undefined
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const isRight = (levels[index] ?? 0) % 2 === 1
    before = chooseScript(cluster, isRight ? before : undefined) ?? 'plain'
    const font = fontAt(before, index)
    for (let unit = 0; unit < cluster.length; unit += 1) fonts.push(font)
  }
  return fonts
}

/** The runs of a part of a text, in the order in which it is read. */
export function runsBetween(
  { text, spanAt }: Spelt,
  fonts: readonly FontId[],
  levels: Uint8Array,
  { from, to }: Line,
): Run[] {
  const runs: Run[] = []
  let start = from
  for (let unit = from + 1; unit <= to; unit += 1) {
    const [span = 0, font = 'plain', level = 0] = [spanAt[start], fonts[start], levels[start]]
    const goesOn = unit < to && spanAt[unit] === span && fonts[unit] === font && levels[unit] === level
    if (goesOn) continue
    runs.push({ text: text.slice(start, unit), span, font, level })
    start = unit
  }
  return runs
}

/** One line's runs in the order in which they are read, the space at its end apart, and their order from left to right. */
export function inSight(runs: readonly Run[], base: Directions['base']): { runs: Run[]; order: number[] } {
  const placed = [...runs]
  const last = placed.at(-1)
  // The space at the end of a line goes with the line and not with the words before it (UAX #9, rule L1).
  if (last?.text.endsWith(' ') && last.level !== base) {
    const words = last.text.slice(0, -1)
    placed.splice(-1, 1, ...(words ? [{ ...last, text: words }] : []), { ...last, text: ' ', level: base })
  }
  return { runs: placed, order: fromLeft(placed.map(({ level }) => level)) }
}

/** The places of some levels from left to right: every stretch of a level or a higher one is turned round (rule L2). */
function fromLeft(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at)
  const levelAt = (place: number) => levels[order[place] ?? -1] ?? -1
  for (let level = Math.max(0, ...levels); level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start
      while (levelAt(end) >= level) end += 1
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  return order
}
