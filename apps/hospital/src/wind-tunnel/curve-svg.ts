import { html, type Html } from '../html/html.ts'
import type { Curve } from './report.ts'

const box = { width: 720, height: 400, left: 64, right: 24, top: 24, bottom: 64 }
// Told apart without colour: a whole line, dashes, dots.
const dashes = ['', '10 6', '2 6', '14 4 2 4']

/** Draws how many somebody had come to, by minutes waited. The sentence under it says the same in words. */
export function curveSvg({ minutes, lines }: Curve): Html {
  const longest = minutes.at(-1) ?? 1
  const x = (minute: number): string =>
    (box.left + (minute / longest) * (box.width - box.left - box.right)).toFixed(1)
  const y = (percent: number): string =>
    (box.height - box.bottom - (percent / 100) * (box.height - box.top - box.bottom)).toFixed(1)
  const points = (percent: number[]): string =>
    percent.map((each, at) => `${x(minutes[at] ?? 0)},${y(each)}`).join(' ')
  const every = Math.ceil(minutes.length / 7)
  const ticks = minutes.filter((_, at) => at % every === 0)
  const title = `Of a hundred callers, how many somebody had come to within so many minutes: ${lines.map(({ name }) => name).join('; ')}.`
  return html`<figure>
    <svg viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${title}">
      ${[0, 25, 50, 75, 100].map(
        (percent) =>
          html`<line
              x1="${box.left}"
              x2="${box.width - box.right}"
              y1="${y(percent)}"
              y2="${y(percent)}"
              stroke="#D5D0C6"
            />
            <text x="${box.left - 8}" y="${y(percent)}" text-anchor="end" dominant-baseline="middle"
              >${percent}</text
            >`,
      )}
      ${ticks.map((minute) => html`<text x="${x(minute)}" y="${box.height - box.bottom + 24}" text-anchor="middle">${minute}</text>`)}
      <text x="${(box.left + box.width - box.right) / 2}" y="${box.height - 12}" text-anchor="middle">
        minutes waited
      </text>
      ${lines.map(
        ({ percent }, at) =>
          html`<polyline
            points="${points(percent)}"
            fill="none"
            stroke="${at === 0 ? '#1E2530' : '#0B5D57'}"
            stroke-width="3"
            stroke-dasharray="${dashes[at % dashes.length] ?? ''}"
          />`,
      )}
      ${lines.map(
        ({ name }, at) =>
          html`<line
              x1="${box.width / 2}"
              x2="${box.width / 2 + 56}"
              y1="${Number(y(28)) + at * 26}"
              y2="${Number(y(28)) + at * 26}"
              stroke="${at === 0 ? '#1E2530' : '#0B5D57'}"
              stroke-width="3"
              stroke-dasharray="${dashes[at % dashes.length] ?? ''}"
            />
            <text x="${box.width / 2 + 66}" y="${Number(y(28)) + at * 26}" dominant-baseline="middle"
              >${name}</text
            >`,
      )}
    </svg>
    <figcaption>${title}</figcaption>
  </figure>`
}
