import { html, Html, type Hole } from '../html/html.ts'
import { curveSvg } from './curve-svg.ts'
import type { Part, Report } from './report.ts'

/** The report as one page that stands alone: no script, nothing fetched. Prints in black and white. */
export function reportPage({ title, parts }: Report): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${parts.map(section)}
        </main>
      </body>
    </html>`.text
}

function section({ heading, sentences, table, curve }: Part): Html {
  return html`<section>
    <h2>${heading}</h2>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)} ${curve && curveSvg(curve)}
    ${table && tableHtml(heading, table)}
  </section>`
}

function tableHtml(heading: string, { head, rows }: NonNullable<Part['table']>): Html {
  const row = (cells: string[]): Hole =>
    cells.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))
  return html`<div class="wide" role="region" aria-label="${heading}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${row(cells)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const style = `
  body { margin: 0; background: #FBF8F3; color: #1E2530; font: 1.1875rem/1.75rem "Atkinson Hyperlegible Next", system-ui, sans-serif }
  main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
  p { max-width: 66ch }
  h1, h2 { line-height: 1.25 }
  section + section { margin-top: 2.5rem }
  .wide { overflow-x: auto }
  .wide:focus-visible { outline: 3px solid #FFD54A; box-shadow: 0 0 0 5px #1E2530 }
  table { border-collapse: collapse; background: #fff; font-variant-numeric: tabular-nums; font-size: 1rem; line-height: 1.5rem }
  th, td { border: 1px solid #4A5361; padding: 0.375rem 0.625rem; text-align: left; vertical-align: top; min-width: 4rem }
  thead th { background: #E3F0EE }
  svg { width: 100%; max-width: 45rem; height: auto; background: #fff; border: 1px solid #4A5361 }
  svg text { font: 16px system-ui, sans-serif; fill: #1E2530 }
  @media print { body { background: #fff } }
`
