import { exactly, type BankHolidays, type Day, type VagueDay } from '../calendar/index.ts'
import {
  countFromRecord,
  showClockAnswer,
  type Clock,
  type ClockId,
  type ClockState,
  type Recorded,
  type ShownClock,
  type Standing,
  type StartEvent,
} from '../clocks/index.ts'
import { letterClocks, type StageClocks } from '../nations/index.ts'
import type { NationId } from '../routes/index.ts'
import { isLetterName, kindOf } from './letter-kind.ts'
import { isRefusal, theirLetter } from './their-letter.ts'
import type { Thread } from './threads.ts'

/** What counting needs beside the record. */
export interface Rules {
  nation: NationId
  /** allClocks of core/nations. */
  clocks: readonly Clock[]
  /** What the content says of each period, by its fact. A period that is not among them is never shown as law. */
  standing: Readonly<Partial<Record<string, Standing>>>
  holidays: BankHolidays
}

/** One clock of a letter that was sent: when it ends, how sure that is, and how it may be shown. */
export interface LetterClock {
  clock: ClockId
  /** What it waits for: that they say they have it, that they answer, or, for ours, a day to look again. */
  awaits: 'acknowledgement' | 'answer' | 'nothing'
  /** Where its start is found, and the count; or the day that they gave themselves. */
  state: ClockState | { kind: 'their-own-date'; on: Day }
  /** Only a deadline may look like law. */
  shown: ShownClock
  /** What it waited for has come. */
  isMet: boolean
}

/**
 * The clocks that a letter started, the shortest first, each counted from what is recorded. A complaint's run from its
 * arrival: until that is recorded nothing of them looks like law, unless an answer shows that it did arrive. What starts
 * with the body's own decision is counted once that is recorded.
 */
export function clocksOf(thread: Thread, rules: Rules): readonly LetterClock[] {
  const { current } = thread
  const outcome = current?.reply.fields.outcome
  const isOver = outcome !== undefined && !['acknowledged', 'holding', 'asks-for-more'].includes(outcome)
  const count = (id: ClockId, awaits: LetterClock['awaits'], isMet: boolean) =>
    counted(id, awaits, isMet, recordedOf(thread), rules)

  const stage = stageOf(thread, rules.nation)
  if (stage) {
    const { acknowledged, asAgreed, answered } = stage
    const promised = current?.reply.fields.promisedBy
    return [
      ...(acknowledged ? [count(acknowledged, 'acknowledgement', current !== undefined)] : []),
      ...(asAgreed && promised ? [theirDate(asAgreed, promised, isOver, rules)] : []),
      ...answered.map((id) => count(id, 'answer', isOver)),
    ]
  }
  const lookFrom = lookAgainFrom(thread)
  return [
    ...(lookFrom ? [counted('uk/request-nudge', 'answer', false, { sentOn: lookFrom }, rules)] : []),
    ...(outcome === 'agreed' ? [count('uk/referral-nudge', 'nothing', false)] : []),
    ...startsWhenRefused(thread, rules.nation).map((id) => count(id, 'nothing', false)),
  ]
}

/** The clocks that a no to this letter has started. */
export function startsWhenRefused({ sent, current }: Thread, nation: NationId): readonly ClockId[] {
  const { letterId } = sent.fields
  return isLetterName(letterId) && isRefusal(current?.reply.fields.outcome)
    ? (letterClocks[nation].others[letterId] ?? [])
    : []
}

/** The clocks of the stage that a letter begins, or undefined when it is no complaint, or has no such stage there. */
export function stageOf(thread: Thread, nation: NationId): StageClocks | undefined {
  const here = letterClocks[nation]
  const kind = kindOf(thread.sent.fields.letterId)
  const isNext = kind === 'next-stage' || beginsAtNext(thread, nation)
  if (kind === 'complaint' && !isNext) return here.complaint
  const stage = kind === 'commissioner' ? here.commissioner : isNext ? here.next : undefined
  return stage === 'not-offered' ? undefined : stage
}

/** Whether a complaint passes the first stage by, because it asked to and may. */
export function beginsAtNext({ asksForStage2 }: Thread, nation: NationId): boolean {
  return asksForStage2 && letterClocks[nation].mayBeginAtNext === true
}

/** Whether a complaint is at the last stage before the ombudsman. */
export function isAtLastStage(thread: Thread, nation: NationId): boolean {
  const isNext = kindOf(thread.sent.fields.letterId) === 'next-stage' || beginsAtNext(thread, nation)
  return isNext || letterClocks[nation].next === 'not-offered'
}

/** The day something got there: as recorded; the same day, by hand; or some day before they answered it. */
export function arrivalOf({ sent, current }: Pick<Thread, 'sent' | 'current'>): VagueDay | undefined {
  const { sentOn, receivedOn, how } = sent.fields
  if (receivedOn) return exactly(receivedOn)
  if (how === 'hand') return exactly(sentOn)
  if (!current) return undefined
  const { latest } = current.when
  if (latest <= sentOn) return exactly(sentOn)
  return { words: 'not-recorded', earliest: sentOn, latest }
}

/** The day our own reminder counts from: the last thing that was heard or asked. None once there is an answer, or their own day. */
function lookAgainFrom({ sent, current, chase }: Thread): VagueDay | undefined {
  if (kindOf(sent.fields.letterId) === 'notice') return undefined
  if (chase) return exactly(chase.fields.sentOn)
  if (!current) return exactly(sent.fields.sentOn)
  const { outcome, promisedBy } = current.reply.fields
  return !promisedBy && (outcome === 'holding' || outcome === 'acknowledged') ? current.when : undefined
}

type RecordedOf = (startsWhen: StartEvent) => Recorded

function recordedOf({ sent, current }: Thread): RecordedOf {
  const arrived = arrivalOf({ sent, current })
  const answeredOn = current?.when
  return (startsWhen) => {
    switch (startsWhen) {
      case 'complaint-received':
      case 'concern-received':
      case 'complaint-reached-stage-2':
        return { sentOn: exactly(sent.fields.sentOn), ...(arrived && { receivedOn: arrived }) }
      case 'referral-agreed':
      case 'registration-refused':
        return answeredOn ? { happenedOn: answeredOn } : {}
      case 'decision-letter-dated':
        return theirLetter({ current })
      default:
        return {}
    }
  }
}

function counted(
  id: ClockId,
  awaits: LetterClock['awaits'],
  isMet: boolean,
  recorded: Recorded | RecordedOf,
  rules: Rules,
): LetterClock {
  const clock = clockNamed(id, rules.clocks)
  const state = countFromRecord(
    clock,
    typeof recorded === 'function' ? recorded(clock.startsWhen) : recorded,
    rules.holidays,
  )
  const answer = 'answer' in state ? state.answer : undefined
  const shown: ShownClock =
    answer === undefined
      ? { as: 'no-date' }
      : showClockAnswer(
          answer,
          standingOf(clock, 'fact' in answer ? answer.fact : '', rules),
          state.kind === 'started',
        )
  return { clock: id, awaits, state, shown, isMet }
}

/** A clock of the person's own, counted from what is recorded of the day that starts it. */
export function countClockOf(id: ClockId, recorded: Recorded, rules: Rules): LetterClock {
  return counted(id, 'nothing', false, recorded, rules)
}

function theirDate(id: ClockId, on: Day, isMet: boolean, rules: Rules): LetterClock {
  const clock = clockNamed(id, rules.clocks)
  const { status, showAs } = standingOf(clock, clock.allows.at(-1)?.fact ?? '', rules)
  const isLaw = status === 'verified' && showAs === 'deadline'
  return {
    clock: id,
    awaits: 'answer',
    state: { kind: 'their-own-date', on },
    shown: isLaw ? { as: 'deadline', due: on, sendBy: null } : { as: 'check-point', reminder: on },
    isMet,
  }
}

function standingOf(clock: Clock, fact: string, { standing }: Rules): Standing {
  const nudge: Standing = { status: 'unverified', showAs: 'nudge' }
  if (clock.actor === 'nobody') return nudge
  return standing[fact] ?? { status: 'unverified', showAs: 'check-point' }
}

/** The clock with an id. Throws when it is not among those given, which is a bug. */
export function clockNamed(id: ClockId, clocks: readonly Clock[]): Clock {
  const clock = clocks.find((each) => each.id === id)
  if (!clock) throw new Error(`The clock "${id}" is needed here. Give allClocks of core/nations.`)
  return clock
}
