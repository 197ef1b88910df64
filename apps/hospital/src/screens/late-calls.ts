import type { CountedCall, Difference, LateCall } from '@fresh-eyes/ward/counting'
import { html, type Html } from '../html/html.ts'
import { categoryOf, fieldNames, lateNames } from '../words/count-names.ts'
import { figures } from './figures.ts'
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
        : figures({
            header: ['Call', 'Why it is here', 'Counted as'],
            rows: late.map(({ call, reasons }) => [
              callLink(call, timeZone),
              reasons.map((reason) => lateNames[reason]).join('; '),
              categoryOf(call),
            ]),
          })
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
  return figures({
    header: ['Call', 'In the return', 'Now'],
    rows: differences.map((each) => [
      callLink('now' in each ? each.now : each.then, timeZone),
      'then' in each ? categoryOf(each.then) : 'not there',
      nowOf(each),
    ]),
  })
}

function nowOf(each: Difference): string {
  if (each.kind === 'gone') return 'no longer in this month, or no longer counted'
  const category = categoryOf(each.now)
  return each.kind === 'new'
    ? category
    : `${category} (changed: ${each.fields.map((field) => fieldNames[field]).join(', ')})`
}

/** A call by its reference, leading to what happened to it. */
export function callLink({ id, reference, openedAt }: CountedCall, timeZone: string): Html {
  return html`<a href="/counts/call/${id}" class="reference">${reference}</a><br /><span class="quiet"
      >${sayDayTime(openedAt, timeZone)}</span
    >`
}
