import type { Person } from '@fresh-eyes/ward/stays'
import { formatDay } from '@fresh-eyes/core/calendar'
import { html, type Html } from '../html/html.ts'
import type { StandingMerge, ToSee } from '../store/feed-looks.ts'
import type { MessageStanding } from '../store/feed-tables.ts'
import type { AdtState } from '../store/stays.ts'
import { sayDayTime, sayWhen } from '../words/clock-time.ts'
import { messageStandingName, whySays } from '../words/feed-names.ts'
import { localTime } from '../words/local-time.ts'
import { nameOf } from '../words/stay-names.ts'
import { personFacts } from './parts/person-facts.ts'

export interface FeedScreen {
  state: AdtState
  silent: boolean
  counts: { standing: MessageStanding; count: number }[]
  toSee: { messages: ToSee[]; count: number }
  feedWards: { code: string; ward: string | null }[]
  wards: { ward: string; name: string }[]
  merges: StandingMerge[]
  shared: { persons: Person[] }[]
  now: number
  timeZone: string
  makeKey: () => string
}

/** The feed's own page: whether it is alive, what it refused, which wards it names, and which records it joined. */
export function feedScreen(page: FeedScreen): Html {
  const { counts } = page
  return html`<h1>The hospital’s feed</h1>
    ${alive(page)}
    <p class="alone"><a href="/feed/settings">How it is read</a></p>
    <h2>The last 24 hours</h2>
    ${
      counts.length === 0
        ? html`<p>No message came.</p>`
        : html`<dl class="said">
            ${counts.map(
              ({ standing, count }) =>
                html`<div>
                  <dt>${messageStandingName(standing)}</dt>
                  <dd>${count.toLocaleString('en-GB')}</dd>
                </div>`,
            )}
          </dl>`
    }
    ${messages(page)} ${wardCodes(page)} ${questions(page)} ${merged(page)}`
}

function alive({ state: { hasFeed, heardAt }, silent, now, timeZone }: FeedScreen): Html {
  if (!hasFeed) return html`<p class="notice">No feed is set up for this site.</p>`
  if (heardAt === null) return html`<p class="notice">The feed has said nothing yet.</p>`
  return html`<p class="${silent ? 'stop' : 'done'}" role="status">
    ${silent ? 'The feed is silent' : 'The feed is alive'}: last heard at ${sayWhen(heardAt, now, timeZone)}.
  </p>`
}

function messages({ toSee: { messages: list, count }, timeZone }: FeedScreen): Html {
  return html`<h2>Messages to look at: ${count.toLocaleString('en-GB')}</h2>
    ${
      list.length === 0
        ? html`<p>
            None. A message that is refused, or that could not be applied, stands here until someone has seen
            it.
          </p>`
        : html`<ul class="people">
            ${list.map(
              ({ message, receivedAt, times, sender, controlId, trigger, why, where }) =>
                html`<li class="person-card">
                  <p class="when">${sayDayTime(receivedAt, timeZone)}</p>
                  <div>
                    <h3>
                      ${trigger === '' ? 'Not readable' : trigger} <span class="reference">${controlId}</span>
                    </h3>
                    <p>
                      ${whySays(why, where)}${sender.trim() !== '' && html` From ${sender}.`}${times > 1 && html` Sent ${times} times.`}
                    </p>
                    <div class="taps">
                      <a class="button" href="/feed/message/${message}">Open it</a>
                      <form method="post" action="/feed/message/${message}/seen">
                        <button class="quiet">Seen</button>
                      </form>
                    </div>
                  </div>
                </li>`,
            )}
          </ul>`
    }`
}

function wardCodes({ feedWards, wards }: FeedScreen): Html {
  return html`<h2>Wards as the feed names them</h2>
    ${
      feedWards.length === 0
        ? html`<p>None yet. Each ward code that comes stands here, with the ward that it is.</p>`
        : feedWards.map(
            ({ code, ward }, n) =>
              html`<form method="post" action="/feed/ward" class="ward-code">
                <input type="hidden" name="code" value="${code}" />
                <p class="field">
                  <label for="ward-${n}"
                    ><span class="reference">${code}</span
                    >${ward === null && html` <strong class="doubt">is no ward yet: people there are on no list</strong>`}</label
                  ><select id="ward-${n}" name="ward">
                    <option value="">No ward of ours</option>
                    ${wards.map((each) => html`<option value="${each.ward}" ${each.ward === ward && html` selected`}>${each.name}</option>`)}
                  </select>
                </p>
                <button class="quiet">Keep<span class="unseen"> for ${code}</span></button>
              </form>`,
          )
    }`
}

function questions({ shared }: FeedScreen): Html {
  return html`<h2>One NHS number on several records</h2>
    ${
      shared.length === 0
        ? html`<p>None.</p>`
        : html`<p>
              They may be one person, or a number may be wrong. Nothing is joined here: the records team
              decides.
            </p>
            <ul>
              ${shared.map(({ persons }) => html`<li>${persons.map((person) => html`<p><strong>${nameOf(person)}</strong><br />${personFacts(person)}</p>`)}</li>`)}
            </ul>`
    }`
}

function merged({ merges, timeZone, makeKey }: FeedScreen): Html {
  const number = (patient: string): string => patient.split('|').slice(1).join('|')
  return html`<h2>Records that the feed has joined</h2>
    ${
      merges.length === 0
        ? html`<p>None.</p>`
        : html`<ul class="people">
            ${merges.map(
              ({ id, at, goes, stays }) =>
                html`<li class="person-card">
                  <p class="when">${sayDayTime(at, timeZone)}</p>
                  <div>
                    <p>
                      <span class="reference">${number(goes)}</span> is now under
                      <span class="reference">${number(stays)}</span>
                    </p>
                    <details>
                      <summary>This is wrong</summary>
                      <form method="post" action="/feed/unmerge">
                        <input type="hidden" name="merge" value="${id}" /><input
                          type="hidden"
                          name="key"
                          value="${makeKey()}"
                        />
                        <p>
                          Each record will be again as its own messages say. Tell the records team as well.
                        </p>
                        <button>Take the merge back</button>
                      </form>
                    </details>
                  </div>
                </li>`,
            )}
          </ul>`
    }`
}

/** One message as it came, line by line; `goneAt` is when its text was taken away. */
export function feedMessage({
  text,
  goneAt,
  why,
  where,
  timeZone,
}: {
  text: string
  goneAt: number | null
  why: string | null
  where: string | null
  timeZone: string
}): Html {
  if (goneAt !== null) {
    return html`<p class="alone"><a href="/feed">Back to the feed</a></p>
      <h1>A message as it came</h1>
      <p>
        Its text was taken away on ${formatDay(localTime(goneAt, timeZone).day)}, as your trust decided (<a
          href="/feed/settings#text"
          >how long it is kept</a
        >).
      </p>`
  }
  return html`<p class="alone"><a href="/feed">Back to the feed</a></p>
    <h1>A message as it came</h1>
    <p>${whySays(why, where)}</p>
    <p class="hint">It may name a person. That you opened it is written down.</p>
    <pre class="raw" tabindex="0">${text}</pre>`
}
