import { html, type Html } from '../html/html.ts'
import { components, implementations, type MonthSaid } from '../store/counting-tables.ts'
import { componentNames, implementationNames } from '../words/count-names.ts'

const phases = ['1', '2', '3']

/** What no call can tell, and a person fills in: the site's code, its phase, and how far each component is. */
export function saidOfMonth(path: string, said: MonthSaid): Html {
  return html`<section>
    <h2>What you say of this month</h2>
    <p class="hint">
      What was said of the month before is filled in. Whether a return is valid is decided nationally.
    </p>
    <form method="post" action="${path}/said">
      <div class="row">
        <p class="field">
          <label for="siteCode">Site code (ODS)</label
          ><input id="siteCode" name="siteCode" maxlength="20" value="${said.siteCode ?? ''}" />
        </p>
        <p class="field">
          <label for="phase">Phase</label
          ><select id="phase" name="phase">
            <option value="">Not said</option>
            ${phases.map((phase) => html`<option value="${phase}" ${said.phase === phase && html` selected`}>${phase}</option>`)}
          </select>
        </p>
      </div>
      ${components.map(
        (component) =>
          html`<p class="field">
            <label for="${component}">${componentNames[component]}</label
            ><select id="${component}" name="${component}">
              <option value="">Not said</option>
              ${implementations.map((each) => html`<option value="${each}" ${said.components?.[component] === each && html` selected`}>${implementationNames[each]}</option>`)}
            </select>
          </p>`,
      )}
      <button class="quiet">Keep this</button>
    </form>
  </section>`
}
