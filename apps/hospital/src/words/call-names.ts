import type {
  Action,
  CallEvent,
  ClosingProblem,
  Outcome,
  Refusal,
  Theme,
  UrgencyCode,
} from '@fresh-eyes/ward/call'
import type { NameOf } from '../store/staff-names.ts'
import { roleName } from './role-names.ts'
import { checkedName, stayStateName } from './stay-names.ts'

const outcomeNames: Record<Outcome, string> = {
  'transfer-icu-hdu': 'Urgent admission to intensive care or high dependency',
  'transfer-enhanced': 'Move to another enhanced level of care',
  'transfer-tertiary': 'Move to a tertiary centre (on or off site)',
  'treatment-change': 'Other change in treatment, staying on the ward',
  'no-change': 'Reviewed, no change needed',
  'ward-followup': 'Stays on the outreach list for follow-up',
  'outreach-discharge': 'Discharged from the outreach list',
  'escalated-medical': 'Escalated to the medical team',
  'end-of-life': 'End-of-life pathway started or upheld',
  other: 'Other',
}
export const outcomeName = (outcome: Outcome): string => outcomeNames[outcome]

const actionNames: Record<Action, string> = {
  'act-phone-advice': 'Telephone advice only',
  'act-safety-net': 'Safety-netting',
  'act-review': 'Clinical review with suggestions',
  'act-transfer': 'Transfer to a higher-acuity area',
}
export const actionName = (action: Action): string => actionNames[action]

const themeNames: Record<Theme, string> = {
  medication: 'Medication issue or delay',
  investigations: 'Delayed investigations',
  'clinical-concern': 'Clinical concern, or managing a long-term condition',
  discharge: 'Discharge planning',
  communication: 'Communication',
  'non-clinical': 'Non-clinical concern',
  signpost: 'Signposted to another clinical service or team',
}
export const themeName = (theme: Theme): string => themeNames[theme]

const codeNames: Record<UrgencyCode, string> = {
  U1: 'U1: immediate emergency',
  U2: 'U2: urgent clinical',
  U3: 'U3: routine clinical',
  U4: 'U4: service or administrative',
  U5: 'U5: unclear',
}
export const codeName = (code: UrgencyCode): string => codeNames[code]

const problemNames: Record<ClosingProblem, string> = {
  'no-outcome': 'Say what came of it: choose one or more.',
  'outcome-twice': 'One outcome was sent twice: choose it once.',
  'no-theme': 'Say what it was about, as it was not acute deterioration.',
  'theme-for-acute': 'Leave out what it was about: it was acute deterioration.',
  'caller-not-told': 'Write what you told the caller, or why nobody could.',
  'why-not-told-missing': 'Write what you told the caller, or why nobody could.',
}
export const problemName = (problem: ClosingProblem): string => problemNames[problem]

/** Why a press did nothing, and what to do. */
export function refusalSays(refused: Refusal | { why: 'no-call' }, nameOf: NameOf): string {
  switch (refused.why) {
    case 'closed':
      return 'This call is closed. Open it again below if it should not be.'
    case 'already-accepted':
      return `${roleName(refused.by.role)} (${nameOf(refused.by.user)}) has it already. Nothing is lost: go on to the next call.`
    case 'not-yours':
      return refused.by
        ? `${roleName(refused.by.role)} (${nameOf(refused.by.user)}) has this call now, so only they can move it on.`
        : 'Nobody has this call now: your promise may have run out. Accept it again first.'
    case 'not-closed':
      return 'This call is open: it is not closed yet.'
    case 'not-linked':
      return 'This call is not linked to that stay.'
    case 'already-linked':
      return 'This call is linked to a patient already. Take that link off first, with the reason.'
    case 'two-identifiers':
      return 'Not linked yet: check two different things about the person, and tick both.'
    case 'cannot-close':
      return 'Not closed yet: something is missing below.'
    case 'reason-missing':
      return 'Write the reason, then press again.'
    case 'no-call':
      return 'There is no such call on this site.'
  }
}

/** An event of a call's history in words. */
export function eventName(event: CallEvent, nameOf: NameOf): string {
  const by = event.by.kind === 'staff' ? ` by ${nameOf(event.by.user)}` : ''
  switch (event.kind) {
    case 'opened':
      return 'Call received'
    case 'offered':
      return 'The telephone rang'
    case 'answered':
      return `The telephone was picked up${by}`
    case 'ended':
      return event.wasAnswered
        ? 'The telephone call ended'
        : event.voicemail
          ? 'The caller was left with voicemail: nobody had picked up'
          : 'The telephone stopped ringing, and nobody had picked up'
    case 'told':
      return 'The caller said more'
    case 'paged':
      return `Paged: ${roleName(event.role)}${event.round > 0 ? ', again' : ''}`
    case 'accepted':
      return `Accepted${by}, ${roleName(event.role)}`
    case 'promise-expired':
      return `The promise of ${roleName(event.role)} ran out`
    case 'on-my-way':
      return `On the way${by}`
    case 'arrived':
      return `Arrived${by}`
    case 'handed-over':
      return `Handed over${by} to ${nameOf(event.to.user)}, ${roleName(event.to.role)}`
    case 'raised':
      return 'Paged again: the shift of whoever has it is over, and nobody took it over'
    case 'reminded':
      return `Asked whether it is still open: ${roleName(event.role)}`
    case 'kept':
      return `Still has it${by}`
    case 'routed':
      return `Sent to another team: ${event.team}`
    case 'given-back':
      return `Given back${by}: ${event.why}`
    case 'coded':
      return `Coded ${event.code}${by}`
    case 'noted':
      return `Note${by}: ${event.words}`
    case 'linked':
      return `Linked to a patient${by}, who checked: ${event.checked.map(checkedName).join(', ')}`
    case 'unlinked':
      return `Link taken off${by}: ${event.why}`
    case 'moved':
      return `Ward changed${by}: ${event.why}`
    case 'stay-changed':
      return `The hospital’s feed says: ${stayStateName(event.state)}`
    case 'closed':
      return `Closed${by}`
    case 'reopened':
      return `Opened again${by}: ${event.why}`
    case 'corrected':
      return `Outcome corrected${by}: ${event.why}`
  }
}
