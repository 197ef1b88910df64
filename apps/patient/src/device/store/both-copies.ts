import type { KeptChange } from '@fresh-eyes/core/casefile'
import { createChangeList } from '../change-list.ts'
import { alone } from './alone.ts'
import { bringInStep } from './bring-in-step.ts'
import { foldJournal } from './fold-journal.ts'
import { letGoOfKept, startGeneration, undoGeneration } from './generations.ts'
import { noteBackup, readNotes } from './notes.ts'
import { changeLockOf, lockAlike, makeLock, opensLock, type LockRefusal } from './lock-both.ts'
import { openStore, type Refused, type StoreSettings } from './open-store.ts'
import { readWhole, type Read } from './read-store.ts'
import { saveChanges, tryAgain, type SaveRefusal } from './save-changes.ts'
import type { Notes } from './schema.ts'
import { eraseSecondCopy, openSecondCopy } from './second-copy.ts'
import type { Store } from './store.ts'
import type { Written } from './write-if.ts'

/** The store, and where the browser can, a second copy that follows it. */
export interface BothCopies {
  first: Store
  second: Store | undefined
  /** What was done about the second copy so far. Nothing is written to the first before the second is in step. */
  readied: 'not-yet' | 'in-step'
  /** Whether the first copy was lost and brought back from the second. */
  recovered: boolean
  /** Set when the second copy is locked, and holds what the first may have lost. */
  secondLocked?: Refused
  settings: StoreSettings
}

/** Opens the store. When it turns out to be empty, the second copy is asked whether something was lost. */
export async function openBothCopies(settings: StoreSettings): Promise<{ opened: BothCopies } | Refused> {
  const found = await openStore(settings)
  if ('refused' in found) return found
  const both: BothCopies = {
    first: found.opened,
    second: undefined,
    readied: 'not-yet',
    recovered: false,
    settings,
  }
  if (both.first.record.version === 0) {
    await readySecond(both)
    // An empty first copy beside a locked second one: nobody may begin anew before that was opened.
    if (both.secondLocked) {
      closeBoth(both)
      return both.secondLocked
    }
  }
  return { opened: both }
}

/** Opens the second copy and brings it in step. Done once; every write waits for it. */
export async function readySecond(both: BothCopies): Promise<void> {
  await inTurn(both, async () => undefined)
}

/** Keeps changes in the first copy and then in the second. `saved` once both have them, or the second cannot. */
export function saveInBoth(both: BothCopies, changes: readonly KeptChange[]): Promise<'saved' | SaveRefusal> {
  return inTurn(both, async () => {
    const written = await saveChanges(both.first, changes)
    const { second } = both
    if (written !== 'saved' || second === undefined) return written
    const { device, version } = both.first.record
    const followed = await saveChanges(second, changes, { device, from: version - 1, to: version })
    if (followed !== 'saved') await follow(both)
    return written
  })
}

/** Folds the journal of both. */
export async function foldBoth(both: BothCopies): Promise<'folded' | 'stopped'> {
  const folded = await inTurn(both, async () => {
    if (both.second) await foldJournal(both.second)
    return foldJournal(both.first)
  })
  return folded === 'folded' ? 'folded' : 'stopped'
}

/**
 * Puts another record in the place of the present one. `choose` is given what is here and says what is to stand; it
 * may be asked again when something is written meanwhile.
 */
export function replaceInBoth(
  both: BothCopies,
  choose: (here: Read) => { owner: string; changes: readonly KeptChange[] },
): Promise<'saved' | SaveRefusal> {
  return inTurn(both, async () => {
    const written = await tryAgain(async (): Promise<Written> => {
      const here = await readWhole(both.first)
      if ('refused' in here) return here.refused === 'foreign' ? 'closed' : here.refused
      return startGeneration(both.first, here.readTo, choose(here))
    })
    if (written === 'saved') await follow(both)
    return written
  })
}

/** Goes back to what stood before the last restore, in both. */
export function undoInBoth(both: BothCopies): Promise<'saved' | SaveRefusal | 'nothing-kept'> {
  return inTurn(both, async () => {
    const written = await undoGeneration(both.first)
    if (written === 'saved') await follow(both)
    return written === 'changed-meanwhile' ? 'busy' : written
  })
}

/** Lets go of what was kept from before restores. The second copy never had it. */
export function letGoInBoth(both: BothCopies): Promise<'saved' | SaveRefusal> {
  return inTurn(both, () => tryAgain(() => letGoOfKept(both.first)))
}

/** Notes the last backup in both. What the first says counts. */
export async function noteInBoth(both: BothCopies, lastBackup: NonNullable<Notes['lastBackup']>) {
  return inTurn(both, async () => {
    if (both.second) await noteBackup(both.second, lastBackup)
    return noteBackup(both.first, lastBackup)
  })
}

/** What the second copy has and the first has lost, because a record of the first cannot be read. Put back into the first. */
export async function healFromSecond(both: BothCopies): Promise<readonly KeptChange[]> {
  const healed = await inTurn(both, async () => {
    if (both.second === undefined) return []
    const [ours, theirs] = [await readWhole(both.first), await readWhole(both.second)]
    if ('refused' in ours || 'refused' in theirs) return []
    const list = createChangeList()
    list.add(ours.contents.changes)
    const lost = theirs.contents.changes.filter((change) => list.add([change]) > 0)
    if (lost.length === 0 || (await saveChanges(both.first, lost)) !== 'saved') return []
    await follow(both)
    return lost
  })
  return healed === 'busy' ? [] : healed
}

/** Sets a lock on both copies. Slow on purpose: that is what keeps guessers out. */
export function lockBoth(both: BothCopies, passphrase: string): Promise<'saved' | LockRefusal> {
  return inTurn(both, async () => {
    const lock = await makeLock(passphrase, both.settings.lockRounds)
    const set = await changeLockOf(both.first, lock)
    if (set !== 'saved') return set
    both.settings = { ...both.settings, lockKey: lock.lockKey }
    await follow(both)
    return set
  })
}

/** Takes the lock off both copies, for someone who knows its passphrase. */
export function unlockBoth(both: BothCopies, passphrase: string): Promise<'saved' | LockRefusal> {
  return inTurn(both, async () => {
    if (!(await opensLock(both.first, passphrase))) return 'wrong-passphrase'
    const taken = await changeLockOf(both.first, undefined)
    if (taken !== 'saved') return taken
    await follow(both)
    both.settings = { ...both.settings, lockKey: undefined }
    return taken
  })
}

/** Lets go of both connections. */
export function closeBoth({ first, second }: BothCopies): void {
  first.database.close()
  second?.database.close()
}

function inTurn<Value>(both: BothCopies, work: () => Promise<Value>): Promise<Value | 'busy'> {
  return alone(both.first.database.name, async () => {
    if (both.readied === 'not-yet') {
      const second = await openSecondCopy(
        { ...both.settings, onClosed: () => (both.second = undefined) },
        both.first,
      )
      if (second && 'refused' in second) both.secondLocked = second
      else both.second = second
      await follow(both)
      both.readied = 'in-step'
    }
    return work()
  })
}

// A second copy that cannot follow is left alone until the page is opened again. The first is still whole.
async function follow(both: BothCopies): Promise<void> {
  if (both.second === undefined || both.first.newer) return
  const result = await bringInStep(both.first, both.second)
  if (result === 'recovered') {
    both.recovered = true
    const { lastBackup } = await readNotes(both.second)
    if (lastBackup) await noteBackup(both.first, lastBackup)
  }
  const isAlike = result !== 'failed' && (await bringLocksInStep(both, result === 'recovered'))
  if (isAlike) return
  both.second?.database.close()
  both.second = undefined
  // A copy without a lock, beside a first that has one, would be a way round it.
  if (both.first.record.lock && result !== 'failed') await eraseSecondCopy(both.settings.name)
}

/** Both have a lock or neither has. After a loss the copy that was left says which; at any other time the first does. */
async function bringLocksInStep(both: BothCopies, isRecovered: boolean): Promise<boolean> {
  const { first, second } = both
  const { lockKey } = both.settings
  if (second === undefined) return true
  if (!isRecovered) return lockAlike(first, second, lockKey)
  if (!(await lockAlike(second, first, lockKey))) return false
  return (await bringInStep(first, second)) !== 'failed'
}
