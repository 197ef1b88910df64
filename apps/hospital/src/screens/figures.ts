import { html, type Html } from '../html/html.ts'

/** A table of figures. The first cell of a row names it. */
export interface Figures {
  caption?: string
  header: readonly string[]
  rows: readonly (readonly (Html | string | number)[])[]
  /** Which columns hold numbers, from 0. */
  numbers?: readonly number[]
}

/**
 * Draws a table. With more than two columns, a narrow screen reads a row downwards, and each cell says the name of its column:
 * so nothing has to be scrolled sideways or broken inside a word.
 */
export function figures({ caption, header, rows, numbers = [] }: Figures): Html {
  const tall = header.length > 2
  const number = (at: number): Html | false => numbers.includes(at) && html` class="number"`
  return html`<table class="figures${tall && ' tall'}" role="table">
    ${
      caption !== undefined &&
      html`<caption>
        ${caption}
      </caption>`
    }
    <thead role="rowgroup">
      <tr role="row">
        ${header.map((name, at) => html`<th scope="col" role="columnheader" ${number(at)}>${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first = '', ...others]) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${first}</th>
            ${others.map(
              (cell, at) =>
                html`<td role="cell" ${number(at + 1)} data-says="${header[at + 1]}">
                  <span>${cell}</span>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}
