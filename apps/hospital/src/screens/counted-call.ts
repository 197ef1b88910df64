import { countCall, type RecordedCall } from '@fresh-eyes/ward/counting'
import { foldCall, type Closing } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import { actionName, eventName, outcomeName } from '../words/call-names.ts'
import { categoryOf, lineName } from '../words/count-names.ts'
import { localTime, sayDayTime } from '../words/local-time.ts'
import { correctOutcome, type CorrectionRefused } from './correct-outcome.ts'

/**
 * What happened to a counted call, to read, and its outcome, to correct. The caller's and staff callers' names are not shown.
 */
export function countedCall(
  recorded: RecordedCall,
  { where, timeZone, refused }: { where: string; timeZone: string; refused?: CorrectionRefused },
): Html {
  const { reference, events } = recorded
  const counted = countCall(recorded)
  const { closing } = foldCall(events)
  const { day } = localTime(counted.openedAt, timeZone)
  return html`<p class="no-print"><a href="/counts/${day.slice(0, 7)}">The month it counts in</a></p>
    <h1>Call <span class="reference">${reference}</span></h1>
    <dl class="said">
      ${row('Came in', sayDayTime(counted.openedAt, timeZone))} ${row('Where', where)}
      ${row('Who called', lineName(`way:${counted.way}`))} ${row('Counted as', categoryOf(counted))}
      ${closing && closed(closing)}
    </dl>
    ${closing && correctOutcome(recorded.id, closing, refused)}
    <p class="no-print"><a href="/desk/call/${recorded.id}/about">Say who it was about, in groups</a></p>
    <h2>What happened</h2>
    <ol class="history">
      ${events.map(
        (event) =>
          html`<li>
            <time>${sayDayTime(event.at, timeZone)}</time> ${eventName(event)}${
              event.late &&
              ` (written down afterwards, ${sayDayTime(event.late.at, timeZone)}, by ${event.late.by})`
            }
          </li>`,
      )}
    </ol>`
}

function closed(closing: Closing): Html {
  const { callerTold } = closing
  return html`${row('What came of it', closing.outcomes.map(outcomeName).join('; '))}
  ${closing.actions.length > 0 && row('What was done', closing.actions.map(actionName).join('; '))}
  ${row('The caller was told', callerTold.told ? callerTold.words : `nothing: ${callerTold.why}`)}
  ${closing.learning !== undefined && row('To learn from it', closing.learning)}`
}

const row = (label: string, value: string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`
