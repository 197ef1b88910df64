import type { Notes } from './schema.ts'
import type { Store } from './store.ts'
import { reading, writing, type StorageTrouble } from './transact.ts'

/** What was noted. Nothing noted and nothing readable are the same: these are only reminders. */
export async function readNotes(store: Store): Promise<Notes> {
  const read = await reading(store.database, ['meta'], (all) => all.objectStore('meta').get('notes'))
  return 'done' in read && read.done !== undefined ? (read.done as Notes) : {}
}

/** Notes the moment of a backup that the person says they have kept. */
export async function noteBackup(
  store: Store,
  lastBackup: { day: string; at: string },
): Promise<'noted' | StorageTrouble> {
  const written = await writing(store.database, ['meta'], async (transaction) => {
    await transaction.objectStore('meta').put({ lastBackup }, 'notes')
  })
  return 'failed' in written ? written.failed : 'noted'
}
