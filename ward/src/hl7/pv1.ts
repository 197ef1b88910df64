import type { Instant } from '../instant/index.ts'
import type { Care, Place } from '../stays/index.ts'
import type { FeedRules, Refused } from './rules.ts'
import { readInstant } from './instants.ts'
import { CLEARED, type Message } from './message.ts'

export interface VisitRead {
  visit: string | null
  care: Care | null
  place: Place | null
  before: Place | null
  leftAt: Instant | null
  disposition: string | null
}

const cares: Readonly<Record<string, Care>> = { I: 'inpatient', E: 'emergency', O: 'outpatient' }

/** What PV1 says of a visit: its number, where the person is and was, and when it ended. */
export function readVisit(
  message: Message,
  nth: number,
  { offsetAt }: FeedRules,
  near: Instant,
): VisitRead | Refused {
  const pv1 = (field: number, component = 1): string | null => {
    const said = message.get({ segment: 'PV1', nth, field, component })
    return said === undefined || said === CLEARED ? null : said
  }
  const number = pv1(19)
  const issuer = pv1(19, 4)
  const ended = pv1(45)
  const leftAt = ended === null ? null : readInstant(ended, offsetAt, near)
  if (leftAt === undefined) return { refused: 'time', where: 'PV1-45' }
  const code = pv1(2)
  return {
    visit: number === null ? null : issuer === null ? number : `${issuer}|${number}`,
    care: code === null ? null : (cares[code.toUpperCase()] ?? 'other'),
    place: placeIn(pv1, 3),
    before: placeIn(pv1, 6),
    leftAt: leftAt?.at ?? null,
    disposition: pv1(36),
  }
}

/** Ward, bay and bed. A bed that is named without a ward is no place: nobody could find it. */
function placeIn(pv1: (field: number, component?: number) => string | null, field: number): Place | null {
  const ward = pv1(field)
  return ward === null ? null : { ward, bay: pv1(field, 2), bed: pv1(field, 3) }
}
