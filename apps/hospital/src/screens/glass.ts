import { html, type Html } from '../html/html.ts'
import { standingWord } from './queue-board.ts'
import type { StoredCall } from '../store/read-calls.ts'
import type { BrokenGlass, Glass } from '../store/glass.ts'
import { glassReasons, type GlassKind } from '../store/glass-tables.ts'
import { sayDayAndTime, sayHowLong } from '../words/clock-time.ts'
import { glassKindName, glassReasonName } from '../words/glass-names.ts'

export interface GlassPage {
  kinds: readonly GlassKind[]
  wards: { ward: string; name: string }[]
  asked: { kind: GlassKind; call: string; ward: string; reason: string; words: string }
  /** What is missing, in words. */
  wrong: string | undefined
  open: { glass: Glass; says: string; calls: StoredCall[] }[]
}

/** In red on every page that someone has opened by breaking the glass. */
export const glassBanner = ({ left }: Glass): Html =>
  html`<div class="stop glass" role="note">
    <p>
      <strong>You broke the glass to see this.</strong> It closes by itself in ${sayHowLong(left + 59_999)}.
      What you look at is written down. <a href="/break-glass">Give it back</a>
    </p>
  </div>`

/** The form that opens something for half an hour, and what is open. */
export function breakGlassScreen({ kinds, wards, asked, wrong, open }: GlassPage): Html {
  return html`<h1>Break the glass</h1>
    <p>
      Open what your role does not, for half an hour, because a patient needs it. It is written down with your
      name and your reason. The auditor and the patient safety lead are shown it.
    </p>
    ${open.length > 0 && openNow(open)}
    ${wrong !== undefined && html`<div class="stop" role="alert"><p>${wrong}</p></div>`}
    <form method="post" action="/break-glass">
      <fieldset>
        <legend>What do you need to see?</legend>
        ${kinds.map(
          (kind) =>
            html`<label class="pick"
              ><input
                type="radio"
                name="kind"
                value="${kind}"
                required${kind === asked.kind && html` checked`}
              />
              ${glassKindName(kind)}</label
            >`,
        )}
      </fieldset>
      <p class="field">
        <label for="call">The call’s reference, if it is about one call</label
        ><input id="call" name="call" value="${asked.call}" maxlength="40" autocomplete="off" />
      </p>
      <p class="field">
        <label for="ward">The ward, if it is about a ward</label
        ><select id="ward" name="ward">
          <option value="">Choose one</option>
          ${wards.map(({ ward, name }) => html`<option value="${ward}" ${ward === asked.ward && html` selected`}>${name}</option>`)}
        </select>
      </p>
      <fieldset>
        <legend>Why?</legend>
        ${glassReasons.map(
          (reason) =>
            html`<label class="pick"
              ><input
                type="radio"
                name="reason"
                value="${reason}"
                required${reason === asked.reason && html` checked`}
              />
              ${glassReasonName(reason)}</label
            >`,
        )}
      </fieldset>
      <p class="field">
        <label for="words">Say it in your words</label
        ><textarea id="words" name="words" rows="2" maxlength="500" required>${asked.words}</textarea>
      </p>
      <button class="danger-button">Open it for half an hour</button>
    </form>`
}

function openNow(open: GlassPage['open']): Html {
  return html`<div class="stop glass">
    <h2>Open now</h2>
    <ul>
      ${open.map(
        ({ glass, says, calls }) =>
          html`<li>
            <p>
              ${glassKindName(glass.kind)}: <strong>${says}</strong>, ${sayHowLong(glass.left + 59_999)} left
            </p>
            ${calls.map(
              ({ id, reference, call }) =>
                html`<p>
                  <a class="button" href="/desk/call/${id}">Open call ${reference}</a> ${standingWord(call)}
                </p>`,
            )}
            ${glass.kind === 'ward' && calls.length === 0 && html`<p>There is no open call on this ward.</p>`}
            <form method="post" action="/break-glass/${glass.id}/mend">
              <button class="quiet">Give it back now</button>
            </form>
          </li>`,
      )}
    </ul>
  </div>`
}

/** For the auditor and the safety lead: who broke the glass, and why. */
export function brokenGlassScreen(
  broken: BrokenGlass[],
  wardNames: Map<string, string>,
  timeZone: string,
): Html {
  return html`<h1>Broken glass</h1>
    <p>
      Everyone who opened what their role does not, newest first. Ask them about it: most will have been
      right.
    </p>
    ${
      broken.length === 0
        ? html`<p class="empty">
            Nobody has broken the glass yet. Each time would stand here in red, with the reason.
          </p>`
        : html`<ul class="queue">
            ${broken.map(
              (each) =>
                html`<li class="stop glass">
                  <h2>${each.name} (${each.user_id})</h2>
                  <p>
                    <time>${sayDayAndTime(each.broken_at, timeZone)}</time>: ${glassKindName(each.kind)},
                    <strong>${each.reference ?? wardNames.get(each.about) ?? each.about}</strong>
                  </p>
                  <p>${glassReasonName(each.reason)}: “${each.words}”</p>
                  ${each.mended_at !== null && html`<p>Given back at ${sayDayAndTime(each.mended_at, timeZone)}</p>`}
                </li>`,
            )}
          </ul>`
    }`
}
