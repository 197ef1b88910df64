import { html, type Html } from '../html/html.ts'
import type { StoredCall } from '../store/read-calls.ts'
import type { Contact } from '../store/contacts.ts'
import { standingWord } from './queue-board.ts'

/** The calls that someone has, and one button for each person who can take them all. */
export function handOverScreen({
  calls,
  people,
  wardNames,
}: {
  calls: StoredCall[]
  people: (Contact & { onNow: boolean })[]
  wardNames: Map<string, string>
}): Html {
  const back = html`<p class="alone"><a href="/desk">All calls</a></p>
    <h1>Hand over my calls</h1>`
  if (calls.length === 0)
    return html`${back}
      <p>You have no open calls. There is nothing to hand over.</p>`
  const many = calls.length === 1 ? 'the call' : `all ${calls.length} calls`
  const button = ({ id, name }: Contact, quiet: boolean): Html =>
    html`<li>
      <button name="to" value="${id}" ${quiet && html` class="quiet"`}>Hand ${many} over to ${name}</button>
    </li>`
  const [on, off] = [people.filter(({ onNow }) => onNow), people.filter(({ onNow }) => !onNow)]
  return html`${back}
    <ul>
      ${calls.map(({ id, call }) => html`<li><a href="/desk/call/${id}">${call.ward === null ? 'Ward not known yet' : (wardNames.get(call.ward) ?? call.ward)}${call.told.bed !== undefined && html`, bed ${call.told.bed}`}</a>: ${standingWord(call)}</li>`)}
    </ul>
    <p>Tell them about each call, then press. They are paged, and the calls are theirs at once.</p>
    <form method="post">
      <h2>On now</h2>
      ${
        on.length === 0
          ? html`<p>Nobody else is on the rota now.</p>`
          : html`<ul class="choices">
              ${on.map((person) => button(person, false))}
            </ul>`
      }
      ${
        off.length > 0 &&
        html`<details>
          <summary>Someone who is not on the rota now</summary>
          <ul class="choices">
            ${off.map((person) => button(person, true))}
          </ul>
        </details>`
      }
    </form>
    <p class="hint">A call that you leave with is paged for again when your shift is over.</p>`
}
