import type { AskingCounts } from '@fresh-eyes/ward/question'
import { html, type Html } from '../html/html.ts'
import { stateName, stateOrder } from '../words/question-names.ts'
import { figures } from './figures.ts'

/** What the daily question came to in a month, and that the rows are our own reading. */
export function askedInMonth(asked: AskingCounts): Html {
  return html`<h2>The daily question</h2>
    <p class="hint">
      The national return probably asks for this; we have not seen that it does, so these rows are our own
      reading. A shift counts in the month in which it began, once it is over, and each person once in it. A
      return that is made does not keep these numbers: they are counted again each time.
    </p>
    ${asked.wardsThatAsk === 0 ? html`<p>No ward was set to ask in a shift that is over.</p>` : figures({ header: ['What', 'Number'], numbers: [1], rows: askedRows(asked) })}`
}

/** The rows as the page and the file have them: what, and how many. A state that nobody stood in is left out, unless it matters most. */
export function askedRows(asked: AskingCounts): [string, number][] {
  const { wards, wardsThatAsk, people, times, states, prompted } = asked
  return [
    [`Wards that asked, of ${wards}`, wardsThatAsk],
    ['People on them', people],
    ['Times that a person was in a shift that asks', times],
    ['Asked', asked.asked],
    ...stateOrder
      .filter((state) => states[state] !== undefined || always.has(state))
      .map((state): [string, number] => [stateName(state), states[state] ?? 0]),
    ['Answers after which the nurse in charge was to be told', prompted],
  ]
}

const always = new Set(['answered', 'declined', 'not-asked'])
