import type { Snapshot } from '../live/hub.ts'
import { queueBoard } from '../screens/queue-board.ts'
import type { Services } from '../services.ts'
import { openCalls } from '../store/calls.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'

/** Draws the queue of a site as it is now, for those who may see who calls, or for those who may not. */
export async function drawQueue(
  { database: { db }, clocks }: Services,
  place: Placed,
  seesStaffCallers: boolean,
): Promise<Snapshot> {
  // The number is read first: what happens between the two reads is drawn again under a higher one.
  const site = await siteOf(db, place)
  if (!site) throw new Error('There is no such site.')
  const [calls, wards] = await Promise.all([openCalls(db, place), allWardsOf(db, place)])
  const hidden = new Set(wards.filter((ward) => ward.hidden).map(({ ward }) => ward))
  const board = queueBoard({
    calls: calls.filter(({ call }) => call.ward === null || !hidden.has(call.ward)),
    wardNames: new Map(wards.map(({ ward, name }) => [ward, name])),
    steadyNow: clocks.steady(),
    now: clocks.wall(),
    timeZone: site.time_zone,
    seesStaffCallers,
    seesUnanswered: false,
  })
  return { seq: site.live_seq, at: clocks.wall(), html: board.text }
}
