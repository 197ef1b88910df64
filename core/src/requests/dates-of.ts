import type { BankHolidays, Day } from '../calendar/index.ts'
import type { Entry, OutputEntry } from '../casefile/index.ts'
import type { Clock, ClockId, Recorded, Standing } from '../clocks/index.ts'
import { letterClocks } from '../nations/index.ts'
import type { NationId } from '../routes/index.ts'
import { clocksOf, countClockOf, isAtLastStage, type LetterClock, type Rules } from './clocks-of.ts'
import { groupByCase, type Group } from './groups.ts'
import { isComplaint } from './letter-kind.ts'
import type { Circumstances } from './next-steps.ts'
import { finalLetter, isFinal } from './their-letter.ts'
import { allThreads, openThreads, type Thread } from './threads.ts'

/** What a date is. Only one with a clock whose `shown` says deadline may look like law. */
export type DateKind = 'clock' | 'last-day' | 'promise' | 'hold' | 'reminder'

/** One date of a case, or one that has none yet and says so. */
export interface CaseDate {
  /** The case entry. Not there for entries that name no case. */
  case?: string
  kind: DateKind
  /** Undefined when it cannot be counted yet: `clock` says what is missing. */
  on?: Day
  /** The same thing has the same name, however often it is asked for. */
  name: string
  clock?: LetterClock
  /** The sent entry, the draft or the reminder that it is of. */
  entry?: string
  to?: string
  /** What the person wrote: of a reminder. */
  noted?: string
  isDone?: boolean
}

/**
 * Every date of every open case, soonest first, and after them what has no date yet. Clocks of letters that are waited for,
 * days that the other side gave, letters that rest, the person's own reminders, and their own last days.
 */
export function datesOf(entries: readonly OutputEntry[], circumstances: Circumstances): readonly CaseDate[] {
  const replies = entries.filter((entry) => entry.kind === 'reply')
  return groupByCase(entries)
    .filter(({ isClosed }) => !isClosed)
    .flatMap((group) =>
      datesOfGroup(group, replies, circumstances).map((date) =>
        group.case === undefined ? date : { case: group.case, ...date },
      ),
    )
    .toSorted((one, other) => compare(one.on ?? '9999', other.on ?? '9999') || compare(one.name, other.name))
}

function datesOfGroup(
  group: Group,
  replies: readonly Entry<'reply'>[],
  circumstances: Circumstances,
): readonly CaseDate[] {
  const from = { letters: group.letters, sent: group.sent, replies }
  const threads = openThreads(from)
  const rules = rulesOf(group.nation, circumstances)
  return [
    ...group.letters.flatMap((letter) => holdOf(letter, group)),
    ...group.reminders.map(reminderOf),
    ...threads.flatMap(promiseOf),
    ...(rules
      ? [
          ...threads.flatMap((thread) => clocksOfThread(thread, rules)),
          ...lastDays(group, allThreads(from), rules),
        ]
      : []),
  ]
}

function clocksOfThread(thread: Thread, rules: Rules): readonly CaseDate[] {
  const { id, fields } = thread.sent
  return clocksOf(thread, rules)
    .filter(({ isMet, state }) => !isMet && state.kind !== 'their-own-date')
    .map((clock) => ({
      ...dated(clock),
      kind: 'clock',
      name: `${clock.clock} ${id}`,
      entry: id,
      to: fields.to,
    }))
}

function promiseOf({ sent, current }: Thread): readonly CaseDate[] {
  const { promisedBy, outcome } = current?.reply.fields ?? {}
  if (!promisedBy || !['holding', 'acknowledged', 'agreed'].includes(outcome ?? '')) return []
  return [{ kind: 'promise', on: promisedBy, name: `promise ${sent.id}`, entry: sent.id, to: sent.fields.to }]
}

function holdOf({ id, fields }: Entry<'letter'>, { sent }: Group): readonly CaseDate[] {
  const isSent = sent.some((each) => each.fields.letter === id)
  return isSent || fields.holdUntil === undefined
    ? []
    : [{ kind: 'hold', on: fields.holdUntil, name: `hold ${id}`, entry: id }]
}

function reminderOf({ id, fields }: Entry<'reminder'>): CaseDate {
  const { on, words, done } = fields
  return { kind: 'reminder', on, name: `reminder ${id}`, entry: id, noted: words, isDone: done === true }
}

/** The person's own last days: to complain, while they have not; to ask for the next stage; and to go to the ombudsman. */
function lastDays(group: Group, threads: readonly Thread[], rules: Rules): readonly CaseDate[] {
  const { lastDays: days, askNextBy } = letterClocks[rules.nation]
  const complaints = threads.filter(({ sent }) => isComplaint(sent.fields.letterId))
  const knewOn = group.entry?.fields.knewOn
  const happenedOn: Recorded = knewOn && knewOn !== 'not-recorded' ? { happenedOn: knewOn } : {}
  const first = complaints.find(({ current }) => endsStage(current?.reply.fields.outcome))?.current?.when
  const isAtNext = complaints.some(({ sent }) => sent.fields.letterId === 'next-stage')
  const atLastStage = complaints.filter((thread) => isAtLastStage(thread, rules.nation))
  const known = { ...happenedOn, ...finalLetter(atLastStage) }
  const last = (id: ClockId, recorded: Recorded): CaseDate => {
    const clock = countClockOf(id, recorded, rules)
    return { ...dated(clock), kind: 'last-day', name: `${id} ${group.case ?? ''}` }
  }
  return [
    ...(complaints.length === 0 ? days.complaint.map((id) => last(id, happenedOn)) : []),
    ...(askNextBy && first && !isAtNext ? [last(askNextBy, { receivedOn: first })] : []),
    ...(complaints.length > 0 ? days.ombudsman.map((id) => last(id, known)) : []),
  ]
}

/** What counting needs in a nation, when its bank holidays are at hand. */
export function rulesOf(
  nation: NationId | undefined,
  {
    clocks,
    holidays,
    standing,
  }: {
    clocks: readonly Clock[]
    holidays: Partial<Record<NationId, BankHolidays>>
    standing?: Partial<Record<string, Standing>>
  },
): Rules | undefined {
  const ofNation = nation && holidays[nation]
  return nation && ofNation ? { nation, clocks, holidays: ofNation, standing: standing ?? {} } : undefined
}

function dated(clock: LetterClock): { on?: Day; clock: LetterClock } {
  const { shown } = clock
  if (shown.as === 'no-date') return { clock }
  return { on: shown.as === 'deadline' ? shown.due : shown.reminder, clock }
}

// A first answer may be said aloud.
function endsStage(outcome: string | undefined): boolean {
  return isFinal(outcome) || outcome === 'refused-aloud'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
