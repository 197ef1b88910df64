import type { Person, Stay } from '@fresh-eyes/ward/stays'
import { html, type Html } from '../html/html.ts'
import { doubtName, nameOf, placeSays, stayStandingSays } from '../words/stay-names.ts'
import { personFacts } from './parts/person-facts.ts'

export interface CallStay {
  path: string
  mayLink: boolean
  now: number
  timeZone: string
  /** What the call is linked to, or null. */
  linked: { stay: Stay; person: Person; wardName: string | null } | null
}

/** The patient's record beside a call: kept apart from what the caller said, linked by a person, and never moving the call. */
export function callStay({ path, mayLink, now, timeZone, linked }: CallStay): Html {
  if (!linked) {
    return html`<h2>The patient</h2>
      <p>Not linked to a patient. The call works the same without it.</p>
      ${mayLink && html`<p><a class="button quiet" href="${path}/link">Link to a patient</a></p>`}`
  }
  const { stay, person, wardName } = linked
  return html`<h2>The patient</h2>
    <dl class="said">
      <div>
        <dt>Linked to</dt>
        <dd><strong>${nameOf(person)}</strong><br />${personFacts(person)}</dd>
      </div>
      <div>
        <dt>Feed says now</dt>
        <dd>
          ${stayStandingSays(stay, now, timeZone)}${wardName !== null && html`<br />${wardName}, ${placeSays(stay.place)}`}
          ${stay.doubts.map((doubt) => html`<br /><strong class="doubt">Question: ${doubtName(doubt)}</strong>`)}
        </dd>
      </div>
    </dl>
    <p class="hint">This call stays where the caller was, and stays open until a person closes it.</p>
    ${
      mayLink &&
      html`<details>
        <summary>This is not the patient</summary>
        <form method="post" action="${path}/unlink">
          <p class="field">
            <label for="unlink">Why?</label><input id="unlink" name="why" required maxlength="200" />
          </p>
          <button class="quiet">Take the link off</button>
        </form>
      </details>`
    }`
}
