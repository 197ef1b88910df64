import { html, type Html } from '../html/html.ts'
import type { CountingRule } from '../store/counting-tables.ts'

export interface RuleScreen {
  rule: CountingRule | undefined
  mayAgree: boolean
  refused?: boolean
}

/** The trust's own rule for small numbers: nothing is shown by group until there is one. */
export function countingRule({ rule, mayAgree, refused = false }: RuleScreen): Html {
  const chosen = (is: boolean): Html | false => is && html` selected`
  return html`<h1>Small numbers</h1>
    <p>
      Groups of people are shown only under a rule that your trust has agreed. No national rule for this was
      found, so none is filled in.
    </p>
    ${!rule && html`<p class="notice">Your trust has not agreed a rule yet.</p>`}
    ${refused && html`<p class="stop" role="alert">Not kept. Give a whole number of at least 3, and who agreed the rule.</p>`}
    ${
      !mayAgree
        ? html`<p>Ask whoever looks after patient safety at your trust to agree one here.</p>`
        : html`<form method="post" action="/counts/rule">
            <p class="field">
              <label for="hideUnder">Do not show fewer people than</label
              ><input
                id="hideUnder"
                name="hideUnder"
                inputmode="numeric"
                maxlength="3"
                required
                value="${rule?.hideUnder}"
              />
            </p>
            <label class="pick"
              ><input
                type="checkbox"
                name="hideZero"
                value="yes"
                ${rule?.hideZero === true && html` checked`}
              />
              Hide “none” as well</label
            >
            <p class="field">
              <label for="roundTo">Round the others to the nearest</label
              ><select id="roundTo" name="roundTo">
                ${roundings.map((each) => html`<option value="${each}" ${chosen(each === rule?.roundTo)}>${each === 1 ? '1: leave them as they are' : each}</option>`)}
              </select>
              <span class="hint"
                >Without rounding, one small number is the total less the others. Then the whole table is left
                out.</span
              >
            </p>
            <p class="field">
              <label for="stretch">Count in</label
              ><select id="stretch" name="stretch">
                <option value="quarter" ${chosen(rule?.stretch === 'quarter')}>Quarters</option>
                <option value="year" ${chosen(rule?.stretch === 'year')}>Years from April</option>
              </select>
              <span class="hint">One of the two, so that nobody can take one stretch away from another.</span>
            </p>
            <p class="field">
              <label for="agreedBy">Agreed by, and when</label
              ><input id="agreedBy" name="agreedBy" required maxlength="120" value="${rule?.agreedBy}" />
            </p>
            <button>Put this rule in force</button>
          </form>`
    }`
}

export const roundings = [1, 3, 5, 10]
