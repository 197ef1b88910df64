import { html, type Html } from '../html/html.ts'
import type { WrittenByHand } from '../store/usual-links.ts'
import { sayDayTime } from '../words/clock-time.ts'
import { identifiers, nameOf } from '../words/stay-names.ts'
import { personFacts } from './parts/person-facts.ts'

export interface LinkUsual {
  /** Like "/round/oak/usual/…". */
  path: string
  wardName: string
  /** The person of the feed, drawn. */
  whose: Html
  written: WrittenByHand[]
  key: string
  timeZone: string
  refused?: string
  typed: { from: string | undefined; checked: string[] }
}

/** Choosing what was written by hand for somebody whom the feed now tells of. A person checks two things; the machine suggests nobody. */
export function linkUsualPage(page: LinkUsual): Html {
  const { path, wardName, whose, written, key, timeZone, refused, typed } = page
  return html`<p class="alone"><a href="${path}">Back to what is usual</a></p>
    <h1>Which of these is theirs?</h1>
    ${refused !== undefined && html`<div class="stop" role="alert"><p>${refused}</p></div>`} ${whose}
    <p>
      These were written on ${wardName} for people who were placed by hand. Check two things with the person,
      whoever wrote it, or on the wristband.
    </p>
    ${
      written.length === 0
        ? html`<p class="empty">Nothing was written here by hand that nobody was given yet.</p>`
        : html`<form method="post" action="${path}/link">
            <input type="hidden" name="key" value="${key}" />
            <fieldset>
              <legend>Written for whom?</legend>
              ${written.map((each) => choice(each, timeZone, typed.from))}
            </fieldset>
            <fieldset>
              <legend>What did you check? Two at least.</legend>
              ${Object.entries(identifiers).map(([id, name]) => html`<label class="pick"><input type="checkbox" name="checked" value="${id}" ${typed.checked.includes(id) && html` checked`} /> ${name}</label>`)}
            </fieldset>
            <button>It is the same person</button>
            <p class="hint">
              What was written is then read at both beds. Nobody is moved, and it can be taken back.
            </p>
          </form>`
    }`
}

function choice(each: WrittenByHand, timeZone: string, chosen: string | undefined): Html {
  const { stay, bed, isHere, person, initials, writtenBy, relationship, writtenAt } = each
  return html`<label class="pick person-pick"
    ><input type="radio" name="from" value="${stay}" required ${chosen === stay && html` checked`} /><span
      ><strong>${person ? nameOf(person) : (initials ?? 'Name not known')}</strong>,
      ${isHere ? '' : 'was in '}bed ${bed}<br />${person && html`${personFacts(person)}<br />`}Written by
      ${writtenBy} (${relationship}), ${sayDayTime(writtenAt, timeZone)}</span
    ></label
  >`
}
