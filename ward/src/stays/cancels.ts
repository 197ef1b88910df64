import type { FeedEvent, Means } from './feed-event.ts'
import { asRecorded } from './order.ts'

const takenBack: Partial<Record<Means, Means[]>> = {
  'cancel-expect': ['expect'],
  'cancel-admit': ['admit'],
  'cancel-move': ['move', 'swap'],
  'cancel-leave': ['leave'],
  'cancel-out': ['out'],
  'cancel-return': ['return'],
}

/**
 * Which events were taken back, and which cancels found nothing to take back. A cancel that says when its event happened takes back
 * that one, once, however often the cancel is sent; one that does not takes the last that was written down before it. So a cancel
 * that overtakes its event on the way still takes it back.
 */
export function findCancelled(events: readonly FeedEvent[]): {
  cancelled: Set<string>
  foundNothing: FeedEvent[]
} {
  const cancelled = new Set<string>()
  const foundNothing: FeedEvent[] = []
  for (const cancel of events.filter(({ means }) => takenBack[means]).sort(asRecorded)) {
    const may = events
      .filter((event) => takenBack[cancel.means]?.includes(event.means) && event.visit === cancel.visit)
      // After a merge the cancel comes under the number that stays, so a visit's number is enough.
      .filter(({ patient, visit }) => visit !== null || patient === cancel.patient)
      .filter(({ recordedAt }) => recordedAt <= cancel.recordedAt)
      .sort(asRecorded)
    const meant = cancel.cancels === null ? lastStanding(may, cancelled) : theOneMeant(may, cancel)
    if (meant.length === 0) foundNothing.push(cancel)
    for (const { id } of meant) cancelled.add(id)
  }
  return { cancelled, foundNothing }
}

function lastStanding(may: FeedEvent[], cancelled: Set<string>): FeedEvent[] {
  return may.filter(({ id }) => !cancelled.has(id)).slice(-1)
}

/** Those of the moment that the cancel names; or, when its clock differs, the last that went where it says the person is no more. */
function theOneMeant(may: FeedEvent[], { cancels, before }: FeedEvent): FeedEvent[] {
  const sameMoment = may.filter(({ at }) => at === cancels)
  if (sameMoment.length > 0) return sameMoment
  return before ? may.filter(({ place }) => place && samePlace(place, before)).slice(-1) : []
}

export function samePlace(
  one: { ward: string; bay: string | null; bed: string | null },
  other: { ward: string; bay: string | null; bed: string | null },
): boolean {
  return one.ward === other.ward && one.bay === other.bay && one.bed === other.bed
}
