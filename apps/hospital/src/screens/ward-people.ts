import { html, type Html } from '../html/html.ts'
import type { InBed } from '../store/stays.ts'
import { sayWhen } from '../words/clock-time.ts'
import {
  doubtName,
  hasOwnWord,
  nameOf,
  allByHandSays,
  placeSays,
  sureWhy,
  sureWord,
} from '../words/stay-names.ts'
import { personFacts } from './parts/person-facts.ts'

export interface WardPeople {
  ward: string
  wardName: string
  wards: { ward: string; name: string }[]
  people: InBed[]
  feed: { hasFeed: boolean; heardAt: number | null; silent: boolean }
  /** Whether every bed of the ward was set by hand: said once. */
  allByHand: boolean
  now: number
  timeZone: string
  /** One for each form, so that a second press is the same press. */
  makeKey: () => string
  refused?: string
  typed?: Record<string, string>
}

/** Who is in which bed on a ward, how sure that is, and correcting it by hand. */
export function wardPeople(page: WardPeople): Html {
  const { wardName, people, feed, allByHand, refused } = page
  return html`<h1>${wardName}: who is in which bed</h1>
    ${refused !== undefined && html`<div class="stop" role="alert"><p>${refused}</p></div>`}
    <p class="${feed.silent ? 'stop' : feed.heardAt === null ? 'notice' : 'hint'}">${feedSays(page)}</p>
    ${feed.hasFeed && allByHand && html`<p class="hint">${allByHandSays(feed)}</p>`}
    ${
      people.length === 0
        ? html`<p class="empty">
            Nobody is known to be on this ward. Each person stands here with their bed, and how sure it is.
          </p>`
        : html`<ul class="people">
            ${people.map((each) => card(each, page))}
          </ul>`
    }
    ${placeForm(page)}`
}

function feedSays({ feed: { hasFeed, heardAt, silent }, now, timeZone }: WardPeople): string {
  if (!hasFeed) return allByHandSays({ hasFeed })
  if (heardAt === null) return 'The hospital’s feed has said nothing yet. People are placed by hand.'
  const since = `The hospital’s feed was last heard at ${sayWhen(heardAt, now, timeZone)}.`
  return silent ? `${since} That is longer than usual: look who is in each bed.` : since
}

function card(
  { id, person, stay, confidence }: InBed,
  { ward, wards, allByHand, now, timeZone, makeKey }: WardPeople,
): Html {
  const path = `/ward/${ward}/people/${id}`
  const key = (): Html => html`<input type="hidden" name="key" value="${makeKey()}" />`
  return html`<li class="person-card${hasOwnWord(confidence, allByHand) && ` sure-${confidence.sure}`}">
    <p class="place">${placeSays(stay.place)}</p>
    <div>
      <h2>${nameOf(person)}</h2>
      <p>
        ${personFacts(person)}${stay.doubts.map((doubt) => html`<br /><strong class="doubt">Question: ${doubtName(doubt)}</strong>`)}
        ${stay.died && html`<br /><strong class="doubt">The feed says that they have died.</strong>`}
        ${stay.standing === 'away' && html`<br />On leave from the ward`}
      </p>
      ${hasOwnWord(confidence, allByHand) && html`<p class="sure"><span class="mark" aria-hidden="true"></span><strong>${sureWord(confidence)}.</strong> ${sureWhy(confidence, now, timeZone)}</p>`}
      <details>
        <summary>Correct where they are<span class="unseen">: ${nameOf(person)}</span></summary>
        <form method="post" action="${path}/move">
          ${key()} ${placeFields(id, wards, ward)}
          <button class="quiet">Move to this bed</button>
        </form>
        <form method="post" action="${path}/leave">
          ${key()}<button class="quiet">They have left the hospital</button>
        </form>
        ${stay.standing === 'away' && html`<form method="post" action="${path}/return">${key()}<button class="quiet">They are back on the ward</button></form>`}
      </details>
    </div>
  </li>`
}

function placeFields(id: string, wards: WardPeople['wards'], ward: string): Html {
  return html`<p class="field">
      <label for="ward-${id}">Ward</label
      ><select id="ward-${id}" name="ward">
        ${wards.map((each) => html`<option value="${each.ward}" ${each.ward === ward && html` selected`}>${each.name}</option>`)}
      </select>
    </p>
    <p class="field">
      <label for="bay-${id}">Bay, if there are bays</label><input id="bay-${id}" name="bay" maxlength="20" />
    </p>
    <p class="field">
      <label for="bed-${id}">Bed</label><input id="bed-${id}" name="bed" maxlength="20" required />
    </p>`
}

function placeForm({ ward, wards, feed, makeKey, typed = {} }: WardPeople): Html {
  const field = (name: string, label: string, hint?: string): Html =>
    html`<p class="field">
      <label for="new-${name}">${label}</label
      >${hint !== undefined && html`<span class="hint" id="hint-${name}">${hint}</span>`}<input
        id="new-${name}"
        name="${name}"
        maxlength="60"
        value="${typed[name] ?? ''}"
        ${hint !== undefined && html`aria-describedby="hint-${name}"`}
      />
    </p>`
  return html`<h2>Place someone by hand</h2>
    <p>
      ${feed.hasFeed && 'For someone whom the feed does not tell of. '}Leave empty what you do not know; the
      bed is needed.
    </p>
    <form method="post" action="/ward/${ward}/people">
      <input type="hidden" name="key" value="${makeKey()}" />
      ${field('family', 'Family name')}${field('given', 'Given name')}
      ${field('born', 'Date of birth', 'Like 29/2/1940')}${field('nhsNumber', 'NHS number')}
      ${placeFields('new', wards, ward)}
      <button>Place them in this bed</button>
    </form>`
}
