import { openCall } from '../store/open-call.ts'
import type { Clocks } from '../store/clocks.ts'
import type { Db } from '../store/database.ts'

/**
 * Opens the made-up calls that are due, each once: its key is its place in the practice, so one that was opened by a process that was
 * then killed is not opened again.
 */
export async function feedTraining(db: Db, clocks: Clocks): Promise<void> {
  const due = await db
    .selectFrom('training_call')
    .selectAll()
    .where('came_at', 'is', null)
    .where('due', '<=', clocks.steady())
    .orderBy('due')
    .execute()
  for (const { trust, site, practice, number, call } of due) {
    await openCall(db, clocks, {
      trust,
      site,
      clientKey: `training:${practice}:${number}`,
      event: { by: { kind: 'caller' }, channel: 'page', ward: call.ward, told: call.told },
    })
    await db
      .updateTable('training_call')
      .set({ came_at: clocks.wall() })
      .where('trust', '=', trust)
      .where('site', '=', site)
      .where('practice', '=', practice)
      .where('number', '=', number)
      .execute()
  }
}
