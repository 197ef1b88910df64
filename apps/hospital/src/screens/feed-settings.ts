import { html, type Html } from '../html/html.ts'
import { processingCodes } from '../store/feed-refusals.ts'
import { feedTextSection, type FeedText } from './feed-text.ts'

/** The settings as they stand in the form: texts, so that what was refused comes back as it was typed. */
export interface FeedTyped {
  numbersOf: string
  diedCodes: string
  processing: readonly string[]
  mayEndOpen: boolean
  silentAfter: string
}

const processingSays: Record<(typeof processingCodes)[number], string> = {
  P: 'P: real people',
  T: 'T: training',
  D: 'D: testing',
}

/** How a site's feed is read: the trust's own decisions about fields that hospitals fill in differently. */
export function feedSettingsScreen({
  typed,
  hasFeed,
  kept,
  why = [],
  text: ofText,
}: {
  typed: FeedTyped
  hasFeed: boolean
  kept: boolean
  why?: readonly string[]
  text: FeedText
}): Html {
  return html`<p class="alone"><a href="/feed">Back to the feed</a></p>
    <h1>How the feed is read</h1>
    <p>
      Agree these with whoever sends the feed. A change holds a few seconds after it is kept, for messages
      that come from then on, and is written in the audit.
    </p>
    ${!hasFeed && html`<p class="notice">No feed is set up for this site yet. These are the strict settings of a live one.</p>`}
    ${kept && html`<p class="done" role="status">Kept.</p>`}
    ${
      why.length > 0 &&
      html`<div class="stop" role="alert">
        <h2>Not kept. What held before still holds.</h2>
        <ul>
          ${why.map((each) => html`<li>${each}</li>`)}
        </ul>
      </div>`
    }
    <form method="post" action="/feed/settings">
      ${text('numbersOf', 'Who issues your hospital numbers', 'As PID-3.4 names it. Left empty, the first number that is no NHS number is taken.', typed.numbersOf)}
      ${text('diedCodes', 'Codes that mean that the person died', 'Of PV1-36, with a space between. Left empty, only PID-30 tells of a death.', typed.diedCodes)}
      <fieldset>
        <legend>Messages that are taken, by MSH-11</legend>
        <p class="hint">Others are refused, so that a training message moves nobody.</p>
        ${processingCodes.map(
          (code) =>
            html`<label class="pick"
              ><input
                type="checkbox"
                name="processing"
                value="${code}"
                ${typed.processing.includes(code) && html` checked`}
              />
              ${processingSays[code]}</label
            >`,
        )}
      </fieldset>
      <fieldset>
        <legend>The end of a message</legend>
        <label class="pick"
          ><input type="checkbox" name="mayEndOpen" value="yes" ${typed.mayEndOpen && html` checked`} /> Its
          last segment may lack its end</label
        >
        <p class="hint">While it may not, a message that was cut short is seen.</p>
      </fieldset>
      ${text('silentAfter', 'Silent after, in minutes', 'Then the beds that the feed named are no longer sure.', typed.silentAfter, true)}
      <button>Keep these</button>
    </form>
    ${hasFeed && feedTextSection(ofText)}`
}

const text = (name: string, says: string, hint: string, value: string, isNumber = false): Html =>
  html`<p class="field">
    <label for="${name}">${says}</label><span class="hint" id="${name}-hint">${hint}</span
    ><input
      id="${name}"
      name="${name}"
      value="${value}"
      maxlength="400"
      autocomplete="off"
      aria-describedby="${name}-hint"
      ${isNumber && html` inputmode="decimal" required`}
    />
  </p>`
