import type { Chain, ChainProblem } from '@fresh-eyes/ward/chain'
import { roles, type Permission, type Role } from '@fresh-eyes/ward/roles'
import type { SettingsProblem, SiteSettings } from '@fresh-eyes/ward/rota'
import { html, type Html } from '../html/html.ts'
import type { ChainDone, SettingsDone } from '../store/approve.ts'
import type { Contact } from '../store/contacts.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import { saySeconds } from '../words/how-long.ts'
import { roleLabel, roleName } from '../words/role-names.ts'
import { sayDay } from '../words/say-day.ts'

/** A chain as it stands in the form: texts in minutes, so that what was refused comes back as it was typed. */
export interface ChainTyped {
  rungs: { role: string; minutes: string }[]
  promise: string
  onMyWay: string
  withPatient: string
}

export interface SettingsScreen {
  team: string
  teams: string[]
  wards: { ward: string; name: string }[]
  contacts: Contact[]
  chains: { version: number; chain: Chain }[]
  settings: SiteSettings | undefined
  timeZone: string
  typed: ChainTyped
  refusedChain?: ChainDone & { approved: false }
  refusedSite?: SettingsDone & { approved: false }
  approved?: string
}

/** What the trust decides about waits and routes, with the version that holds and those before it. */
export function settingsScreen(screen: SettingsScreen): Html {
  const { team, teams, approved } = screen
  return html`<h1>Settings</h1>
    <p>
      These are your trust’s own times. No national response time was found, so none is filled in for you.
      Your name stands beside what you approve.
    </p>
    ${approved !== undefined && html`<p class="done" role="status">Approved as version ${approved}. It holds from now.</p>`}
    ${problems(screen)}
    ${
      teams.some((each) => each !== team) &&
      html`<nav aria-label="Teams" class="languages">
        ${teams.map((each) => html`<a href="/settings?team=${each}" ${each === team && html` aria-current="page"`}>${each}</a>`)}
      </nav>`
    }
    ${chainForm(screen)} ${versions(screen)} ${siteForm(screen)}`
}

const chainWords: Record<ChainProblem, string> = {
  'no-rungs': 'Name one role or more that is paged.',
  'wait-not-positive': 'Give each role a wait above nothing.',
  'promise-not-positive': 'Give “accepted”, “on my way” and “with the patient” times above nothing.',
  'no-approver': 'There is no name of who approves it.',
}
const siteWords: Record<SettingsProblem, string> = {
  'hub-team-without-chain': 'Choose a hub team that has a chain.',
  'team-without-chain': 'A ward was given a team that has no chain. Make its chain first.',
  'hub-contact-unknown': 'Choose who is paged when nobody is on the rota. Add them on the rota page first.',
  'ward-unknown': 'One of the wards is not a ward of this site.',
  'no-approver': 'There is no name of who approves it.',
}

function problems({ refusedChain, refusedSite, timeZone }: SettingsScreen): Html | false {
  if (!refusedChain && !refusedSite) return false
  return html`<div class="stop" role="alert">
    <h2>Not approved. What held before still holds.</h2>
    <ul>
      ${refusedChain?.problems.map((problem) => html`<li>${chainWords[problem]}</li>`)}
      ${refusedChain?.gaps.slice(0, 10).map(({ role, from, until }) => html`<li>Nobody is ${roleName(role)} on the rota from ${sayDayAndTime(from, timeZone)} until ${sayDayAndTime(until, timeZone)}. Publish a rota with this role first.</li>`)}
      ${refusedSite?.problems.map((problem) => html`<li>${siteWords[problem]}</li>`)}
    </ul>
  </div>`
}

/** The roles that may take a call: to page another would be to page somebody who cannot answer. */
const answering = (Object.keys(roles) as Role[]).filter((role) =>
  (roles[role] as readonly Permission[]).includes('answer-calls'),
)

/** A role in words. One that an earlier version had and is none of ours stays to be chosen, as the trust wrote it. */
const roleChoices = (chosen: string): string[] =>
  chosen === '' || answering.some((role) => role === chosen) ? answering : [...answering, chosen]

function chainForm({ team, typed, teams }: SettingsScreen): Html {
  const minutes = (id: string, label: string, value: string, hint: string, required = true): Html =>
    html`<p class="field">
      <label for="${id}">${label}, in minutes</label><span class="hint">${hint}</span
      ><input
        id="${id}"
        name="${id}"
        inputmode="decimal"
        value="${value}"
        maxlength="6"
        ${required && html` required`}
      />
    </p>`
  return html`<h2>Who is paged: ${team}</h2>
    <p class="hint">
      Each role is paged when the one before has not answered in its wait. The last is paged again and again,
      until someone takes the call.
    </p>
    <form method="post" action="/settings/chain">
      ${
        teams.includes(team)
          ? html`<input type="hidden" name="team" value="${team}" />`
          : html`<p class="field">
              <label for="team">Name of the team</label
              ><input id="team" name="team" value="${team}" required />
            </p>`
      }
      ${typed.rungs.map(
        ({ role, minutes }, at) =>
          html`<fieldset class="rota-line">
            <legend>Step ${at + 1}</legend>
            <p class="field">
              <label for="role-${at}">Role</label
              ><select id="role-${at}" name="role-${at}">
                <option value="">Leave this step out</option>
                ${roleChoices(role).map((each) => html`<option value="${each}" ${each === role && html` selected`}>${roleLabel(each)}</option>`)}
              </select>
            </p>
            <p class="field">
              <label for="minutes-${at}">Wait, in minutes</label
              ><input
                id="minutes-${at}"
                name="minutes-${at}"
                inputmode="decimal"
                value="${minutes}"
                maxlength="6"
              />
            </p>
          </fieldset>`,
      )}
      ${minutes('promise', '“Accepted” is good for', typed.promise, 'Then the call is paged again.')}
      ${minutes('onMyWay', '“On my way” is good for', typed.onMyWay, 'Then the call is paged again.')}
      ${minutes('withPatient', '“With the patient” is asked about after', typed.withPatient, 'Whoever has it is asked whether it is finished. It is never closed for them. Leave it empty to ask nobody.', false)}
      <button>Approve this chain</button>
    </form>`
}

function versions({ chains }: SettingsScreen): Html {
  return html`<details>
    <summary>Versions so far: ${chains.length}</summary>
    <ol class="history">
      ${chains.map(({ version, chain }) => html`<li>Version ${version}, approved by ${chain.approvedBy} on ${sayDay(chain.approvedOn)}: ${chain.rungs.map(({ role, waitSeconds }) => `${roleName(role)} (${saySeconds(waitSeconds)})`).join(', then ')}. “Accepted” is good for ${saySeconds(chain.promiseSeconds)}, “on my way” for ${saySeconds(chain.onMyWaySeconds)}${chain.withPatientSeconds !== undefined && `; “with the patient” is asked about after ${saySeconds(chain.withPatientSeconds)}`}.</li>`)}
    </ol>
  </details>`
}

function siteForm({ teams, wards, contacts, settings }: SettingsScreen): Html {
  const choice = (
    name: string,
    label: string,
    options: [string, string][],
    chosen: string | undefined,
  ): Html =>
    html`<p class="field">
      <label for="${name}">${label}</label
      ><select id="${name}" name="${name}">
        ${options.map(([value, says]) => html`<option value="${value}" ${value === chosen && html` selected`}>${says}</option>`)}
      </select>
    </p>`
  const all = teams.map((team): [string, string] => [team, team])
  return html`<h2>Where calls go</h2>
    <form method="post" action="/settings/site">
      ${choice('hubTeam', 'The site hub: the team for a ward that is not known', all, settings?.hubTeam)}
      ${choice('hubContact', 'Who is paged when nobody is on the rota', [['', 'Nobody chosen'], ...contacts.map(({ id, name }): [string, string] => [id, name])], settings?.hubContact ?? '')}
      <fieldset>
        <legend>The team of each ward</legend>
        ${wards.map(({ ward, name }) => choice(`team-${ward}`, name, [['', 'The site hub'], ...all], settings?.teams[ward] ?? ''))}
      </fieldset>
      <button>Approve where calls go</button>
      ${settings && html`<p class="hint">Approved by ${settings.approvedBy} on ${sayDay(settings.approvedOn)}.</p>`}
    </form>
    <details>
      <summary>Add another team</summary>
      <form method="get" action="/settings">
        <p class="field">
          <label for="newTeam">Its name, like “paediatric”</label
          ><input id="newTeam" name="team" required pattern="[a-z0-9-]+" maxlength="30" />
        </p>
        <button class="quiet">Write its chain</button>
      </form>
    </details>`
}
