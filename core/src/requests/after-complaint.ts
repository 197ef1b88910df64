import type { Day } from '../calendar/index.ts'
import { letterClocks } from '../nations/index.ts'
import { afterPromise, type About } from './after-request.ts'
import { beginsAtNext, clocksOf, type LetterClock, type Rules } from './clocks-of.ts'
import { kindOf } from './letter-kind.ts'
import { isHere, type NudgeCounter } from './nudge-day.ts'
import type { Step, StepClock } from './step.ts'
import type { Thread } from './threads.ts'

interface When {
  on: Day
  count: NudgeCounter
  rules: Rules
}

/** What follows from a complaint at any stage: the law's days where they are sure, and days to look again where they are not. */
export function stepsAfterComplaint(thread: Thread, when: When): readonly Step[] {
  const { sent, current, chase } = thread
  const about = { letter: sent.fields.letter, sent: sent.id, to: sent.fields.to }
  if (chase) {
    const nudge = when.count('uk/request-nudge', chase.fields.sentOn)
    if (!isHere(nudge, when.on)) return [{ step: 'wait', ...about, ...nudge }]
  }
  if (!current) return whatIsOwed(about, thread, when)
  const { outcome, promisedBy } = current.reply.fields
  switch (outcome) {
    case 'agreed':
      return [{ step: 'see-that-it-happens', ...about }]
    case 'answered':
    case 'refused-in-writing':
    // The letter that asks for a reason is about a refused opinion, and for the record. A complaint is kept out of both.
    case 'refused-aloud':
      return [answered(about, thread, when.rules)]
    case 'asks-for-more':
      return [{ step: 'answer-their-question', ...about }]
    case 'acknowledged':
    case 'holding':
      return promisedBy
        ? afterPromise(about, promisedBy, when.count, when.on)
        : whatIsOwed(about, thread, when)
  }
}

// The last of their days that has passed says how late they are; else the first that is to come says what to wait for.
function whatIsOwed(about: About, thread: Thread, when: When): readonly Step[] {
  const owed = clocksOf(thread, when.rules).filter(({ isMet }) => !isMet)
  const late = owed.findLast((each) => hasPassed(each, when.on))
  if (late) return afterTheirDay(about, late, late === owed.at(-1), thread, when)
  const [next] = owed.filter(({ shown }) => shown.as !== 'no-date')
  if (next) {
    const { clock, on } = dayOf(next)
    return [
      {
        step: next.shown.as === 'deadline' ? awaiting[next.awaits] : 'wait-for-their-dates',
        ...about,
        clock,
        on,
      },
    ]
  }
  return [{ step: 'wait', ...about, dayUnknown: whyUnknown(owed[0]) }]
}

const awaiting = {
  acknowledgement: 'wait-for-acknowledgement',
  answer: 'wait-for-the-answer',
  nothing: 'wait-for-the-answer',
} as const

function afterTheirDay(
  about: About,
  late: LetterClock,
  isLast: boolean,
  thread: Thread,
  when: When,
): readonly Step[] {
  const { clock, on } = dayOf(late)
  const at = { ...about, clock, on }
  if (late.state.kind === 'if-it-arrived-on') {
    return [
      { step: 'ask-whether-it-arrived', ...at },
      { step: 'send-a-reminder', ...at, start: 'chase' },
    ]
  }
  if (late.shown.as !== 'deadline') return [{ step: 'ask-for-their-dates', ...at, start: 'chase' }]
  const overdue: Step = { step: 'overdue-by-law', ...at, start: 'chase' }
  const isLong = isLast && late.awaits === 'answer' && isHere(when.count('uk/chase-nudge', on), when.on)
  if (!thread.chase && !isLong) return [overdue]
  // A complaint that nobody even acknowledged is still at its first stage; one that nobody answered can go on.
  const next = late.awaits === 'answer' ? nextStageAfter(thread, when.rules) : {}
  return [
    { step: 'very-overdue', ...at, ...next, choices: [{ choice: 'up-the-ladder' }, { choice: 'stop' }] },
    overdue,
  ]
}

function answered(about: About, thread: Thread, rules: Rules): Step {
  return {
    step: 'complaint-answered',
    ...about,
    ...nextStageAfter(thread, rules),
    choices: [{ choice: 'up-the-ladder' }, { choice: 'stop' }],
  }
}

function nextStageAfter(thread: Thread, { nation }: Rules): Pick<Step, 'start'> {
  const kind = kindOf(thread.sent.fields.letterId)
  const isFirst = (kind === 'complaint' && !beginsAtNext(thread, nation)) || kind === 'commissioner'
  return isFirst && letterClocks[nation].next !== 'not-offered' ? { start: 'next-stage' } : {}
}

// A deadline has passed the day after it. A day to look again has come on that day.
function hasPassed({ shown }: LetterClock, today: Day): boolean {
  if (shown.as === 'no-date') return false
  return shown.as === 'deadline' ? today > shown.due : today >= shown.reminder
}

/** The day of a clock that has one, and its count. */
export function dayOf({ clock: id, state, shown }: LetterClock): { clock: StepClock; on: Day } {
  const on = shown.as === 'deadline' ? shown.due : shown.as === 'no-date' ? '' : shown.reminder
  const as = shown.as === 'no-date' ? 'check-point' : shown.as
  const answer = 'answer' in state ? state.answer : undefined
  const fact = answer && 'fact' in answer ? { fact: answer.fact } : {}
  if (answer?.kind !== 'counted') {
    const from = answer ? answer.startsOn.latest : on
    return { clock: { id, ...fact, as, from, due: on, sendBy: null, skipped: [] }, on }
  }
  const { from, sendBy, skipped, caveat } = answer
  return { clock: { id, ...fact, as, from, due: on, sendBy, skipped, ...(caveat && { caveat }) }, on }
}

function whyUnknown(first: LetterClock | undefined): NonNullable<Step['dayUnknown']> {
  const answer = first && 'answer' in first.state ? first.state.answer : undefined
  return answer?.kind === 'refused' && answer.because === 'beyond-holidays'
    ? 'beyond-holidays'
    : 'rules-not-known'
}
