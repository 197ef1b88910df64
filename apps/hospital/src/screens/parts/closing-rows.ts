import type { Closing } from '@fresh-eyes/ward/call'
import { html, type Html } from '../../html/html.ts'
import { actionName, outcomeName } from '../../words/call-names.ts'

/** How a call was closed, as rows of a list of what is said. */
export function closingRows(closing: Closing): Html {
  const { callerTold } = closing
  return html`${said('What came of it', closing.outcomes.map(outcomeName).join('; '))}
  ${closing.actions.length > 0 && said('What was done', closing.actions.map(actionName).join('; '))}
  ${said('The caller was told', callerTold.told ? callerTold.words : `nothing: ${callerTold.why}`)}
  ${closing.learning !== undefined && said('To learn from it', closing.learning)}`
}

/** One row of a list of what is said. */
export const said = (label: string, value: Html | string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`
