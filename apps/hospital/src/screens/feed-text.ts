import { formatDay } from '@fresh-eyes/core/calendar'
import { html, type Html } from '../html/html.ts'
import type { TextKept, TextThere } from '../store/feed-text.ts'
import { textKeptRefusalSays } from '../words/feed-names.ts'
import { localTime } from '../words/local-time.ts'
import { sayDay } from '../words/say-day.ts'

/** How long text is kept, as it stands in the form. */
export type TextTyped = Record<keyof TextKept, string>

export interface FeedText {
  there: TextThere
  holds: TextKept | null
  typed: TextTyped
  refused?: readonly (keyof TextKept)[]
  kept?: boolean
  now: number
  timeZone: string
}

/** How much text of messages there is, and how long the trust has decided to keep it. */
export function feedTextSection(page: FeedText): Html {
  const { holds, typed, refused = [], kept = false } = page
  const wrong = (part: keyof TextKept): string | undefined =>
    refused.includes(part) ? textKeptRefusalSays(part) : undefined
  return html`<h2 id="text">How long the text of a message is kept</h2>
    ${kept && html`<p class="done" role="status">Kept.</p>`}
    ${refused.length > 0 && html`<p class="stop" role="alert">Not kept. What held before still holds. What to mend stands at each field.</p>`}
    ${howMuch(page)}
    <p>
      ${
        holds
          ? html`After ${counted(holds.days, 'day')} the text of a message is taken away, in the night.
            Approved by ${holds.approvedBy}, ${sayDay(holds.approvedOn)}.`
          : html`<strong>Nothing is taken away.</strong> How long it is kept is your trust’s own decision, and
              none has been written here.`
      }
    </p>
    <p>
      What the message said stays, in the record of each patient. So does what a message is known by: one that
      is sent twice is still one. A message that was refused, or is to be looked at, keeps its text until
      somebody has seen it.
    </p>
    <form method="post" action="/feed/settings/text#text">
      ${field('days', 'Days', 'From the day it came. Left empty, nothing is taken away.', typed.days, wrong('days'))}
      ${field('approvedBy', 'Approved by', 'A name or a committee.', typed.approvedBy, wrong('approvedBy'))}
      ${field('approvedOn', 'Approved on', '', typed.approvedOn, wrong('approvedOn'))}
      <button>Keep how long</button>
    </form>`
}

function howMuch({ there: { messages, since, bytes, unseen }, holds, now, timeZone }: FeedText): Html {
  if (since === null) return html`<p>There is no text of any message yet.</p>`
  const oldest = formatDay(localTime(since, timeZone).day)
  const days = Math.max(1, Math.ceil((now - since) / dayLong))
  return html`<p>
    There is the text of ${counted(messages, 'message')}, ${sayBytes(bytes)}. The oldest came on ${oldest}:
    ${counted(days, 'day')}.
    ${unseen > 0 && holds && html`However old, ${unseen.toLocaleString('en-GB')} of them ${unseen === 1 ? 'stays' : 'stay'} until somebody has <a href="/feed">seen ${unseen === 1 ? 'it' : 'them'}</a>.`}
  </p>`
}

const dayLong = 24 * 60 * 60_000
const counted = (number: number, what: string): string =>
  `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`

function sayBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes < 1) return 'less than 1 MB'
  if (megabytes < 1000) return `about ${Math.round(megabytes)} MB`
  return `about ${(megabytes / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} GB`
}

function field(
  part: keyof TextKept,
  says: string,
  hint: string,
  value: string,
  wrong: string | undefined,
): Html {
  const isDay = part === 'approvedOn'
  const about = [hint !== '' && `${part}-hint`, wrong !== undefined && `${part}-wrong`]
    .filter(Boolean)
    .join(' ')
  return html`<p class="field">
    <label for="${part}">${says}</label
    >${hint !== '' && html`<span class="hint" id="${part}-hint">${hint}</span>`}${wrong !== undefined && html`<span class="wrong" id="${part}-wrong">${wrong}</span>`}<input
      id="${part}"
      name="${part}"
      value="${value}"
      maxlength="120"
      autocomplete="off"
      ${isDay && html` type="date"`}
      ${part === 'days' && html` inputmode="numeric"`}
      ${about !== '' && html` aria-describedby="${about}"`}
      ${wrong !== undefined && html` aria-invalid="true"`}
    />
  </p>`
}
