import { html, type Html } from '../html/html.ts'
import { wardSettings, type WardSaid } from '../store/ward-refusals.ts'
import type { KeptWard } from '../store/wards.ts'
import { sayDayAndTime } from '../words/clock-time.ts'

/** What was not done, with what was typed. */
export interface Refused {
  ward: string
  /** Of a ward that was to be added. */
  isNew: boolean
  said?: WardSaid
  why: readonly string[]
}

export interface WardsScreen {
  wards: readonly KeptWard[]
  timeZone: string
  /** The ward that the last press changed. */
  done?: string | undefined
  refused?: Refused
}

/** The wards of a site, each with its form; then those that closed; then a form for a new one. */
export function wardsScreen(screen: WardsScreen): Html {
  const open = screen.wards.filter(({ closedAt }) => closedAt === null)
  const closed = screen.wards.filter(({ closedAt }) => closedAt !== null)
  const done = screen.wards.find(({ ward }) => ward === screen.done)
  return html`<h1>Wards</h1>
    <p>
      What is changed here holds at once, and is written in the audit. Nothing is deleted: a ward that closes
      keeps its calls and its counts.
    </p>
    ${done && html`<p class="done" role="status">Kept: ${done.name}${done.closedAt !== null && ', closed'}.</p>`}
    ${screen.refused && notDone(screen.refused)}
    <h2>Open: ${open.length}</h2>
    ${open.length === 0 ? html`<p>None yet. Each ward will stand here with the short code on its posters.</p>` : open.map((ward) => wardForm(ward, screen))}
    ${closed.length > 0 && html`<h2>Closed: ${closed.length}</h2>`}
    ${closed.map((ward) => wardForm(ward, screen))}
    <h2 id="add">Add a ward</h2>
    ${newForm(screen.refused?.isNew ? screen.refused.said : undefined)}`
}

const notDone = ({ why, ward, isNew }: Refused): Html =>
  html`<div class="stop" role="alert">
    <h2>Not changed</h2>
    <ul>
      ${why.map((each) => html`<li>${each.charAt(0).toUpperCase()}${each.slice(1)}</li>`)}
    </ul>
    <p class="alone"><a href="#${isNew ? 'add' : `ward-${ward}`}">Go to it</a></p>
  </div>`

function wardForm(ward: KeptWard, { refused, timeZone }: WardsScreen): Html {
  const isRefused = refused?.ward === ward.ward && !refused.isNew
  const { ward: id, name, shortCode, closedAt, before } = ward
  const isClosed = closedAt !== null
  return html`<details class="kept" id="ward-${id}" ${isRefused && html` open`}>
    <summary>${name} <span class="reference">/${shortCode}</span></summary>
    ${isClosed && html`<p>Closed since ${sayDayAndTime(closedAt, timeZone)}. It is on no list. An old poster still brings a call, which says that the ward is closed.</p>`}
    ${before.map(({ shortCode: old, until }) => html`<p class="hint">Until ${sayDayAndTime(until, timeZone)} its short code was ${old}. Posters with that still lead here.</p>`)}
    <form method="post" action="/wards/${id}">
      ${fields(id, (isRefused ? refused.said : undefined) ?? ward)}
      <button>Keep<span class="unseen"> what is changed of ${name}</span></button>
    </form>
    <form method="post" action="/wards/${id}/${isClosed ? 'open' : 'close'}">
      <button class="quiet">
        ${isClosed ? 'Open it again' : 'Close this ward'}<span class="unseen">: ${name}</span>
      </button>
    </form>
  </details>`
}

const newForm = (typed?: WardSaid): Html =>
  html`<form method="post" action="/wards">
    ${fields('new', typed ?? { name: '', setting: '', shortCode: '' })} <button>Add the ward</button>
  </form>`

function fields(id: string, { name, setting, shortCode }: WardSaid): Html {
  return html`<p class="field">
      <label for="name-${id}">Name, as callers know it</label
      ><input id="name-${id}" name="name" value="${name}" maxlength="120" required autocomplete="off" />
    </p>
    <p class="field">
      <label for="setting-${id}">What kind of ward it is</label
      ><select id="setting-${id}" name="setting" required>
        <option value="">Choose one</option>
        ${wardSettings.map((each) => html`<option value="${each}" ${each === setting && html` selected`}>${each}</option>`)}
      </select>
    </p>
    <p class="field">
      <label for="code-${id}">Short code</label
      ><span class="hint" id="code-hint-${id}"
        >Callers type it after the address. Small letters, figures and hyphens. When it changes, print new
        posters; the old ones still lead here.</span
      ><input
        id="code-${id}"
        name="shortCode"
        value="${shortCode}"
        maxlength="30"
        required
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="code-hint-${id}"
      />
    </p>`
}
