import type { Instrument } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import { isWrong, said, type Wrong } from './wrong-field.ts'

/** What a ward asks, as it stands in the form: texts, so that what was refused comes back as it was typed. */
export interface AskingTyped {
  ward: string
  /** Like "own-words@1". */
  instrument: string
  shifts: { name: string; from: string; asks: boolean }[]
  approvedBy: string
  approvedOn: string
}

/** What to write, by the name of the field: "ward", "shifts" (all of them), "name-0", "from-1", "approvedBy". */
export type AskingWrong = Wrong

const emptyRows = 2

/** The form of what a ward asks, with two empty shifts after those that are there. */
export function wardAskingForm({
  instruments,
  wards,
  typed,
  wrong,
}: {
  instruments: readonly Instrument[]
  wards: readonly { ward: string; name: string }[]
  typed: AskingTyped
  wrong: AskingWrong
}): Html {
  const shifts = [
    ...typed.shifts,
    ...Array.from({ length: emptyRows }, () => ({ name: '', from: '', asks: false })),
  ]
  const input = (name: string, says: string, value: string, type: 'text' | 'date' | 'time' = 'text'): Html =>
    html`<p class="field">
      <label for="${name}">${says}</label>${said(wrong, name)}<input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${value}"
        maxlength="120"
        autocomplete="off"
        ${isWrong(wrong, name)}
      />
    </p>`
  return html`<form method="post" action="/question/ward#set">
    <h3 id="set">Set what a ward asks</h3>
    ${wrong.size > 0 && html`<p class="stop" role="alert">Not changed. Nothing you typed is lost; what to mend stands at each field.</p>`}
    <p class="field">
      <label for="ward">Ward</label>${said(wrong, 'ward')}<select
        id="ward"
        name="ward"
        ${isWrong(wrong, 'ward')}
      >
        ${wards.map(({ ward, name }) => html`<option value="${ward}" ${ward === typed.ward && html` selected`}>${name}</option>`)}
      </select>
    </p>
    <p class="field">
      <label for="instrument">Words</label>${said(wrong, 'instrument')}<select
        id="instrument"
        name="instrument"
        ${isWrong(wrong, 'instrument')}
      >
        ${instruments.map(({ id, version, name }) => html`<option value="${id}@${version}" ${`${id}@${version}` === typed.instrument && html` selected`}>${name}, version ${version}</option>`)}
      </select>
    </p>
    <p class="hint">
      A shift lasts until the next one begins. In at least one of them everybody is asked once. Leave empty
      what you do not need.
    </p>
    ${said(wrong, 'shifts')}
    ${shifts.map(
      ({ name, from, asks }, at) =>
        html`<fieldset class="shift">
          <legend>Shift ${at + 1}</legend>
          ${input(`name-${at}`, 'Name, like Day', name)} ${input(`from-${at}`, 'Begins at', from, 'time')}
          <label class="pick"
            ><input type="checkbox" name="asks-${at}" value="yes" ${asks && html` checked`} /> Everybody is
            asked once in it</label
          >
        </fieldset>`,
    )}
    <p><button name="more" value="yes" class="quiet" formnovalidate>More shifts</button></p>
    ${input('approvedBy', 'Approved by', typed.approvedBy)}
    ${input('approvedOn', 'Approved on', typed.approvedOn, 'date')}
    <button>Ask this on the ward from now on</button>
  </form>`
}
