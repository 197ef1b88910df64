import type { Scene, Shape } from '@fresh-eyes/ward/charts'
import { html, type Html } from '../html/html.ts'

let drawn = 0

/** Draws a scene as SVG, with a sentence that stands for it when it is read aloud. It takes the ink of the page around it. */
export function drawScene({ width, height, shapes }: Scene, sentence: string): Html {
  // Two scenes on one page each have a pattern of their own.
  const hatch = `hatch-${(drawn = (drawn + 1) % 1_000_000)}`
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${sentence}">
    <defs>
      <pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" stroke="currentColor" stroke-width="2" />
      </pattern>
    </defs>
    ${shapes.map((shape) => drawShape(shape, hatch))}
  </svg>`
}

function drawShape(shape: Shape, hatch: string): Html {
  switch (shape.kind) {
    case 'bar': {
      const fill = { ink: 'currentColor', hatched: `url(#${hatch})`, white: 'none' }[shape.fill]
      return html`<rect
        x="${short(shape.x)}"
        y="${short(shape.y)}"
        width="${short(shape.width)}"
        height="${short(shape.height)}"
        fill="${fill}"
        stroke="currentColor"
      />`
    }
    case 'line':
      return html`<line
        x1="${short(shape.x1)}"
        y1="${short(shape.y1)}"
        x2="${short(shape.x2)}"
        y2="${short(shape.y2)}"
        stroke="currentColor"
        stroke-width="${shape.weight}"
      />`
    case 'text':
      return html`<text
        x="${short(shape.x)}"
        y="${short(shape.y)}"
        text-anchor="${shape.anchor}"
        fill="currentColor"
        ${shape.strong === true && html`font-weight="700"`}
        >${shape.text}</text
      >`
  }
}

const short = (value: number): number => Math.round(value * 10) / 10
