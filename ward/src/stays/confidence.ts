import type { Instant } from '../instant/index.ts'
import { samePlace } from './cancels.ts'
import type { Place } from './feed-event.ts'
import type { Stay } from './stay.ts'

/** How sure the bed is, with why. Shown beside the bed, always in words. */
export type Confidence =
  /** Two people in one bed, as the feed says: at least one of them is elsewhere. */
  | { sure: 'no'; why: 'shared-bed'; with: number }
  | { sure: 'no'; why: 'no-bed' }
  /** The feed has been silent for longer than it ever is when it works, so people may have moved since. */
  | { sure: 'no'; why: 'feed-silent'; since: Instant }
  | { sure: 'partly'; why: 'by-hand'; user: string; at: Instant }
  | { sure: 'partly'; why: 'by-update'; at: Instant }
  | { sure: 'partly'; why: 'doubt' }
  | { sure: 'yes'; why: 'fed'; at: Instant }

/** What is known of the feed when the bed is shown. `heardAt` is null where there is no feed, and people are placed by hand. */
export interface FeedHeard {
  heardAt: Instant | null
  now: Instant
  silentAfter: number
}

/** How sure the bed of a stay is, among those who hold beds on the same ward. */
export function confidenceIn(
  stay: Stay,
  onTheWard: readonly Stay[],
  { heardAt, now, silentAfter }: FeedHeard,
): Confidence {
  const { place, placedBy, placedAt } = stay
  if (!place || !placedBy || placedAt === null || place.bed === null) return { sure: 'no', why: 'no-bed' }
  const others = onTheWard.filter(
    (other) => other.key !== stay.key && other.place && sameBed(other.place, place),
  )
  if (others.length > 0) return { sure: 'no', why: 'shared-bed', with: others.length }
  if (placedBy.kind === 'hand') return { sure: 'partly', why: 'by-hand', user: placedBy.user, at: placedAt }
  if (heardAt === null || now - heardAt > silentAfter)
    return { sure: 'no', why: 'feed-silent', since: heardAt ?? placedAt }
  if (placedBy.kind === 'update') return { sure: 'partly', why: 'by-update', at: placedAt }
  return stay.doubts.length > 0 ? { sure: 'partly', why: 'doubt' } : { sure: 'yes', why: 'fed', at: placedAt }
}

/** A bed that was named without its bay, as people do by hand, can be the bed of that name in any bay. */
const sameBed = (one: Place, other: Place): boolean =>
  one.ward === other.ward &&
  one.bed === other.bed &&
  (one.bay === other.bay || one.bay === null || other.bay === null)

/** What changed of a stay for whoever has a call about it. Undefined when nothing of it did. */
export type StayChange = 'discharged' | 'died' | 'moved' | 'back' | 'cancelled'

/** What to tell an open call about its stay: the weightiest of what changed. */
export function changeOf(was: Stay, is: Stay): StayChange | undefined {
  if (is.died && !was.died) return 'died'
  if (is.standing === 'cancelled' && was.standing !== 'cancelled') return 'cancelled'
  if (is.standing === 'left' && was.standing !== 'left') return 'discharged'
  const ended = was.standing === 'left' || was.standing === 'cancelled' || (was.died && !is.died)
  if (ended && (is.standing === 'in' || is.standing === 'away')) return 'back'
  const moved = is.place && (!was.place || !samePlace(was.place, is.place))
  return moved ? 'moved' : undefined
}
