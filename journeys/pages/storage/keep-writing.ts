import type { Change } from '@fresh-eyes/core/casefile'
import {
  foldBoth,
  replaceInBoth,
  saveInBoth,
  type BothCopies,
} from '../../../apps/patient/src/device/store/both-copies.ts'

/**
 * Saves one to three changes after another for as long as the browser lives, folds now and then, and now and then
 * puts the whole record in the place of itself, as a restore does. Tells each entry when it is acknowledged.
 */
export async function keepWriting(
  both: BothCopies,
  from: number,
  make: (n: number) => Change,
  acknowledge: (entries: string[]) => void,
): Promise<never> {
  for (let n = from, step = 0; ; step++) {
    const batch = Array.from({ length: 1 + (step % 3) }, () => make(n++))
    const saved = await saveInBoth(both, batch)
    if (saved !== 'saved') throw new Error(`A save was refused: ${saved}`)
    acknowledge(batch.map(({ entry }) => entry))
    if (step % 4 === 3) await foldBoth(both)
    if (step % 25 === 24) {
      const { owner } = both.first.record.current
      await replaceInBoth(both, ({ contents }) => ({ owner, changes: contents.changes }))
    }
  }
}
