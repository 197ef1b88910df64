import { html, type Html } from '../html/html.ts'
import type { Bedside } from '../store/beds.ts'

/** Who is in which bed, and the forms that put them there. */
export function bedsPage({
  ward,
  wardName,
  beds,
  refused,
}: {
  ward: string
  wardName: string
  beds: Bedside[]
  refused: string | undefined
}): Html {
  return html`<h1>Beds<span class="unseen">, </span><small>${wardName}</small></h1>
    ${refused !== undefined && html`<div class="stop" role="alert"><p>${refused}</p></div>`}
    <p class="hint">
      By hand, where the hospital’s own feed does not say it. Initials are enough: they are for asking the
      right person.
    </p>
    <form method="post" action="/beds/${ward}" class="in-a-row">
      <p class="field">
        <label for="bed">Bed</label><input id="bed" name="bed" maxlength="12" required autocomplete="off" />
      </p>
      <p class="field">
        <label for="initials">Initials</label
        ><input id="initials" name="initials" maxlength="6" autocomplete="off" />
      </p>
      <button>Somebody is in this bed</button>
    </form>
    <ul class="bed-list">
      ${beds.map((bed) => bedRow(ward, bed))}
    </ul>`
}

function bedRow(ward: string, { stay, bed, initials, hasCard }: Bedside): Html {
  return html`<li>
    <details>
      <summary>Bed ${bed}${initials !== null && html` <span class="bed-who">${initials}</span>`}</summary>
      <form method="post" action="/beds/${ward}/move/${stay}" class="in-a-row">
        <p class="field">
          <label for="to-${stay}">Move to bed</label
          ><input id="to-${stay}" name="bed" maxlength="12" required autocomplete="off" />
        </p>
        <button class="quiet">Move them</button>
      </form>
      <form method="post" action="/beds/${ward}/card/${stay}">
        <button class="quiet">
          ${hasCard ? 'Make a new card: the old one stops working' : 'Make a card for the bed'}
        </button>
      </form>
      <p><a href="/round/${ward}/usual/${stay}">What is usual for them</a></p>
      <form method="post" action="/beds/${ward}/end/${stay}">
        <button class="quiet">They have left this bed for good</button>
      </form>
    </details>
  </li>`
}
