import type { Span } from './blocks.ts'
import { breakLines } from './break-lines.ts'
import { flowOf } from './flow.ts'
import { widthOf } from './width-of.ts'

/** How many lines some words take when set in a column. `width` and `size` are in points. */
export function countLines(spans: readonly Span[], width: number, size: number): number {
  const { text, spanAt } = flowOf(spans)
  const isStrong = (unit: number) => spans[spanAt[unit] ?? 0]?.strong ?? false
  return breakLines(text, width / size, (from, to) => {
    let sum = 0
    for (let start = from; start < to;) {
      const strong = isStrong(start)
      let end = start + 1
      while (end < to && isStrong(end) === strong) end += 1
      sum += widthOf(text.slice(start, end), strong)
      start = end
    }
    return sum
  }).length
}
