import type { Scene, Shape } from './scene.ts'

/** One bar: what it is of, how long, and whether it is of something not settled yet. */
export interface Bar {
  says: string
  value: number
  unsettled?: boolean
}

const width = 400
const rowHeight = 44
const left = 4
const barTop = 20
const barHeight = 14
const room = 60

const longestLabel = 46

/** Bars below each other, each with its words above it and its number at its end. They all start at nothing. */
export function barChart(bars: readonly Bar[]): Scene {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const scale = (width - left - room) / most
  return {
    width,
    height: bars.length * rowHeight + 4,
    shapes: bars.flatMap(({ says, value, unsettled }, at): Shape[] => {
      const y = at * rowHeight
      const long = value * scale
      return [
        { kind: 'text', x: left, y: y + 14, text: shortened(says), anchor: 'start' },
        {
          kind: 'bar',
          x: left,
          y: y + barTop,
          width: long,
          height: barHeight,
          fill: unsettled ? 'hatched' : 'ink',
        },
        {
          kind: 'text',
          x: left + long + 8,
          y: y + barTop + barHeight - 1,
          text: String(value),
          anchor: 'start',
          strong: true,
        },
      ]
    }),
  }
}

/** The whole name stands in the table beside the chart. */
const shortened = (says: string): string =>
  says.length <= longestLabel ? says : `${says.slice(0, says.lastIndexOf(' ', longestLabel - 1))} …`
