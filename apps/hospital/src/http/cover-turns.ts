import { bedsInTurn, coverageOf, type BedInTurn, type Coverage } from '@fresh-eyes/ward/question'
import { turnsBetween } from '../clock/turns.ts'
import type { Services } from '../services.ts'
import { answersIn, type ListedAnswer } from '../store/answers.ts'
import { placesIn } from '../store/beds.ts'
import { askingOf, askingSince } from '../store/instruments.ts'
import type { Placed } from '../store/tables.ts'

/** A shift of a ward, counted, bed by bed, with what was asked in it. */
export interface TurnCovered {
  coverage: Coverage
  beds: BedInTurn[]
  answers: ListedAnswer[]
}

/**
 * The shifts of a ward that overlap a stretch of time, newest first, as they stand at `now`, each counted by the shifts that the
 * ward has now. Before the ward's first settings nobody could have been asked, so nothing is counted.
 */
export async function coverTurns(
  { database: { db } }: Services,
  place: Placed & { timeZone: string },
  ward: string,
  { from, until, now }: { from: number; until: number; now: number },
): Promise<TurnCovered[]> {
  const asking = await askingOf(db, place, ward)
  if (!asking) return []
  const turns = turnsBetween(asking.shifts, place.timeZone, from, until)
  const [first, last] = [turns.at(0)?.from ?? from, turns.at(-1)?.to ?? until]
  const [places, answers, since] = await Promise.all([
    placesIn(db, place, ward, first, last),
    answersIn(db, place, ward, first, last),
    askingSince(db, place, ward),
  ])
  return turns
    .filter(({ to }) => to > since)
    .toReversed()
    .map((turn) => {
      const beds = bedsInTurn(turn, places, answers, now)
      const inTurn = answers.filter(({ askedAt }) => askedAt >= turn.from && askedAt < turn.to)
      return { coverage: coverageOf(turn, beds), beds, answers: inTurn }
    })
}
