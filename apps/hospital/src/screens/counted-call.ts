import { countCall, type RecordedCall } from '@fresh-eyes/ward/counting'
import { foldCall } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import type { NameOf } from '../store/staff-names.ts'
import { eventName } from '../words/call-names.ts'
import { categoryOf, lineName } from '../words/count-names.ts'
import { localTime, sayDayTime } from '../words/local-time.ts'
import { closingRows, said } from './parts/closing-rows.ts'
import { correctOutcome, type CorrectionRefused } from './correct-outcome.ts'

/**
 * What happened to a counted call, to read, and its outcome, to correct. The caller's and staff callers' names are not shown.
 */
export function countedCall(
  recorded: RecordedCall,
  {
    where,
    timeZone,
    nameOf,
    refused,
  }: { where: string; timeZone: string; nameOf: NameOf; refused?: CorrectionRefused },
): Html {
  const { reference, events } = recorded
  const counted = countCall(recorded)
  const { closing } = foldCall(events)
  const { day } = localTime(counted.openedAt, timeZone)
  return html`<p class="no-print"><a href="/counts/${day.slice(0, 7)}">The month it counts in</a></p>
    <h1>Call <span class="reference">${reference}</span></h1>
    <dl class="said">
      ${said('Came in', sayDayTime(counted.openedAt, timeZone))} ${said('Where', where)}
      ${said('Who called', lineName(`way:${counted.way}`))} ${said('Counted as', categoryOf(counted))}
      ${closing && closingRows(closing)}
    </dl>
    ${closing && correctOutcome(recorded.id, closing, refused)}
    <p class="no-print"><a href="/desk/call/${recorded.id}/about">Say who it was about, in groups</a></p>
    <h2>What happened</h2>
    <ol class="history">
      ${events.map(
        (event) =>
          html`<li>
            <time>${sayDayTime(event.at, timeZone)}</time> ${eventName(event, nameOf)}${
              event.late &&
              ` (written down afterwards, ${sayDayTime(event.late.at, timeZone)}, by ${nameOf(event.late.by)})`
            }
          </li>`,
      )}
    </ol>`
}
