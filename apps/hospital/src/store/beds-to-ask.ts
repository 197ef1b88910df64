import { bedsInTurn, stillToAsk } from '@fresh-eyes/ward/question'
import { turnAt } from '../clock/turns.ts'
import { answersIn } from './answers.ts'
import { inBedsNow, placesIn } from './beds.ts'
import type { Db } from './database.ts'
import { askingOf } from './instruments.ts'
import type { Placed } from './tables.ts'

/** A bed of a ward that somebody is in now, for paper. */
export interface BedToAsk {
  bed: string
  initials: string | null
  /** Still to ask in this turn, or when they were asked; "not-known" where the ward has no approved question. */
  asked: 'to-ask' | 'not-known' | number
}

/** The beds of a ward that somebody is in now, in the order of the ward, and who is still to be asked. */
export async function bedsToAsk(
  db: Db,
  place: Placed,
  ward: string,
  { now, timeZone }: { now: number; timeZone: string },
): Promise<BedToAsk[]> {
  const [here, asking] = await Promise.all([inBedsNow(db, place, ward), askingOf(db, place, ward)])
  if (!asking) return here.map(({ bed, initials }) => ({ bed, initials, asked: 'not-known' }))
  const turn = turnAt(asking.shifts, timeZone, now)
  const [places, answers] = await Promise.all([
    placesIn(db, place, ward, turn.from, now + 1),
    answersIn(db, place, ward, turn.from, turn.to),
  ])
  const stands = new Map(bedsInTurn(turn, places, answers, now).map((bed) => [bed.stay, bed]))
  return here.map(({ stay, bed, initials }) => {
    const found = stands.get(stay)
    const asked = found?.last && !stillToAsk(found) ? found.last.askedAt : 'to-ask'
    return { bed, initials, asked }
  })
}
