import type { Scene, Shape } from './scene.ts'

/** One bar: what it is of, how long, and whether it is of something not settled yet. */
export interface Bar {
  says: string
  value: number
  unsettled?: boolean
}

const width = 400
const left = 4
const lineHeight = 22
const barHeight = 14
const gap = 12
const room = 60

// Words are up to 20 units high: on a phone the page draws them larger, and the drawing is no wider for it.
const longestLine = 30

/** Bars below each other, each with its words above it and its number at its end. They all start at nothing. */
export function barChart(bars: readonly Bar[]): Scene {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const scale = (width - left - room) / most
  let bottom = 0
  const shapes = bars.flatMap(({ says, value, unsettled }): Shape[] => {
    const lines = linesOf(says)
    const top = bottom
    const barTop = top + lines.length * lineHeight
    bottom = barTop + barHeight + gap
    const long = value * scale
    return [
      ...lines.map((text, at): Shape => ({
        ...{ kind: 'text', x: left, y: top + at * lineHeight + 16, text, anchor: 'start' },
      })),
      {
        kind: 'bar',
        x: left,
        y: barTop,
        width: long,
        height: barHeight,
        fill: unsettled ? 'hatched' : 'ink',
      },
      {
        kind: 'text',
        x: left + long + 8,
        y: barTop + barHeight - 1,
        text: String(value),
        anchor: 'start',
        strong: true,
      },
    ]
  })
  return { width, height: bottom, shapes }
}

/** Words in lines that a phone has room for: none is cut. */
function linesOf(says: string): string[] {
  const lines: string[] = []
  for (const word of says.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= longestLine)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
