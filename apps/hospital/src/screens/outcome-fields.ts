import { actions, outcomes, themes, type ClosingProblem } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import { actionName, outcomeName, problemName, themeName } from '../words/call-names.ts'

export interface OutcomeFields {
  problems: readonly ClosingProblem[]
  /** What was typed into a form that was refused, so that nothing is lost. */
  typed: Record<string, string | string[]>
  /** Who reads what the caller was told. */
  toldHint: string
  /** On paper a call may still be open: then nothing has to be chosen. */
  mayBeEmpty?: boolean
}

/** The fields of an outcome: what it was, what came of it, what was done and what the caller was told. */
export function outcomeFields(fields: OutcomeFields): Html {
  const { problems, typed, toldHint } = fields
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '')
  return html`${codedFields(fields)}
    <fieldset>
      <legend>The caller</legend>
      ${wrong(problems, 'caller-not-told', 'why-not-told-missing')}
      <p class="field">
        <label for="told">What they were told. ${toldHint}</label
        ><textarea id="told" name="told" rows="2" maxlength="1000">${text('told')}</textarea>
      </p>
      <p class="field">
        <label for="not-told">Or why nobody could tell them</label
        ><input id="not-told" name="notTold" maxlength="200" value="${text('notTold')}" />
      </p>
    </fieldset>`
}

/** What a call is counted by: what it was, what came of it and what was done. */
export function codedFields({ problems, typed, mayBeEmpty = false }: Omit<OutcomeFields, 'toldHint'>): Html {
  const had = (name: string, value: string): Html | false => {
    const was = typed[name]
    return (Array.isArray(was) ? was.includes(value) : was === value) && html` checked`
  }
  return html`<fieldset>
      <legend>Was it acute deterioration?</legend>
      <label class="pick"
        ><input
          type="radio"
          name="acute"
          value="yes"
          ${!mayBeEmpty && html` required`}${had('acute', 'yes')}
        />
        Yes</label
      ><label class="pick"><input type="radio" name="acute" value="no" ${had('acute', 'no')} /> No</label>
    </fieldset>
    ${wrong(problems, 'no-theme', 'theme-for-acute')}
    <p class="field">
      <label for="theme">If not: what was it about?</label
      ><select id="theme" name="theme">
        <option value="">Choose one</option>
        ${themes.map((theme) => html`<option value="${theme}" ${typed['theme'] === theme && html` selected`}>${themeName(theme)}</option>`)}
      </select>
    </p>
    <fieldset>
      <legend>What came of it</legend>
      ${wrong(problems, 'no-outcome', 'outcome-twice')}${outcomes.map(({ id }) => html`<label class="pick"><input type="checkbox" name="outcomes" value="${id}" ${had('outcomes', id)} /> ${outcomeName(id)}</label>`)}
    </fieldset>
    <fieldset>
      <legend>What was done</legend>
      ${actions.map((action) => html`<label class="pick"><input type="checkbox" name="actions" value="${action}" ${had('actions', action)} /> ${actionName(action)}</label>`)}
    </fieldset>`
}

function wrong(problems: readonly ClosingProblem[], ...which: ClosingProblem[]): Html | false {
  const found = problems.find((problem) => which.includes(problem))
  return found !== undefined && html`<p class="wrong" id="wrong-${found}">${problemName(found)}</p>`
}
