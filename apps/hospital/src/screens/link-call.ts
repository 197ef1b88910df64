import { html, type Html } from '../html/html.ts'
import type { InBed } from '../store/stays.ts'
import { hasOwnWord, identifiers, nameOf, allByHandSays, placeSays, sureWord } from '../words/stay-names.ts'
import { personFacts } from './parts/person-facts.ts'

export interface LinkCall {
  path: string
  reference: string
  wards: { ward: string; name: string }[]
  ward: string | null
  people: InBed[]
  /** Whether every bed of the ward was set by hand, with or without a feed: said once. */
  allByHand: { hasFeed: boolean } | null
  /** What the caller said, beside the list: nothing is picked for anybody. */
  said: { patientName: string | undefined; bed: string | undefined }
  refused?: string
  typed: { stay: string | undefined; checked: string[] }
}

/** Choosing whose call it is. A person looks, checks two things, and says so; the machine suggests nobody. */
export function linkCall({
  path,
  reference,
  wards,
  ward,
  people,
  allByHand,
  said,
  refused,
  typed,
}: LinkCall): Html {
  return html`<p class="alone"><a href="${path}">Back to call ${reference}</a></p>
    <h1>Whose call is it?</h1>
    ${refused !== undefined && html`<div class="stop" role="alert"><p>${refused}</p></div>`}
    <p>
      The caller said: ${said.patientName ?? 'no name'}${said.bed !== undefined && html`, bed ${said.bed}`}.
      Check two things with them or on the wristband.
    </p>
    <form method="get" action="${path}/link">
      <p class="field">
        <label for="ward">Ward</label
        ><select id="ward" name="ward">
          ${wards.map((each) => html`<option value="${each.ward}" ${each.ward === ward && html` selected`}>${each.name}</option>`)}
        </select>
      </p>
      <button class="quiet">Show this ward</button>
    </form>
    ${
      people.length === 0
        ? html`<p class="empty">Nobody is known to be on this ward.</p>`
        : html`<form method="post" action="${path}/link">
            ${allByHand && html`<p class="hint">${allByHandSays(allByHand)}</p>`}
            <fieldset>
              <legend>Who is it?</legend>
              ${people.map(
                ({ id, person, stay, confidence }) =>
                  html`<label class="pick person-pick"
                    ><input
                      type="radio"
                      name="stay"
                      value="${id}"
                      required${typed.stay === id && html` checked`}
                    /><span
                      ><strong>${nameOf(person)}</strong>, ${placeSays(stay.place)}
                      ${hasOwnWord(confidence, allByHand !== null) && html`<span class="flag">${sureWord(confidence)}</span>`}<br />${personFacts(person)}</span
                    ></label
                  >`,
              )}
            </fieldset>
            <fieldset>
              <legend>What did you check? Two at least.</legend>
              ${Object.entries(identifiers).map(([id, name]) => html`<label class="pick"><input type="checkbox" name="checked" value="${id}" ${typed.checked.includes(id) && html` checked`} /> ${name}</label>`)}
            </fieldset>
            <button>Link the call to this patient</button>
          </form>`
    }`
}
