import type { ClockId, Recorded } from '../clocks/index.ts'
import type { Rung } from '../nations/index.ts'
import { clockNamed, countClockOf, startsWhenRefused, type LetterClock } from './clocks-of.ts'
import { firstStage, isAnswered, lastStage, type OnLadder } from './letters-on-ladder.ts'
import { finalLetter, theirLetter } from './their-letter.ts'

/** The last days for a rung, each counted from what the person recorded. */
export function limitsOf({ limits }: Rung, seen: OnLadder): readonly LetterClock[] {
  return limits.map((clock) => countClockOf(clock, recordedFor(clock, seen), seen.rules))
}

function recordedFor(id: ClockId, seen: OnLadder): Recorded {
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
