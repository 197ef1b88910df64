import type { CountedCall, Difference, LateCall } from '@fresh-eyes/ward/counting'
import { html, type Html } from '../html/html.ts'
import { categoryOf, fieldNames, lateNames } from '../words/count-names.ts'
import { sayDayTime } from '../words/local-time.ts'

/** What was late or changed in a month, and what differs from the return that was made. */
export function lateAndChanged(
  late: readonly LateCall[],
  differences: readonly Difference[],
  { timeZone, made }: { timeZone: string; made: { version: number } | undefined },
): Html {
  return html`<h2>Late or changed</h2>
    ${
      late.length === 0
        ? html`<p>No call of this month is late or was changed.</p>`
        : html`<table class="figures">
            <thead>
              <tr>
                <th scope="col">Call</th>
                <th scope="col">Why it is here</th>
                <th scope="col">Counted as</th>
              </tr>
            </thead>
            <tbody>
              ${late.map(
                ({ call, reasons }) =>
                  html`<tr>
                    <th scope="row">${callLink(call, timeZone)}</th>
                    <td>${reasons.map((reason) => lateNames[reason]).join('; ')}</td>
                    <td>${categoryOf(call)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      made &&
      html`<section id="since">
        <h2>Changed since version ${made.version} was made</h2>
        ${since(differences, timeZone)}
      </section>`
    }`
}

function since(differences: readonly Difference[], timeZone: string): Html {
  if (differences.length === 0) return html`<p>Nothing has changed.</p>`
  return html`<table class="figures">
    <thead>
      <tr>
        <th scope="col">Call</th>
        <th scope="col">In the return</th>
        <th scope="col">Now</th>
      </tr>
    </thead>
    <tbody>
      ${differences.map(
        (each) =>
          html`<tr>
            <th scope="row">${callLink('now' in each ? each.now : each.then, timeZone)}</th>
            <td>${'then' in each ? categoryOf(each.then) : 'not there'}</td>
            <td>
              ${'now' in each ? categoryOf(each.now) : 'no longer in this month, or no longer counted'}${
                each.kind === 'changed' &&
                ` (changed: ${each.fields.map((field) => fieldNames[field]).join(', ')})`
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** A call by its reference, leading to what happened to it. */
export function callLink({ id, reference, openedAt }: CountedCall, timeZone: string): Html {
  return html`<a href="/counts/call/${id}" class="reference">${reference}</a><br /><span class="quiet"
      >${sayDayTime(openedAt, timeZone)}</span
    >`
}
