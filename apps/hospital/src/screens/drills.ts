import { html, type Html } from '../html/html.ts'
import type { Drill, DrillTimes } from '../store/drills.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import { figures } from './figures.ts'

/** Starts a drill, and shows how long each took. */
export function drillsScreen({
  wards,
  drills,
  timeZone,
  started,
}: {
  wards: { ward: string; name: string }[]
  drills: (Drill & { times: DrillTimes | undefined })[]
  timeZone: string
  started: string | undefined
}): Html {
  const wardName = new Map(wards.map(({ ward, name }) => [ward, name]))
  return html`<h1>Drills</h1>
    ${started === 'yes' && html`<p class="done" role="status">The drill has begun. It is in the queue like any call.</p>`}
    ${started === 'no' && html`<div class="stop" role="alert"><p>The drill did not get through: the caller’s page did not answer. That is itself a finding.</p></div>`}
    <p>
      A drill is a call through the caller’s own page. Nobody who answers can see that it is one, and no count
      holds it. Real calls go on: think of who is on before you start one, and tell them after.
    </p>
    <form method="post" action="/drills">
      <p class="field">
        <label for="ward">Ward</label
        ><select id="ward" name="ward">
          ${wards.map(({ ward, name }) => html`<option value="${ward}">${name}</option>`)}
        </select>
      </p>
      <p class="field">
        <label for="bed">Bed, where someone waits who knows</label
        ><input id="bed" name="bed" maxlength="20" />
      </p>
      <p class="field">
        <label for="callerName">A caller’s name</label
        ><input id="callerName" name="callerName" maxlength="120" />
      </p>
      <p class="field">
        <label for="worry">What the caller says</label
        ><textarea id="worry" name="worry" rows="2" maxlength="1000"></textarea>
      </p>
      <button>Start the drill now</button>
    </form>
    <h2>Drills so far</h2>
    ${
      drills.length === 0
        ? html`<p>None yet. Each one will be listed here, with its times.</p>`
        : figures({
            caption: 'Each drill, and how long after it was stored each thing happened',
            header: ['Started', 'Ward', 'Page received', 'Accepted', 'Arrived', 'Closed'],
            rows: drills.map(({ startedAt, ward, startedBy, times, reference }) => [
              html`${sayDayAndTime(startedAt, timeZone)}${reference !== null && html` <span class="reference">${reference}</span>`},
              by ${startedBy}`,
              wardName.get(ward) ?? ward,
              ...(times
                ? [times.pageReceived, times.accepted, times.arrived, times.closed].map(sayAfter)
                : ['it never reached the service', '–', '–', '–']),
            ]),
          })
    }`
}

function sayAfter(time: number | undefined): string {
  if (time === undefined) return 'not yet'
  const seconds = Math.round(time / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
