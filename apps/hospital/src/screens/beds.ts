import { html, type Html } from '../html/html.ts'
import type { Bedside } from '../store/beds.ts'

/** A card for each bed, and what is usual for whoever is in it. */
export function bedsPage({
  ward,
  wardName,
  beds,
}: {
  ward: string
  wardName: string
  beds: Bedside[]
}): Html {
  return html`<h1>Cards by the bed<span class="unseen">, </span><small>${wardName}</small></h1>
    <p>
      A card lets a patient answer the daily question by themselves, and lets the family write down what is
      usual.
    </p>
    ${beds.length === 0 && html`<p class="empty">Nobody is in a bed of this ward yet.</p>`}
    <ul class="bed-list">
      ${beds.map((bed) => bedRow(ward, bed))}
    </ul>
    <p class="alone"><a href="/ward/${ward}/people">Who is in which bed</a></p>`
}

function bedRow(ward: string, { stay, bed, initials, hasCard }: Bedside): Html {
  return html`<li>
    <h2>Bed ${bed}${initials !== null && html` <small>${initials}</small>`}</h2>
    <form method="post" action="/beds/${ward}/card/${stay}">
      <button class="quiet">
        ${hasCard ? 'Make a new card: the old one stops working' : 'Make a card for the bed'}
      </button>
    </form>
    <p class="alone"><a href="/round/${ward}/usual/${stay}">What is usual for them</a></p>
  </li>`
}
