import { urgencyCodes, type CallEvent, type Closing, type ClosingProblem } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import type { StoredCall } from '../store/read-calls.ts'
import type { NameOf } from '../store/staff-names.ts'
import type { Glass } from '../store/glass.ts'
import { sayDayTime, sayHowLong, sayTime } from '../words/clock-time.ts'
import { codeName, eventName, problemName, themeName } from '../words/call-names.ts'
import { roleName } from '../words/role-names.ts'
import { glassBanner } from './glass.ts'
import { phoneNumber } from './parts/phone-number.ts'
import { outcomeFields } from './outcome-fields.ts'
import { closingRows, said as saidRow } from './parts/closing-rows.ts'
import { isStaffCall, standingLine, whoCalls } from './queue-board.ts'

export interface CallDetails {
  stored: StoredCall
  events: CallEvent[]
  nameOf: NameOf
  wardName: string
  timeZone: string
  /** On the wall clock, and on the steady one. */
  now: number
  steadyNow: number
  user: string
  /** What is usual for the person, in the family's words. */
  usual?: Html
  /** They hold a role that answers calls. Else they look, and there is nothing to press. */
  mayAnswer: boolean
  /** Whether the name of a member of staff who called stands here, or what brings it (hazard H14). */
  staffCaller: 'shown' | 'on-asking' | 'by-glass' | 'hidden'
  glass: Glass | undefined
  /** What is known of the patient's stay, drawn: where they are, and the link. */
  stay: Html
  /** Why the last press did nothing, in words, with what to do. */
  refused?: string
  problems?: ClosingProblem[]
  /** What was typed into the outcome form that was refused, so that nothing is lost. */
  typed?: Record<string, string | string[]>
}

/** One call: what the caller said, the next tap, the outcome, and everything that happened. */
export function callDetails(details: CallDetails): Html {
  const { stored, wardName, user, mayAnswer, staffCaller, glass, refused } = details
  const { call, reference, id } = stored
  const path = `/desk/call/${id}`
  const mine = call.promise?.user === user
  return html`<p class="alone"><a href="/desk">All calls</a></p>
    ${glass && glassBanner(glass)}
    <h1>${wardName}${call.told.bed !== undefined && html`, bed ${call.told.bed}`}</h1>
    ${refused !== undefined && html`<div class="stop" role="alert"><p>${refused}</p></div>`}
    <p class="state ${call.standing}">
      <span class="mark" aria-hidden="true"></span
      >${standingLine(call)}${call.promise && html`: ${roleName(call.promise.role)} (${details.nameOf(call.promise.user)})`}
    </p>
    <p>${cameIn(details)}</p>
    ${mayAnswer && html`<div class="taps">${nextTaps(details, path, mine)}</div>`}
    ${call.closing && outcomeOf(call.closing)}
    <h2>What the caller said</h2>
    ${said(details, whoCalls(call, staffCaller === 'shown'))}
    ${isStaffCall(call) && askForCaller(details, path)} ${details.stay}
    <p>Reference <strong class="reference">${reference}</strong></p>
    ${details.usual} ${mayAnswer && call.standing !== 'closed' && codeForm(path, call.code)}
    ${mayAnswer && noteForm(path)} ${mine && outcomeForm(details, path)}
    ${mayAnswer && call.standing === 'closed' && reopenForm(path)}
    ${mayAnswer && call.standing === 'closed' && html`<p class="alone"><a href="${path}/about">Say who it was about, in groups, if you know</a></p>`}
    <h2>What happened</h2>
    <ol class="history">
      ${details.events.map((event) => html`<li><time>${timeOf(details, event.at)}</time> ${eventName(event, details.nameOf)}</li>`)}
    </ol>`
}

/** When it came in and, while it is open, how long ago: by the steady clock, as on the board. */
function cameIn(details: CallDetails): Html {
  const { stored, steadyNow } = details
  const { call, openedSteady } = stored
  const howLong = html`, <strong>${sayHowLong(steadyNow - openedSteady)}</strong> ago`
  return html`Came in: ${timeOf(details, call.openedAt)}${call.standing !== 'closed' && howLong}.`
}

const oneDay = 24 * 60 * 60_000

/** The time of day alone only for a call of the last day, so that last week is not taken for tonight. */
const timeOf = ({ stored: { call }, now, timeZone }: CallDetails, at: number): string =>
  now - call.openedAt < oneDay ? sayTime(at, timeZone) : sayDayTime(at, timeZone)

function outcomeOf(closing: Closing): Html {
  const what = closing.acute ? 'Acute deterioration' : 'Not acute deterioration'
  const about = closing.theme === undefined ? '' : `: ${themeName(closing.theme).toLowerCase()}`
  return html`<h2>What it was</h2>
    <dl class="said">${saidRow('It was', `${what}${about}`)} ${closingRows(closing)}</dl>`
}

/** The name of a member of staff who called is read by those who need it, and each reading is written down. */
function askForCaller({ staffCaller, stored }: CallDetails, path: string): Html {
  if (staffCaller === 'on-asking') {
    return html`<form method="post" action="${path}/show-caller">
      <button class="quiet">Show who called: it is written down that you looked</button>
    </form>`
  }
  if (staffCaller !== 'by-glass') return html``
  return html`<p>
    Their name is shown to the team that comes.
    <a href="/break-glass?kind=staff-caller&amp;call=${stored.reference}">Break the glass to see it</a>
  </p>`
}

const noteForm = (path: string): Html =>
  html`<h2>Write a note</h2>
    <form method="post" action="${path}/note">
      <p class="field">
        <label for="note">Note for the team</label
        ><textarea id="note" name="words" rows="2" maxlength="2000" required></textarea>
      </p>
      <button class="quiet">Keep the note</button>
    </form>`

function nextTaps({ stored: { call } }: CallDetails, path: string, mine: boolean): Html {
  const tap = (to: string, says: string, quiet = false): Html =>
    html`<form method="post" action="${path}/${to}"><button${quiet && html` class="quiet"`}>${says}</button></form>`
  if (call.standing === 'waiting') return tap('accept', 'Accept')
  if (!mine) return html``
  return html`${call.standing === 'accepted' && tap('on-my-way', 'On my way')}
    ${call.standing === 'with-patient' ? html`<a class="button" href="#outcome">Outcome</a>` : tap('arrived', 'Arrived', call.standing === 'accepted')}
    <details>
      <summary>
        ${call.standing === 'with-patient' ? 'I have to leave before it is finished' : 'I cannot go'}
      </summary>
      <form method="post" action="${path}/give-back">
        <p class="field">
          <label for="why">Why?</label><input id="why" name="why" required maxlength="200" />
        </p>
        <button class="quiet">Give it back: page the next</button>
      </form>
    </details>`
}

function said({ stored: { call } }: CallDetails, who: string): Html {
  const { told } = call
  const number = told.callBackNumber
  const rows: [string, Html | string | undefined][] = [
    ['Who calls', who],
    ['Who it is about', told.patientName],
    ['The worry', told.worry],
    ['Tried already', told.tried],
    [
      'Told the ward',
      told.toldWard &&
        { yes: 'Yes', no: 'No', 'could-not-reach': 'Tried, could not reach them', 'not-said': 'Not said' }[
          told.toldWard
        ],
    ],
    ['Number to call back', number && phoneNumber(number)],
    ['Wants a call back', told.callBackWanted === true ? 'Yes' : undefined],
    [
      'Interpreter',
      told.interpreter === true
        ? `Wanted${told.language === undefined ? '' : `: ${told.language}`}`
        : undefined,
    ],
    ['About getting worse', told.notGettingWorse === true ? 'The caller says no' : undefined],
  ]
  return html`<dl class="said">
    ${rows.map(([label, value]) => value !== undefined && saidRow(label, value))}
  </dl>`
}

function codeForm(path: string, code: string | null): Html {
  return html`<details${code !== null && html` open`}><summary>Your code, after talking to the caller</summary>
<p class="hint">A record of what you think. It sends nobody and changes no order.</p>
<form method="post" action="${path}/code"><fieldset><legend>Code</legend>${urgencyCodes.map((each) => html`<label class="pick"><input type="radio" name="code" value="${each}" required${each === code && html` checked`} /> ${codeName(each)}</label>`)}</fieldset><button class="quiet">Keep the code</button></form></details>`
}

function outcomeForm({ problems = [], typed = {} }: CallDetails, path: string): Html {
  const learning = typed['learning']
  return html`<section id="outcome">
    <h2>Outcome</h2>
    ${
      problems.length > 0 &&
      html`<div class="stop" role="alert">
        <p>Not closed yet. Nothing you typed is lost.</p>
        <ul>
          ${problems.map((problem) => html`<li><a href="#wrong-${problem}">${problemName(problem)}</a></li>`)}
        </ul>
      </div>`
    }
    <form method="post" action="${path}/close">
      ${outcomeFields({ problems, typed, toldHint: 'They read these words on their page.' })}
      <p class="field">
        <label for="learning">What can be learned, if anything</label
        ><textarea id="learning" name="learning" rows="2" maxlength="1000">
${typeof learning === 'string' ? learning : ''}</textarea>
      </p>
      <button>Close the call</button>
    </form>
  </section>`
}

function reopenForm(path: string): Html {
  return html`<form method="post" action="${path}/reopen">
    <p class="field">
      <label for="reopen">Why open it again?</label><input id="reopen" name="why" required maxlength="200" />
    </p>
    <button>Open it again: the team is paged</button>
  </form>`
}
