import type { Closing, ClosingProblem } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import { problemName } from '../words/call-names.ts'
import { codedFields } from './outcome-fields.ts'

/** What somebody sent who corrects an outcome, and why it was refused. */
export interface CorrectionRefused {
  says: string
  problems: readonly ClosingProblem[]
  typed: Record<string, string | string[]>
}

/** Saying what a closed call was, where it was counted wrongly. What the caller was told is not touched. */
export function correctOutcome(id: string, closing: Closing, refused?: CorrectionRefused): Html {
  const typed = refused?.typed ?? typedOf(closing)
  const why = typed['why']
  return html`<details class="no-print" ${refused && html` open`}>
    <summary>Counted wrongly? Correct it</summary>
    ${
      refused &&
      html`<div class="stop" role="alert">
        <p>${refused.says}</p>
        <ul>
          ${refused.problems.map((problem) => html`<li><a href="#wrong-${problem}">${problemName(problem)}</a></li>`)}
        </ul>
      </div>`
    }
    <p class="hint">
      Ask whoever closed the call first. It stays closed, nobody is paged, and the caller’s page stays as it
      is. What was written before is kept below, with your reason.
    </p>
    <form method="post" action="/counts/call/${id}/corrected">
      ${codedFields({ problems: refused?.problems ?? [], typed })}
      <p class="field">
        <label for="why">Why is it corrected?</label
        ><input id="why" name="why" required maxlength="200" value="${typeof why === 'string' ? why : ''}" />
      </p>
      <button>Correct the outcome</button>
    </form>
  </details>`
}

const typedOf = ({ acute, theme, outcomes, actions }: Closing): CorrectionRefused['typed'] => ({
  acute: acute ? 'yes' : 'no',
  ...(theme === undefined ? {} : { theme }),
  outcomes: [...outcomes],
  actions: [...actions],
})
