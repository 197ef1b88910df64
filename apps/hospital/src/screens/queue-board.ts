import type { Call } from '@fresh-eyes/ward/call'
import { html, type Html } from '../html/html.ts'
import type { StoredCall } from '../store/read-calls.ts'
import type { NameOf } from '../store/staff-names.ts'
import { sayHowLong, sayTime } from '../words/clock-time.ts'
import { callerName } from './caller-kinds.ts'
import { roleName } from '../words/role-names.ts'
import { stayStateName } from '../words/stay-names.ts'

export interface QueueBoard {
  calls: StoredCall[]
  wardNames: Map<string, string>
  nameOf: NameOf
  steadyNow: number
  now: number
  timeZone: string
  /** What stands above the calls. */
  alarms: Html
  /** What stands beside them, or under them on a phone. */
  beside: Html
}

/** The queue: longest waiting first. What a call is about is shown as the caller said it; nothing is ranked. */
export function queueBoard(board: QueueBoard): Html {
  const { calls, alarms, beside } = board
  return html`<div class="desk">
    <div>
      ${alarms}
      ${
        calls.length === 0
          ? html`<p class="empty">No open calls. A new one appears here by itself, with a sound.</p>`
          : html`<ul class="queue">
              ${calls.map((call) => card(call, board))}
            </ul>`
      }
    </div>
    ${beside}
  </div>`
}

function card(stored: StoredCall, board: QueueBoard): Html {
  const { id, reference, call, openedSteady } = stored
  const path = `/desk/call/${id}`
  const where = call.ward === null ? 'Ward not known yet' : (board.wardNames.get(call.ward) ?? call.ward)
  return html`<li
    class="card ${call.raisedAt === null ? call.standing : 'waiting'}"
    data-standing="${call.standing}"
    data-call="${id}"
    ${call.raisedAt !== null && html` data-raised`}
  >
    <p class="waited">
      <span data-opened="${board.now - Math.max(0, board.steadyNow - openedSteady)}"
        >${sayHowLong(board.steadyNow - openedSteady)}</span
      >
    </p>
    <div class="what">
      <h2><a href="${path}">${where}${call.told.bed !== undefined && html`, bed ${call.told.bed}`}</a></h2>
      <p class="state">
        <span class="mark" aria-hidden="true"></span>${standingLine(call)}${promise(call, board)}
      </p>
      <p class="by">${whoCalls(call)} · <span class="reference">${reference}</span>${flags(call)}</p>
      ${call.told.worry !== undefined && html`<blockquote>${call.told.worry}</blockquote>`}
    </div>
    <div class="taps">${taps(call, path)}</div>
  </li>`
}

const words: Record<Call['standing'], string> = {
  waiting: 'Waiting: nobody has it',
  accepted: 'Accepted',
  'on-my-way': 'On the way',
  'with-patient': 'With the patient',
  closed: 'Closed',
}

/** How a call stands, and beside it who is paged: only the first is to be read from two metres. */
export function standingLine(call: Call): Html {
  const paged = call.standing === 'waiting' ? call.paged : null
  const word = paged && call.raisedAt === null ? words.waiting : standingWord(call)
  return html`<strong>${word}</strong
    >${paged && html` <span class="paged">Paged: ${roleName(paged.role)}</span>`}`
}

export function standingWord({ standing, paged, raisedAt }: Call): string {
  if (standing === 'waiting' && paged) return `${words.waiting}. Paged: ${roleName(paged.role)}`
  return raisedAt === null ? words[standing] : 'Not handed over: their shift is over'
}

function promise({ promise, standing }: Call, { now, timeZone, nameOf }: QueueBoard): Html | false {
  if (!promise) return false
  const due =
    standing !== 'with-patient' &&
    ` · ${promise.dueAt > now ? 'due by' : 'was due'} ${sayTime(promise.dueAt, timeZone)}`
  return html`: <span class="held">${roleName(promise.role)} (${nameOf(promise.user)})${due}</span>`
}

export const isStaffCall = ({ told, channel }: Call): boolean =>
  told.callerKind === 'staff' || channel === 'staff-page'

/** Who calls. The name of a member of staff is for those who need it (hazard H14), and never stands on a board. */
export function whoCalls(call: Call, seesStaffCaller = false): string {
  const { told, channel } = call
  const kind = callerName(told.callerKind ?? (channel === 'staff-page' ? 'staff' : 'not-said'))
  return told.callerName !== undefined && (!isStaffCall(call) || seesStaffCaller)
    ? `${kind}: ${told.callerName}`
    : kind
}

function flags({ told, missed, before, reopened, stayState, code, reminded }: Call): Html {
  const said = [
    reminded.open && 'A long time with the patient: is it finished?',
    missed && 'Nobody has picked up the telephone',
    told.interpreter === true &&
      `Interpreter wanted${told.language === undefined ? '' : `: ${told.language}`}`,
    told.callBackWanted === true && 'Call back wanted',
    told.notGettingWorse === true && 'Caller says: not about getting worse',
    before !== null && 'Called before',
    reopened > 0 && 'Reopened',
    stayState !== null && `Feed says: ${stayStateName(stayState)}`,
    code !== null && `Nurse’s code ${code}`,
  ].filter((flag) => flag !== false)
  return html`${said.map((flag) => html` <span class="flag">${flag}</span>`)}`
}

/** One tap each. Each is a form of its own, so it works without script. */
function taps({ standing, raisedAt, reminded }: Call, path: string): Html {
  const tap = (to: string, says: string, main = true): Html =>
    html`<form method="post" action="${path}/${to}"><button${!main && html` class="quiet"`}>${says}</button></form>`
  if (raisedAt !== null)
    return html`${tap('accept', 'Take it over')}${tap('still-mine', 'I still have it', false)}`
  switch (standing) {
    case 'waiting':
      return tap('accept', 'Accept')
    case 'accepted':
      return html`${tap('on-my-way', 'On my way')}${tap('arrived', 'Arrived', false)}`
    case 'on-my-way':
      return tap('arrived', 'Arrived')
    case 'with-patient':
      return html`<a class="button" href="${path}#outcome">Outcome</a
        >${reminded.open && tap('still-mine', 'Still with them', false)}`
    case 'closed':
      return html``
  }
}
