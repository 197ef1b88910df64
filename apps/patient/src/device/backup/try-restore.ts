import { openBackup, unknownWords } from '@fresh-eyes/vault/backup'
import { changesMissingFrom, createChangeList } from '../change-list.ts'
import type { Change } from '../change.ts'
import { startGeneration } from '../store/generations.ts'
import { openStore } from '../store/open-store.ts'
import { readWhole, type Read } from '../store/read-store.ts'
import { tryAgain } from '../store/save-changes.ts'
import type { Store } from '../store/store.ts'
import { localDay } from '../today.ts'
import type { Ask, JobRefusal, Progress, Restored, RestorePreview, Summary } from './messages.ts'
import { readCaseFile, type CaseFile } from './read-case-file.ts'

/** A backup that was opened and checked, beside the store that it could go into. Nothing is written yet. */
export interface Tried {
  caseFile: CaseFile
  store: Store
  preview: RestorePreview
}

const MOST_BYTES = 200_000_000

/** Opens a backup and compares it with what is here. Changes nothing. Runs in the worker. */
export async function tryRestore(
  ask: Extract<Ask, { ask: 'try' }>,
  say: (progress: Progress) => void,
): Promise<Tried | { refused: JobRefusal; unknownWords?: string[] }> {
  if (ask.file.size > MOST_BYTES) return { refused: 'too-big' }
  say('unlocking')
  const backup = await openBackup(new Uint8Array(await ask.file.arrayBuffer()), ask.words)
  if ('refused' in backup) return { ...backup, unknownWords: unknownWords(ask.words) }
  const caseFile = readCaseFile(backup.opened)
  if (caseFile === undefined) return { refused: 'not-a-case-file' }
  say('comparing')
  const store = await openStore({ name: ask.store, create: false, onClosed: () => undefined })
  if ('refused' in store) return store
  const here = await readWhole(store.opened)
  if ('refused' in here) return here
  if (here.contents.newer) return { refused: 'newer-format' }
  return { caseFile, store: store.opened, preview: compare(caseFile, here, store.opened) }
}

/** Puts the tried backup on the device, in one transaction. What stood there is kept for undo. */
export async function restore(
  { caseFile, store }: Tried,
  how: 'merge' | 'replace',
  say: (progress: Progress) => void,
): Promise<{ restored: Restored } | { refused: JobRefusal }> {
  say('writing')
  let changes = 0
  const written = await tryAgain(async () => {
    // Read again each time: another tab may have saved since the preview.
    const here = await readWhole(store)
    if ('refused' in here) return here.refused === 'foreign' ? 'closed' : here.refused
    const list = createChangeList()
    list.add(caseFile.changes)
    if (how === 'merge') list.add(here.contents.changes)
    changes = list.all().length
    const owner = how === 'merge' ? olderOwner(caseFile, here, store) : caseFile.owner
    return startGeneration(store, here.readTo, owner, list.all().toReversed())
  })
  return written === 'saved' ? { restored: { changes } } : { refused: written }
}

function compare(caseFile: CaseFile, here: Read, store: Store): RestorePreview {
  const theirs = changesMissingFrom([], caseFile.changes)
  const ours = changesMissingFrom([], here.contents.changes)
  const sameOwner = store.record.current.owner === caseFile.owner
  return {
    backup: summarise(theirs),
    here: summarise(ours),
    onlyHere: changesMissingFrom(theirs, ours).length,
    onlyInBackup: changesMissingFrom(ours, theirs).length,
    owner: ours.length === 0 ? 'nothing-here' : sameOwner ? 'same' : 'other',
  }
}

function summarise(changes: readonly Change[]): Summary {
  const newest = changes.reduce((latest, { writtenAt }) => (writtenAt > latest ? writtenAt : latest), '')
  return {
    changes: changes.length,
    entries: new Set(changes.map(({ entry }) => entry)).size,
    newest: newest === '' ? 'none' : localDay(new Date(newest)),
  }
}

// Two records become one. It keeps the name of the one that was begun first, so that its older backups still fit.
function olderOwner(caseFile: CaseFile, here: Read, store: Store): string {
  const begun = (changes: readonly Change[]) =>
    changes.reduce((first, { writtenAt }) => (writtenAt < first ? writtenAt : first), '9999')
  return begun(caseFile.changes) <= begun(here.contents.changes) ? caseFile.owner : store.record.current.owner
}
