import type { Change } from '@fresh-eyes/core/casefile'
import { foldJournal } from '../../../apps/patient/src/device/store/fold-journal.ts'
import { startGeneration } from '../../../apps/patient/src/device/store/generations.ts'
import { readWhole } from '../../../apps/patient/src/device/store/read-store.ts'
import { saveChanges } from '../../../apps/patient/src/device/store/save-changes.ts'
import type { Store } from '../../../apps/patient/src/device/store/store.ts'

/**
 * Saves one to three changes after another for as long as the browser lives, folds now and then, and now and then
 * puts the whole record into a new generation, as a restore does. Tells each entry when it is acknowledged.
 */
export async function keepWriting(
  store: Store,
  from: number,
  make: (n: number) => Change,
  acknowledge: (entries: string[]) => void,
): Promise<never> {
  for (let n = from, step = 0; ; step++) {
    const batch = Array.from({ length: 1 + (step % 3) }, () => make(n++))
    const saved = await saveChanges(store, batch)
    if (!saved.saved) throw new Error(`A save was refused: ${saved.because}`)
    acknowledge(batch.map(({ entry }) => entry))
    if (step % 4 === 3) await foldJournal(store)
    if (step % 25 === 24) await renew(store)
  }
}

async function renew(store: Store): Promise<void> {
  const read = await readWhole(store)
  if ('refused' in read) throw new Error(`The store was not read: ${read.refused}`)
  await startGeneration(store, read.readTo, store.record.current.owner, read.contents.changes)
}
