import type { Entry } from '../casefile/index.ts'
import type { Rung, RungId } from '../nations/index.ts'
import { clocksOf, type LetterClock } from './clocks-of.ts'
import { kindOf } from './letter-kind.ts'
import {
  chasesIn,
  firstStage,
  isAnswered,
  isPast,
  lastStage,
  threadsOn,
  type OnLadder,
} from './letters-on-ladder.ts'
import { limitsOf } from './rung-limits.ts'
import { isRefusal } from './their-letter.ts'

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

/** Where the person stands on a rung of their nation, with its days and what was sent on it. */
export function placedRung(id: RungId, seen: OnLadder): PlacedRung {
  const rung = seen.ladder.rungs[id]
  if (rung.is !== 'offered') return { rung: id, standing: 'none', limits: [], letters: [] }
  const limits = limitsOf(rung, seen)
  return {
    rung: id,
    standing: standingOf(id, rung, limits, seen),
    limits,
    letters: [
      ...threadsOn(id, seen).map((thread) => ({ sent: thread.sent, clocks: clocksOf(thread, seen.rules) })),
      ...(id === 'ask-again' ? chasesIn(seen).map((sent) => ({ sent, clocks: [] })) : []),
    ],
  }
}

function standingOf(id: RungId, rung: Rung, limits: readonly LetterClock[], seen: OnLadder): RungStanding {
  const newest = threadsOn(id, seen).at(-1)
  if (newest) return isAnswered(newest) ? 'done' : 'waiting'
  if (id === 'ask-again' && chasesIn(seen).length > 0) return 'waiting'
  if (!isOpen(rung, seen)) return rung.opens === 'before-they-answer' ? 'shut' : 'later'
  return limits.some(({ shown }) => shown.as === 'deadline' && seen.on > shown.due) ? 'late' : 'open'
}

function isOpen({ opens }: Rung, seen: OnLadder): boolean {
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
