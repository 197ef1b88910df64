import type { Staff } from '@fresh-eyes/ward/roles'
import { html, type Html } from '../html/html.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import { roleName } from '../words/role-names.ts'

/** Who is signed in, what they hold and where, and where else they are signed in. */
export function meScreen({
  staff,
  siteName,
  hasSeveral,
  wardNames,
  sessions,
  timeZone,
}: {
  staff: Staff
  siteName: string
  /** Whether there is another site that they may work at. */
  hasSeveral: boolean
  wardNames: Map<string, string>
  sessions: { signed_in_at: number }[]
  timeZone: string
}): Html {
  return html`<h1>${staff.name}</h1>
    <p>You are at ${siteName}.${hasSeveral && html` <a href="/sites">Go to another site</a>`}</p>
    <h2>What you do here</h2>
    <ul>
      ${staff.roles.map((role) => {
        const wards = staff.wardsByRole?.[role] ?? staff.wards
        const where =
          wards === 'all' ? 'every ward' : wards.map((ward) => wardNames.get(ward) ?? ward).join(', ')
        return html`<li><strong>${roleName(role)}</strong>: ${where}</li>`
      })}
    </ul>
    <h2>Where you are signed in</h2>
    <ul>
      ${sessions.map(({ signed_in_at }) => html`<li>since ${sayDayAndTime(signed_in_at, timeZone)}</li>`)}
    </ul>
    <div class="taps">
      <form method="post" action="/sign-out"><button>Sign out here</button></form>
      <form method="post" action="/sign-out/everywhere">
        <button class="quiet">Sign out on every screen</button>
      </form>
    </div>`
}
