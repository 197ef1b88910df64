import { html, type Html } from '../html/html.ts'
import { sayHowLong } from '../words/clock-time.ts'
import { trainingNotice } from './board-notices.ts'

/** What stood in the form when it was sent, as it was typed. */
export interface PracticeForm {
  calls: string
  minutes: string
  seed: string
}

/** Starts a practice, on a site where people practise. */
export function trainingScreen({
  form,
  coming,
  problem,
}: {
  form: PracticeForm
  coming: { calls: number; within: number }
  problem?: string
}): Html {
  const field = (name: keyof PracticeForm, label: string, hint: string): Html =>
    html`<p class="field">
      <label for="${name}">${label}</label><span class="hint" id="${name}-hint">${hint}</span
      ><input
        id="${name}"
        name="${name}"
        inputmode="numeric"
        value="${form[name]}"
        aria-describedby="${name}-hint"
      />
    </p>`
  return html`<h1>Practise</h1>
    ${trainingNotice} ${problem !== undefined && html`<div class="stop" role="alert"><p>${problem}</p></div>`}
    <p>
      Made-up calls come to the board of this site. Answer them as you would answer real ones: accept, go,
      arrive, and write what came of it.
    </p>
    ${
      coming.calls > 0
        ? html`<p class="done" role="status">
              ${coming.calls} made-up ${coming.calls === 1 ? 'call is' : 'calls are'} still to come. The last
              comes within ${sayHowLong(coming.within + 59_999)}.
            </p>
            <p><a class="button" href="/desk">Go to the board</a></p>
            <form method="post" action="/training/stop">
              <button class="quiet">Let no more come</button>
            </form>`
        : html`<form method="post" action="/training">
            ${field('calls', 'How many calls?', 'From 1 to 20.')}
            ${field('minutes', 'Over how many minutes?', 'From 1 to 120. The first comes at once.')}
            ${field('seed', 'Number of the practice', 'The same number brings the same calls again.')}
            <button>Start the practice</button>
          </form>`
    }`
}

/** On a live site: there is nothing to start here, and why. */
export const notATrainingSite = html`<h1>Practise</h1>
  <p>
    This is a live site, so no made-up call can come here. People practise on a site of its own, which whoever
    runs this service sets up: see the runbook.
  </p>
  <p>
    A drill, which nobody who answers can tell from a real call, is another thing:
    <a href="/drills">Drills</a>.
  </p>`
