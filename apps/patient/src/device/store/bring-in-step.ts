import { createChangeList } from '../change-list.ts'
import { startGeneration } from './generations.ts'
import { readRecord, readWhole } from './read-store.ts'
import { tryAgain } from './save-changes.ts'
import type { Store } from './store.ts'
import type { Written } from './write-if.ts'

/**
 * Makes the second copy say what the first says. A second copy that followed another store is all that is left of a
 * store that was lost: what it has is put into the first before anything else. The caller sees to it that nobody else
 * writes meanwhile.
 */
export async function bringInStep(first: Store, second: Store): Promise<'in-step' | 'recovered' | 'failed'> {
  if (!(await areRead(first, second))) return 'failed'
  if (isInStep(first, second)) return 'in-step'
  const followedAnother =
    second.record.copyOf !== undefined && second.record.copyOf.device !== first.record.device
  const taken = followedAnother ? await takeOver(first, second) : 'nothing'
  if (taken === 'failed') return 'failed'
  const copied = await tryAgain(() => copyAll(first, second))
  if (copied !== 'saved') return 'failed'
  return taken === 'taken' ? 'recovered' : 'in-step'
}

async function areRead(first: Store, second: Store): Promise<boolean> {
  return (await readRecord(first)) === 'read' && (await readRecord(second)) === 'read'
}

function isInStep(first: Store, second: Store): boolean {
  const { copyOf } = second.record
  return copyOf?.device === first.record.device && copyOf.version === first.record.version
}

async function takeOver(first: Store, second: Store): Promise<'taken' | 'nothing' | 'failed'> {
  let lost = 0
  const written = await tryAgain(async (): Promise<Written> => {
    const [ours, theirs] = [await readWhole(first), await readWhole(second)]
    if ('refused' in ours || 'refused' in theirs || theirs.contents.newer) return 'storage-failed'
    const list = createChangeList()
    const here = list.add(ours.contents.changes)
    lost = list.add(theirs.contents.changes)
    if (lost === 0) return 'saved'
    // What was written here after the loss joins what was there before. The older record gives the name.
    const { owner } = second.record.current
    const changes = list.all().toReversed()
    return startGeneration(first, ours.readTo, { owner, changes }, { keep: here > 0 })
  })
  if (written !== 'saved') return 'failed'
  return lost > 0 ? 'taken' : 'nothing'
}

async function copyAll(first: Store, second: Store): Promise<Written> {
  const [ours, theirs] = [await readWhole(first), await readWhole(second)]
  if ('refused' in ours || 'refused' in theirs || theirs.contents.newer) return 'storage-failed'
  const { device, version, current } = first.record
  const record = { owner: current.owner, changes: ours.contents.changes }
  return startGeneration(second, theirs.readTo, record, {
    keep: false,
    step: { device, from: 'any', to: version },
  })
}
