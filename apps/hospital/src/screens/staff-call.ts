import type { Call } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import { sayTime } from '../words/clock-time.ts'
import { roleName } from '../words/role-names.ts'
import { standingWord } from './queue-board.ts'
import { phoneNumber } from './parts/phone-number.ts'

/** The form of a member of staff who is worried. Only the ward is asked for first; the rest may stay empty. */
export function staffCallForm({
  wards,
  key,
  phone,
}: {
  wards: { ward: string; name: string }[]
  key: string
  phone: string
}): Html {
  return html`<div class="danger">
      <p>
        <strong>Cardiac arrest or peri-arrest?</strong><br />Use your hospital’s emergency call. Do not wait
        for this page.
      </p>
    </div>
    <h1>Ask another team to look</h1>
    <p>You do not need your own team’s permission. Your name is shown only to those who come.</p>
    <form method="post" action="/staff-call">
      <input type="hidden" name="key" value="${key}" />
      <p class="field">
        <label for="ward">Ward</label
        ><select id="ward" name="ward">
          ${wards.map(({ ward, name }) => html`<option value="${ward}">${name}</option>`)}
        </select>
      </p>
      <p class="field"><label for="bed">Bed</label><input id="bed" name="bed" maxlength="20" /></p>
      <button class="call-now">Call the team now</button>
      <p class="hint">You can leave the rest empty.</p>
      <p class="field">
        <label for="patientName">Patient’s name</label
        ><input id="patientName" name="patientName" maxlength="120" />
      </p>
      <p class="field">
        <label for="worry">What worries you, and what have you tried?</label
        ><textarea id="worry" name="worry" rows="4" maxlength="1000"></textarea>
      </p>
      <button>Call the team now</button>
    </form>
    <p class="phone">Or telephone: ${phoneNumber(phone)}</p>`
}

/** How far it is. */
export function staffCallSent(call: Call, reference: string, phone: string, timeZone: string): Html {
  return html`<h1>Your call is stored</h1>
    <p class="state ${call.standing}" role="status">
      <span class="mark" aria-hidden="true"></span
      ><strong>${standingWord(call)}</strong>${call.promise && html`: ${roleName(call.promise.role)}`}
    </p>
    <p>
      Received at ${sayTime(call.openedAt, timeZone)}. Reference
      <strong class="reference">${reference}</strong>
    </p>
    <h2>If nobody comes</h2>
    <p>Telephone: ${phoneNumber(phone)}. If they are about to arrest, use the emergency call.</p>
    <p><a class="button" href="/staff-call">Ask about another patient</a></p>`
}
