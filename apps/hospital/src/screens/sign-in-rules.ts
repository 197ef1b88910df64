import { roles, type Role, type Wards } from '@fresh-eyes/ward/roles'
import { html, type Html } from '../html/html.ts'
import type { StoredRule } from '../store/sign-in-rules.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import { roleLabel, roleName } from '../words/role-names.ts'

export interface SignInRulesPage {
  rules: StoredRule[]
  wards: { ward: string; name: string }[]
  signedIn: { user: string; name: string; since: number; screens: number }[]
  timeZone: string
  /** Why the last press did nothing. */
  wrong?: string | undefined
}

/** Which claims of the hospital's sign-in give which roles, and who is signed in now. */
export function signInRulesScreen({ rules, wards, signedIn, timeZone, wrong }: SignInRulesPage): Html {
  const names = new Map(wards.map(({ ward, name }) => [ward, name]))
  const where = (held: Wards): string =>
    held === 'all' ? 'every ward' : held.map((ward) => names.get(ward) ?? ward).join(', ')
  return html`<h1>Who signs in as what</h1>
    <p>
      The hospital’s sign-in says things of each person, called claims. A rule here turns one of them into a
      role. A change holds at once, also for who is signed in now, and is written in the audit.
    </p>
    ${wrong !== undefined && html`<div class="stop" role="alert"><p>${wrong}</p></div>`}
    <ul class="rules">
      ${rules.map(
        ({ id, claim, equals, role, wards: held }) =>
          html`<li>
            <p>
              Where <code>${claim}</code> is <code>${equals}</code>: <strong>${roleName(role)}</strong>,
              ${where(held)}
            </p>
            <form method="post" action="/settings/sign-in/${id}/remove">
              <button class="quiet">
                Take away<span class="unseen"> ${roleName(role)} by ${equals}</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>
    <h2>Add a rule</h2>
    <form method="post" action="/settings/sign-in">
      ${field('claim', 'Claim', 'Its name, like groups. For one inside another, put a full stop between: posts.code')}
      ${field('equals', 'Is exactly', 'Capitals and spaces count.')}
      <p class="field">
        <label for="role">Role</label
        ><select id="role" name="role" required>
          <option value="">Choose one</option>
          ${(Object.keys(roles) as Role[]).map((role) => html`<option value="${role}">${roleLabel(role)}</option>`)}
        </select>
      </p>
      <fieldset>
        <legend>Where</legend>
        <label class="pick"><input type="checkbox" name="wards" value="*" /> Every ward</label>
        ${wards.map(
          ({ ward, name }) =>
            html`<label class="pick"><input type="checkbox" name="wards" value="${ward}" /> ${name}</label>`,
        )}
      </fieldset>
      <button>Add the rule</button>
    </form>
    <h2>Who is signed in</h2>
    <ul class="rules">
      ${signedIn.map(
        ({ user, name, since, screens }) =>
          html`<li>
            <p>
              ${name} (${user}), since ${sayDayAndTime(since, timeZone)}, on ${screens}
              ${screens === 1 ? 'screen' : 'screens'}
            </p>
            <form method="post" action="/settings/sign-in/end">
              <input type="hidden" name="user" value="${user}" />
              <button class="quiet">Sign them out everywhere<span class="unseen">: ${name}</span></button>
            </form>
          </li>`,
      )}
    </ul>`
}

const field = (name: string, says: string, hint: string): Html =>
  html`<p class="field">
    <label for="${name}">${says}</label
    ><input
      id="${name}"
      name="${name}"
      maxlength="200"
      required
      autocomplete="off"
      aria-describedby="${name}-hint"
    /><span class="hint" id="${name}-hint">${hint}</span>
  </p>`
