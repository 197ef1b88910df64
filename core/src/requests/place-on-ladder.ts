import type { Day } from '../calendar/index.ts'
import type { Entry, OutputEntry } from '../casefile/index.ts'
import type { ClockId, Recorded } from '../clocks/index.ts'
import { rungIds, type Ladder, type LetterName, type Rung, type RungId } from '../nations/index.ts'
import {
  beginsAtNext,
  clockNamed,
  clocksOf,
  countClockOf,
  startsWhenRefused,
  type LetterClock,
  type Rules,
} from './clocks-of.ts'
import { groupByCase } from './groups.ts'
import { kindOf } from './letter-kind.ts'
import { finalLetter, isFinal, isRefusal, theirLetter } from './their-letter.ts'
import { allThreads, whenSent, type Thread } from './threads.ts'

/**
 * Where a person stands on one rung.
 * - waiting: their letter is there, and no final answer
 * - done: it was answered
 * - open: they can take it now
 * - late: the day for it has passed; it can still be tried, and `limits` says what speaks for that
 * - later: something must come first; the rung's `opens` says what
 * - shut: what it stands instead of has been answered
 * - none: this nation has no such rung
 */
export type RungStanding = 'waiting' | 'done' | 'open' | 'late' | 'later' | 'shut' | 'none'

export interface PlacedRung {
  rung: RungId
  standing: RungStanding
  /** The person's own last days for it, each counted from what they recorded. */
  limits: readonly LetterClock[]
  /** The letters that were sent on it, oldest first, and their clocks. */
  letters: readonly { sent: Entry<'sent'>; clocks: readonly LetterClock[] }[]
}

export interface PlaceOnLadder {
  /** Every rung of the nation, from the ground up. */
  rungs: readonly PlacedRung[]
  /** The highest rung that a letter was sent on. Undefined on the ground. */
  here?: RungId
  /** The next rung that makes sense, and the letter for it. None while an answer is waited for. */
  next?: { rung: RungId; letter?: LetterName; about?: string }
}

/** Says where a case stands on its nation's ladder, on a day. Undefined when there is no such case. */
export function placeOnLadder(
  entries: readonly OutputEntry[],
  caseId: string | undefined,
  { ladder, rules, on }: { ladder: Ladder; rules: Rules; on: Day },
): PlaceOnLadder | undefined {
  const group = groupByCase(entries).find((each) => each.case === caseId)
  if (!group) return undefined
  const replies = entries.filter((entry) => entry.kind === 'reply')
  const threads = allThreads({ letters: group.letters, sent: group.sent, replies })
  const knewOn = group.entry?.fields.knewOn
  const seen: Seen = {
    threads,
    chased: threads.some(({ chase }) => chase !== undefined),
    knew: knewOn && knewOn !== 'not-recorded' ? { happenedOn: knewOn } : {},
    ladder,
    rules,
    on,
  }
  const rungs = rungIds.map((id) => placed(id, seen))
  const here = rungs.findLast(({ letters }) => letters.length > 0)?.rung
  const next = nextRung(rungs, seen)
  return { rungs, ...(here && { here }), ...(next && { next }) }
}

interface Seen {
  threads: readonly Thread[]
  chased: boolean
  knew: Recorded
  ladder: Ladder
  rules: Rules
  on: Day
}

function placed(id: RungId, seen: Seen): PlacedRung {
  const rung = seen.ladder.rungs[id]
  if (rung.is !== 'offered') return { rung: id, standing: 'none', limits: [], letters: [] }
  const its = threadsOn(id, seen)
  const limits = rung.limits.map((clock) => countClockOf(clock, recordedFor(clock, seen), seen.rules))
  return {
    rung: id,
    standing: standingOf(id, rung, its, limits, seen),
    limits,
    letters: [
      ...its.map((thread) => ({ sent: thread.sent, clocks: clocksOf(thread, seen.rules) })),
      ...(id === 'ask-again' ? chasesIn(seen).map((sent) => ({ sent, clocks: [] })) : []),
    ],
  }
}

function standingOf(
  id: RungId,
  rung: Rung,
  its: readonly Thread[],
  limits: readonly LetterClock[],
  seen: Seen,
): RungStanding {
  const newest = its.at(-1)
  if (newest) return isAnswered(newest) ? 'done' : 'waiting'
  if (id === 'ask-again' && chasesIn(seen).length > 0) return 'waiting'
  if (!isOpen(rung, seen)) return rung.opens === 'before-they-answer' ? 'shut' : 'later'
  return limits.some(({ shown }) => shown.as === 'deadline' && seen.on > shown.due) ? 'late' : 'open'
}

function isOpen({ opens }: Rung, seen: Seen): boolean {
  const requests = seen.threads.filter(({ sent }) => kindOf(sent.fields.letterId) === 'request')
  const refused = requests.some(({ current }) => isRefusal(current?.reply.fields.outcome))
  switch (opens) {
    case 'any-time':
      return true
    case 'after-a-no':
      return refused
    case 'after-a-no-or-silence':
      return refused || seen.chased || requests.some((thread) => !isAnswered(thread) && isPast(thread, seen))
    case 'before-they-answer':
      return !threadsOn('complaint', seen).some(isAnswered)
    case 'after-stage-1':
      return firstStage(seen).some((thread) => isAnswered(thread) || isPast(thread, seen))
    case 'after-the-final-answer':
      return lastStage(seen).some((thread) => isAnswered(thread) || isPast(thread, seen))
  }
}

/** The letters that asked again after a request, and have no answer. */
function chasesIn({ threads }: Seen): readonly Entry<'sent'>[] {
  return threads.flatMap(({ sent, chase }) =>
    chase && kindOf(sent.fields.letterId) === 'request' ? [chase] : [],
  )
}

function firstStage(seen: Seen): readonly Thread[] {
  return [...threadsOn('complaint', seen), ...threadsOn('commissioner', seen)]
}

function lastStage(seen: Seen): readonly Thread[] {
  return seen.ladder.rungs['next-stage'].is === 'offered' ? threadsOn('next-stage', seen) : firstStage(seen)
}

/** Whether the last day of all that is owed on a letter has passed. */
function isPast(thread: Thread, { rules, on }: Seen): boolean {
  const shown = clocksOf(thread, rules).findLast(({ awaits }) => awaits === 'answer')?.shown
  if (!shown || shown.as === 'no-date') return false
  return shown.as === 'deadline' ? on > shown.due : on >= shown.reminder
}

/**
 * The next rung up: the lowest that is open and above all that was tried, where the one below has said its last word.
 * A request that was refused in writing has its reason, so the rung that asks for one is passed by; another doctor's view
 * comes before a complaint.
 */
function nextRung(rungs: readonly PlacedRung[], seen: Seen): PlaceOnLadder['next'] {
  const standing = (id: RungId) => rungs.find(({ rung }) => rung === id)?.standing ?? 'none'
  const last = seen.threads
    .toSorted((one, other) => (whenSent(one.sent) < whenSent(other.sent) ? -1 : 1))
    .at(-1)
  if (!last) return nextOn('ask', seen)
  if (!isAnswered(last) && !isPast(last, seen)) return undefined
  const outcome = last.current?.reply.fields.outcome
  if (outcome === 'agreed') return undefined
  const here = rungs.findLastIndex(({ letters }) => letters.length > 0)
  const isFunding = last.sent.fields.letterId === 'prior-approval'
  const passedBy = (id: RungId) =>
    id === 'commissioner' ||
    (id === 'funding' && !isFunding) ||
    (id === 'reasons' && outcome !== 'refused-aloud') ||
    (id === 'ask-again' &&
      (outcome === 'refused-aloud' || seen.chased || last.sent.fields.letterId === 'another-gp'))
  const next = rungs
    .slice(here + 1)
    .find(({ rung }) => !passedBy(rung) && ['open', 'late'].includes(standing(rung)))
  if (next?.rung === 'ask-again' && isRefusal(outcome)) {
    return { rung: next.rung, letter: 'another-gp', about: last.sent.id }
  }
  return next && nextOn(next.rung, seen, last.sent)
}

function nextOn(id: RungId, { ladder }: Seen, last?: Entry<'sent'>): PlaceOnLadder['next'] {
  const rung = ladder.rungs[id]
  const letters = rung.is === 'offered' ? rung.letters : []
  // What was asked of a hospital is complained of to the hospital.
  const atHospital = ['request-specialist', 'transfer-of-care', 'complaint-hospital'].includes(
    last?.fields.letterId ?? '',
  )
  const letter = letters.find((each) => atHospital && each === 'complaint-hospital') ?? letters[0]
  return { rung: id, ...(letter && { letter }), ...(last && { about: last.id }) }
}

/** The letters of a rung: by its list, each on the first rung that names it. */
function threadsOn(id: RungId, { threads, ladder, rules }: Seen): readonly Thread[] {
  return threads
    .filter((thread) => rungOf(thread, ladder, rules) === id)
    .toSorted((one, other) => (whenSent(one.sent) < whenSent(other.sent) ? -1 : 1))
}

function rungOf(thread: Thread, { rungs }: Ladder, { nation }: Rules): RungId | undefined {
  if (beginsAtNext(thread, nation)) return 'next-stage'
  const { letterId } = thread.sent.fields
  return rungIds.find((id) => {
    const rung = rungs[id]
    return rung.is === 'offered' && (rung.letters as readonly string[]).includes(letterId)
  })
}

function recordedFor(id: ClockId, seen: Seen): Recorded {
  const first = firstStage(seen).find(isAnswered)?.current?.when
  switch (clockNamed(id, seen.rules.clocks).startsWhen) {
    case 'event-or-awareness':
    case 'became-aware':
      return seen.knew
    case 'stage-1-answer-received':
      return first ? { receivedOn: first } : {}
    case 'final-notice-sent':
      return finalLetter(lastStage(seen))
    case 'decision-letter-dated': {
      const refused = seen.threads.findLast((thread) =>
        startsWhenRefused(thread, seen.rules.nation).includes(id),
      )
      return refused ? theirLetter(refused) : {}
    }
    default:
      return {}
  }
}

function isAnswered({ current }: Thread): boolean {
  const outcome = current?.reply.fields.outcome
  return isFinal(outcome) || outcome === 'refused-aloud'
}
