import type { ChainBreak } from '@fresh-eyes/ward/audit'
import { html, type Html } from '../html/html.ts'
import type { FoundLine, Verified } from '../store/audit-search.ts'
import { auditSays, sayActor } from '../words/audit-names.ts'
import { sayDayAndTime } from '../words/clock-time.ts'
import { figures } from './figures.ts'

export interface AuditPage {
  lines: FoundLine[]
  names: ReadonlyMap<string, string>
  timeZone: string
  /** What stands in the form. */
  asked: { from: string; to: string; who: string; call: string }
  /** Where the next page begins, or undefined on the last. */
  older: string | undefined
  /** The call was asked for and there is none. */
  noSuchCall: boolean
}

/** The audit: who did and saw what, newest first. No words of a caller or a patient stand in it. */
export function auditScreen({ lines, names, timeZone, asked, older, noSuchCall }: AuditPage): Html {
  return html`<h1>Audit</h1>
    <p>Who did what, and who saw what. Nobody’s words are kept here. That you look is written down too.</p>
    <form method="get" action="/audit" class="search">
      ${day('from', 'From (day)', asked.from)} ${day('to', 'To (day)', asked.to)}
      <p class="field">
        <label for="who">Person</label
        ><input id="who" name="who" list="people" value="${asked.who}" maxlength="120" />
      </p>
      <datalist id="people">
        ${[...names].map(([user, name]) => html`<option value="${user}">${name}</option>`)}
      </datalist>
      <p class="field">
        <label for="call">Call (its reference)</label
        ><input id="call" name="call" value="${asked.call}" maxlength="40" autocomplete="off" />
      </p>
      <button>Search</button>
    </form>
    <form method="post" action="/audit/verify"><button class="quiet">Check the whole chain</button></form>
    ${noSuchCall && html`<p class="notice">There is no call with that reference on this site.</p>`}
    ${lines.length === 0 ? html`<p class="empty">No line fits.</p>` : table(lines, names, timeZone)}
    ${older !== undefined && html`<p><a class="button" href="${older}">Older lines</a></p>`}`
}

const day = (name: string, says: string, value: string): Html =>
  html`<p class="field">
    <label for="${name}">${says}</label><input id="${name}" name="${name}" type="date" value="${value}" />
  </p>`

const table = (lines: FoundLine[], names: ReadonlyMap<string, string>, timeZone: string): Html =>
  html`<div class="audit-lines">
    ${figures({
      caption: `${lines.length} lines, newest first`,
      header: ['Number', 'When', 'Who', 'What', 'To'],
      rows: lines.map(({ seq, at, who, did, to, more }) => [
        seq,
        sayDayAndTime(at, timeZone),
        sayActor(who, names),
        html`${auditSays(did)}${more && html` (${sayMore(more)})`}`,
        to,
      ]),
    })}
  </div>`

const sayMore = (more: NonNullable<FoundLine['more']>): string =>
  Object.entries(more)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')

/** What came of following the chain. */
export function verifiedScreen({ lines, end, broken, unaudited }: Verified): Html {
  const whole = broken === undefined && unaudited === 0
  return html`<p class="alone"><a href="/audit">Audit</a></p>
    <h1>The chain of the audit</h1>
    ${
      whole
        ? html`<div class="done" role="status">
            <p>Whole: all ${lines} lines are as they were written.</p>
          </div>`
        : html`<div class="stop" role="alert">
            <h2>The audit was changed</h2>
            ${broken && html`<p>${breakSays(broken)}</p>`}
            ${unaudited > 0 && html`<p>${unaudited} things that happened to calls have no line in the audit.</p>`}
            <p>
              Keep the database as it is now and tell whoever answers for information security. Lines before
              that number are as they were written.
            </p>
          </div>`
    }
    <h2>To hold against a later check</h2>
    <p>
      Write this down somewhere else, each month. If a later check is whole, and its line ${end.seq} has
      another sign, the chain was made again from the start.
    </p>
    <p>Line ${end.seq}<br /><code class="sign">${end.hash}</code></p>
    <form method="post" action="/audit/verify"><button>Check again</button></form>`
}

function breakSays({ seq, why }: ChainBreak): string {
  switch (why) {
    case 'missing':
      return `Line ${seq} is missing.`
    case 'changed':
      return `Line ${seq} is not as it was written, or a line was put in before it.`
    case 'time-changed':
      return `The time of line ${seq} is not the one that was written.`
    case 'cut-short':
      return `Lines were taken off the end: line ${seq} and what followed is missing.`
    case 'end-changed':
      return `The end of the chain, line ${seq}, is not the one that was written.`
  }
}
