import type { Scene, Shape } from './scene.ts'

/** How something is spread: every value, and where the middle and the quarters are when they can be said. */
export interface Spread {
  says: string
  values: readonly number[]
  median: number | null
  quartiles: readonly [number, number] | null
}

const width = 400
const [left, right] = [8, 392]
const rowHeight = 76
const axisRoom = 34

/**
 * A row for each: a mark for every value, a box from the lower to the upper quartile and a thick line at the median. All rows
 * have one axis, from nothing to `most`, with a mark at each of `ticks`.
 */
export function spreadChart(
  spreads: readonly Spread[],
  ticks: readonly { at: number; says: string }[],
  most: number,
): Scene {
  const x = (value: number): number => left + ((right - left) * value) / Math.max(1, most)
  const bottom = spreads.length * rowHeight
  const rows = spreads.flatMap(({ says, values, median, quartiles }, at): Shape[] => {
    const y = at * rowHeight
    const shapes: Shape[] = [
      { kind: 'text', x: left, y: y + 16, text: says, anchor: 'start' },
      { kind: 'line', x1: left, y1: y + 44, x2: right, y2: y + 44, weight: 1 },
    ]
    if (quartiles) {
      const [from, to] = quartiles
      shapes.push({ kind: 'bar', x: x(from), y: y + 30, width: x(to) - x(from), height: 28, fill: 'hatched' })
    }
    for (const value of values)
      shapes.push({ kind: 'line', x1: x(value), y1: y + 38, x2: x(value), y2: y + 50, weight: 1 })
    if (median !== null)
      shapes.push({ kind: 'line', x1: x(median), y1: y + 26, x2: x(median), y2: y + 62, weight: 3 })
    return shapes
  })
  const axis = ticks.flatMap(({ at, says }): Shape[] => [
    { kind: 'line', x1: x(at), y1: bottom, x2: x(at), y2: bottom + 8, weight: 1 },
    {
      kind: 'text',
      x: x(at),
      y: bottom + 26,
      text: says,
      anchor: at === 0 ? 'start' : at >= most ? 'end' : 'middle',
    },
  ])
  const base: Shape = { kind: 'line', x1: left, y1: bottom, x2: right, y2: bottom, weight: 1 }
  return { width, height: bottom + axisRoom, shapes: [...rows, base, ...axis] }
}
