import { countAsking, type AskingCounts, type WardAsked } from '@fresh-eyes/ward/question'
import type { Services } from '../services.ts'
import { wardsOf } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'
import type { Stretch } from '../words/months.ts'
import { coverTurns } from './cover-turns.ts'

/** What the daily question came to on a site: over the shifts that began in a stretch of time and are over. */
export async function askedIn(
  services: Services,
  place: Placed & { timeZone: string },
  { from, until }: Stretch,
): Promise<AskingCounts> {
  const now = services.clocks.wall()
  const counted: WardAsked[] = []
  // One ward after the other: a month of a whole site does not take the database from those who answer calls.
  for (const { ward } of await wardsOf(services.database.db, place)) {
    const turns = (await coverTurns(services, place, ward, { from, until, now })).filter(
      ({ coverage: { turn } }) => turn.asks && turn.from >= from && turn.to <= now,
    )
    const prompted = turns.flatMap(({ answers }) => answers).filter((answer) => answer.prompted).length
    counted.push({ turns, prompted })
  }
  return countAsking(counted)
}
