import type { Gap, RotaProblem } from '@fresh-eyes/ward/rota'
import { html, type Html } from '../html/html.ts'
import type { Contact } from '../store/contacts.ts'
import type { OnNow, PublishDone } from '../store/rotas.ts'
import { sayDayAndTime, sayUntil } from '../words/clock-time.ts'
import { roleLabel, roleName } from '../words/role-names.ts'

/** A rota as it stands in the form: texts, so that what was refused comes back as it was typed. */
export interface RotaTyped {
  from: string
  until: string
  rows: { role: string; contact: string; days: string[]; from: string; until: string }[]
}

export interface RotaScreen {
  team: string
  teams: string[]
  timeZone: string
  contacts: Contact[]
  pagers: string[]
  roles: string[]
  onNow: OnNow[]
  now: number
  endsAt: number | undefined
  last: { version: number; published_by: string; published_at: number } | undefined
  typed: RotaTyped
  refused: (PublishDone & { published: false }) | undefined
  published: string | undefined
}

/** Who is on now, the rota as lines, and who can be paged. Works on a phone and without script. */
export function rotaScreen(screen: RotaScreen): Html {
  const { team, teams, timeZone, endsAt, last, published } = screen
  return html`<h1>Rota: ${team}</h1>
    ${teams.length > 1 && html`<nav aria-label="Teams" class="languages">${teams.map((each) => html`<a href="/rota?team=${each}" ${each === team && html` aria-current="page"`}>${each}</a>`)}</nav>`}
    ${published !== undefined && html`<p class="done" role="status">Published as version ${published}. No minute is without an owner.</p>`}
    ${problems(screen)} ${nowOn(screen)}
    <p class="${endsAt === undefined ? 'notice' : 'hint'}">
      ${endsAt === undefined ? 'There is no rota now. Every page goes to the site hub.' : `The rota ends on ${sayDayAndTime(endsAt, timeZone)}. After that every page goes to the site hub.`}
      ${last && `Version ${last.version}, by ${last.published_by}, ${sayDayAndTime(last.published_at, timeZone)}.`}
    </p>
    ${rotaForm(screen)} ${people(screen)}`
}

function nowOn({ onNow, timeZone, now }: RotaScreen): Html {
  return html`<h2>On now</h2>
    <dl class="said">
      ${onNow.map(
        ({ role, holders }) =>
          html`<div>
            <dt>${roleLabel(role)}</dt>
            <dd>
              ${holders.length === 0 ? html`<strong>Nobody: the site hub is paged</strong>` : holders.map(({ contact, until }, index) => html`${index > 0 && ', '}${contact.name}, until ${sayUntil(until, now, timeZone)}`)}
            </dd>
          </div>`,
      )}
    </dl>`
}

const problemWords: Record<RotaProblem, string> = {
  'no-lines': 'Write one line or more: who, on which days, from when until when.',
  'days-wrong': 'Choose a first day, a later last day, and one weekday or more for each line.',
  'too-long': 'A rota may be 400 days long at most. Choose an earlier last day.',
  'time-wrong': 'Write each time like 08:00.',
  'role-missing': 'Choose a role for each line.',
  'contact-missing': 'Choose a person or a device for each line.',
}

const mostGaps = 20

function problems({ refused, timeZone }: RotaScreen): Html | false {
  if (!refused) return false
  const { gaps } = refused
  return html`<div class="stop" role="alert">
    <h2>Not published. The rota before it still holds.</h2>
    <ul>
      ${refused.problems.map((problem) => html`<li>${problemWords[problem]}</li>`)}
      ${refused.unknownContacts.map((id) => html`<li>“${id}” is not one of the people and devices below.</li>`)}
      ${gaps.slice(0, mostGaps).map((gap) => html`<li>${sayGap(gap, timeZone)}</li>`)}
      ${gaps.length > mostGaps && html`<li>And ${gaps.length - mostGaps} more times that nobody has.</li>`}
    </ul>
  </div>`
}

const sayGap = ({ role, from, until }: Gap, timeZone: string): string =>
  `Nobody is ${roleName(role)} from ${sayDayAndTime(from, timeZone)} until ${sayDayAndTime(until, timeZone)}.`

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function rotaForm({ team, typed, roles, contacts }: RotaScreen): Html {
  return html`<h2>Write the next version</h2>
    <p class="hint">
      It is checked first. If any minute would be nobody’s, it is not published, and you are told which. A
      shift until an earlier time ends the next day; the same time twice is a whole day.
    </p>
    <form method="post" action="/rota" class="rota">
      <input type="hidden" name="team" value="${team}" />
      <p class="field">
        <label for="from">First day</label
        ><input id="from" name="from" type="date" value="${typed.from}" required />
      </p>
      <p class="field">
        <label for="until">Ends before this day</label
        ><input id="until" name="until" type="date" value="${typed.until}" required />
      </p>
      ${typed.rows.map((row, at) => line(row, at, roles, contacts))}
      <p class="taps">
        <button>Check and publish</button>
        <button name="more" value="1" class="quiet" formnovalidate>More lines</button>
      </p>
    </form>`
}

function line(row: RotaTyped['rows'][number], at: number, roles: string[], contacts: Contact[]): Html {
  const all = row.role === '' || roles.includes(row.role) ? roles : [...roles, row.role]
  return html`<fieldset class="rota-line">
    <legend>Line ${at + 1}</legend>
    <p class="field">
      <label for="role-${at}">Role</label
      ><select id="role-${at}" name="role-${at}">
        ${all.map((role) => html`<option value="${role}" ${role === row.role && html` selected`}>${roleLabel(role)}</option>`)}
      </select>
    </p>
    <p class="field">
      <label for="contact-${at}">Person or device</label
      ><select id="contact-${at}" name="contact-${at}">
        <option value="">Leave this line out</option>
        ${contacts.map(({ id, name }) => html`<option value="${id}" ${id === row.contact && html` selected`}>${name}</option>`)}
      </select>
    </p>
    <div class="days" role="group" aria-label="Days on which line ${at + 1} begins">
      ${dayNames.map((name, index) => html`<label class="pick"><input type="checkbox" name="days-${at}" value="${index + 1}" ${row.days.includes(String(index + 1)) && html` checked`} /> ${name}</label>`)}
    </div>
    <p class="field">
      <label for="from-${at}">From</label
      ><input id="from-${at}" name="from-${at}" type="time" value="${row.from}" />
    </p>
    <p class="field">
      <label for="until-${at}">Until</label
      ><input id="until-${at}" name="until-${at}" type="time" value="${row.until}" />
    </p>
  </fieldset>`
}

function people({ contacts, pagers }: RotaScreen): Html {
  const form = (contact: Contact | undefined): Html => {
    const key = contact?.id ?? 'new'
    return html`<form method="post" action="/rota/contact">
      ${contact && html`<input type="hidden" name="id" value="${contact.id}" />`}
      <p class="field">
        <label for="name-${key}">Name of the person or device</label
        ><input id="name-${key}" name="name" required maxlength="80" value="${contact?.name ?? ''}" />
      </p>
      <p class="field">
        <label for="user-${key}">The name they sign in with</label
        ><span class="hint">Leave it empty for a device.</span
        ><input id="user-${key}" name="user" maxlength="80" value="${contact?.user ?? ''}" />
      </p>
      ${pagers.map((pager) => html`<p class="field"><label for="address-${pager}-${key}">Number or address at “${pager}”</label><input id="address-${pager}-${key}" name="address-${pager}" maxlength="120" value="${contact?.addresses[pager] ?? ''}" /></p>`)}
      <button class="quiet">Keep</button>
    </form>`
  }
  const unreachable = ({ addresses }: Contact): boolean =>
    pagers.every((pager) => addresses[pager] === undefined)
  return html`<h2 id="people">People and devices</h2>
    ${contacts.map(
      (contact) =>
        html`<details>
          <summary>
            ${contact.name}${unreachable(contact) && html` <span class="flag">No pager reaches them</span>`}
          </summary>
          ${form(contact)}
        </details>`,
    )}
    <details${contacts.length === 0 && html` open`}><summary>Add a person or a device</summary>${form(undefined)}</details>`
}
