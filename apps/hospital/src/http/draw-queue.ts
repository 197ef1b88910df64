import type { Wards } from '@fresh-eyes/ward/roles'
import type { Snapshot } from '../live/hub.ts'
import { boardAlarms, boardAside, type BoardNotices } from '../screens/board-notices.ts'
import { queueBoard } from '../screens/queue-board.ts'
import type { Services } from '../services.ts'
import { openCalls } from '../store/read-calls.ts'
import { feedState } from '../store/feeds.ts'
import { pagingTrouble } from '../store/paging-state.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import { staffNames } from '../store/staff-names.ts'
import type { Placed } from '../store/tables.ts'
import { teamsOnNow } from '../store/teams-on-now.ts'
import { isTraining } from '../store/training.ts'

/** Draws the queue of a site as it is now, of some of its wards or of all. A call whose ward is not known yet is on every queue. */
export async function drawQueue(
  { database: { db }, clocks, connections }: Services,
  place: Placed,
  covers: Wards,
): Promise<Snapshot> {
  // The number is read first: what happens between the two reads is drawn again under a higher one.
  const site = await siteOf(db, place)
  if (!site) throw new Error('There is no such site.')
  const [calls, wards, paging, switchboard, on, training] = await Promise.all([
    openCalls(db, place),
    allWardsOf(db, place),
    pagingTrouble(db, clocks, place),
    feedState(db, clocks, place, 'switchboard'),
    teamsOnNow(db, place, covers, clocks.wall()),
    isTraining(db, place),
  ])
  const hidden = new Set(wards.filter((ward) => ward.hidden).map(({ ward }) => ward))
  const nameOf = await staffNames(
    db,
    place,
    calls.flatMap(({ call: { promise } }) => (promise ? [promise.user] : [])),
  )
  const now = clocks.wall()
  const notices: BoardNotices = {
    timeZone: site.time_zone,
    // Without a pager nothing is failing: what stands beside the calls says that the screen is the only alarm.
    paging: connections.pagers.length > 0 ? paging : undefined,
    hasPagers: connections.pagers.length > 0,
    switchboard,
    training,
    everyWard: covers === 'all',
    onNow: on,
    now,
  }
  const board = queueBoard({
    calls: calls.filter(({ call: { ward } }) => {
      return ward === null || (!hidden.has(ward) && (covers === 'all' || covers.includes(ward)))
    }),
    nameOf,
    wardNames: new Map(wards.map(({ ward, name }) => [ward, name])),
    steadyNow: clocks.steady(),
    now,
    timeZone: site.time_zone,
    alarms: boardAlarms(notices),
    beside: boardAside(notices),
  })
  return { seq: site.live_seq, at: now, html: board.text }
}
