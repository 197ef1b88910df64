import { html, type Html } from '../html/html.ts'
import type { About } from '../store/call-about.ts'
import type { Grouping } from '../words/counted-groups.ts'

/** Who a call was about, in groups. Asked after it, of staff, and never needed. */
export function callAboutForm(page: {
  id: string
  reference: string
  groupings: readonly Grouping[]
  about: About
  kept: boolean
  /** Where the call itself stands, for whoever asks. */
  back: string
}): Html {
  const { id, reference, groupings, about, kept, back } = page
  return html`<p class="alone"><a href="${back}">Back to call ${reference}</a></p>
    <h1>Who was call <span class="reference">${reference}</span> about?</h1>
    ${kept && html`<p class="done" role="status">Kept.</p>`}
    <p>
      This helps the trust see who is not calling. It changes nothing for the patient, and it stands apart
      from their notes. Leave out what you do not know; do not ask an upset family for it.
    </p>
    <form method="post" action="/desk/call/${id}/about">
      ${groupings.map(
        ({ id: grouping, name, groups }) =>
          html`<p class="field">
            <label for="${grouping}">${name}</label
            ><select id="${grouping}" name="${grouping}">
              <option value="">Not known</option>
              ${groups.map((group) => html`<option value="${group.id}" ${about[grouping] === group.id && html` selected`}>${group.name}</option>`)}
            </select>
          </p>`,
      )}
      <button>Keep this</button>
    </form>`
}
