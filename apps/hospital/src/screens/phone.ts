import type { Call } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import type { StoredCall } from '../store/read-calls.ts'
import { sayTime } from '../words/clock-time.ts'
import { standingWord } from './queue-board.ts'

interface WardName {
  ward: string
  name: string
}

/** One press, whatever is known: the team is paged, and the questions come after. */
export function phoneStart({
  key,
  wards,
  ringing,
  timeZone,
}: {
  key: string
  wards: WardName[]
  ringing: StoredCall[]
  timeZone: string
}): Html {
  return html`<h1>Take a telephone call</h1>
    <p class="say">
      Say first: “Has anyone collapsed, or are they struggling to breathe? Then press the bell or shout now.”
    </p>
    ${
      ringing.length > 0 &&
      html`<h2>The switchboard says</h2>
        <ul class="choices">
          ${ringing.map(
            ({ id, call, reference }) =>
              html`<li>
                <form method="post" action="/phone/${id}/picked-up">
                  <button>I have this one</button> Rang at ${sayTime(call.openedAt, timeZone)}
                  ${call.told.callBackNumber !== undefined && html`from ${call.told.callBackNumber}`}
                  ${call.missed && html`<span class="flag">Nobody has picked it up</span>`}
                  <span class="reference">${reference}</span>
                </form>
              </li>`,
          )}
        </ul>
        <h2>A call that is not in this list</h2>`
    }
    <form method="post" action="/phone">
      <input type="hidden" name="key" value="${key}" />
      <p class="field"><label for="ward">Ward, if they have said</label>${wardChoice(wards, null)}</p>
      <button class="call-now">Page the team now</button>
      <p class="hint">Press it first, and ask the questions after. You need to know nothing yet.</p>
    </form>`
}

const wardChoice = (wards: WardName[], chosen: string | null): Html =>
  html`<select id="ward" name="ward">
    <option value="">Not known yet</option>
    ${wards.map(({ ward, name }) => html`<option value="${ward}" ${ward === chosen && html` selected`}>${name}</option>`)}
  </select>`

/** The reference to read out, and the questions. */
export function phoneCall({
  stored,
  wards,
  kept,
}: {
  stored: StoredCall
  wards: WardName[]
  kept: boolean
}): Html {
  const { call, reference, id } = stored
  return html`<h1>Telephone call</h1>
    ${kept && html`<p class="done" role="status">Kept. The team can see it.</p>`}
    <p class="state ${call.standing}" role="status">
      <span class="mark" aria-hidden="true"></span><strong>${standingWord(call)}</strong>
    </p>
    <p class="say">Say: “The team is being paged. Your reference is</p>
    <p class="read-out">
      <strong class="reference">${reference}</strong><span class="hint">${spellOut(reference)}.”</span>
    </p>
    <p>Keep them on the line if you can, and ask. Every answer may stay empty.</p>
    ${questions(call, id, wards)}
    <p><a class="button" href="/phone">Take another call</a></p>`
}

function questions({ told, ward }: Call, id: string, wards: WardName[]): Html {
  const text = (name: string, label: string, value: string | undefined, more = ''): Html =>
    html`<p class="field">
      <label for="${name}">${label}</label
      ><input
        id="${name}"
        name="${name}"
        value="${value ?? ''}"
        maxlength="200"
        autocomplete="off"
        ${more === '' ? '' : html` inputmode="${more}"`}
      />
    </p>`
  const kinds = [
    ['patient', 'The patient'],
    ['family', 'Family or friend'],
    ['carer', 'Carer'],
    ['advocate', 'Advocate'],
    ['staff', 'Member of staff'],
  ] as const
  const tick = (name: string, label: string, on: boolean): Html =>
    html`<label class="pick"
      ><input type="checkbox" name="${name}" value="yes" ${on && html` checked`} /> ${label}</label
    >`
  return html`<form method="post" action="/phone/${id}">
    <p class="field"><label for="ward">Which ward?</label>${wardChoice(wards, ward)}</p>
    ${text('bed', 'Which bed?', told.bed)} ${text('patientName', 'Who is it about?', told.patientName)}
    <p class="field">
      <label for="worry">What worries them?</label
      ><textarea id="worry" name="worry" rows="3" maxlength="1000">${told.worry ?? ''}</textarea>
    </p>
    ${text('callBackNumber', 'A number to call back', told.callBackNumber, 'tel')}
    ${text('callerName', 'Their name', told.callerName)}
    <fieldset>
      <legend>Who are they?</legend>
      ${kinds.map(([kind, says]) => html`<label class="pick"><input type="radio" name="callerKind" value="${kind}" ${told.callerKind === kind && html` checked`} /> ${says}</label>`)}
    </fieldset>
    ${tick('interpreter', 'They need an interpreter', told.interpreter === true)}
    ${text('language', 'Which language?', told.language)}
    ${tick('callBackWanted', 'They want to be called back', told.callBackWanted === true)}
    <fieldset>
      <legend>Have they told the ward?</legend>
      ${(['yes', 'no', 'could-not-reach'] as const).map((value) => html`<label class="pick"><input type="radio" name="toldWard" value="${value}" ${told.toldWard === value && html` checked`} /> ${{ yes: 'Yes', no: 'No', 'could-not-reach': 'Tried, could not reach them' }[value]}</label>`)}
    </fieldset>
    <label class="pick"
      ><input type="checkbox" name="about" value="other" ${told.notGettingWorse === true && html` checked`} />
      They say it is not about getting worse</label
    >
    <button>Keep the answers</button>
  </form>`
}

// The spelling alphabet of radio and telephone, for the letters and digits that a reference can have.
const spelt: Record<string, string> = {
  A: 'Alfa',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  P: 'Papa',
  R: 'Romeo',
  T: 'Tango',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
}
const spellOut = (reference: string): string =>
  [...reference.replace('-', '')].map((sign) => spelt[sign] ?? sign).join(', ')
