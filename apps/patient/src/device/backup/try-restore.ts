import {
  emptyCaseFile,
  mergeCaseFiles,
  validateCaseFile,
  type CaseFile,
  type Change,
} from '@fresh-eyes/core/casefile'
import { openBackup, unknownWords } from '@fresh-eyes/vault/backup'
import { openBothCopies, replaceInBoth, type BothCopies } from '../store/both-copies.ts'
import { readWhole, type Read } from '../store/read-store.ts'
import type { Store } from '../store/store.ts'
import { localDay } from '../today.ts'
import type { Ask, JobRefusal, Progress, Restored, RestorePreview, Summary } from './messages.ts'

/** A backup that was opened and checked, beside the store that it could go into. Nothing is written yet. */
export interface Tried {
  caseFile: CaseFile
  both: BothCopies
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
  const checked = validateCaseFile(backup.opened)
  if ('refused' in checked) return { refused: checked.refused }
  say('comparing')
  const found = await openBothCopies({
    name: ask.store,
    create: false,
    onClosed: () => undefined,
    lockKey: ask.lockKey,
  })
  if ('refused' in found) return { refused: found.refused }
  const { first } = found.opened
  const here = await readWhole(first)
  if ('refused' in here) return here
  if (here.contents.newer) return { refused: 'newer-format' }
  const caseFile = checked.valid
  return { caseFile, both: found.opened, preview: compare(caseFile, caseFileOf(here, first)) }
}

/** Puts the tried backup on the device, in one transaction. What stood there is kept for undo. */
export async function restore(
  { caseFile, both }: Tried,
  how: 'merge' | 'replace',
  say: (progress: Progress) => void,
): Promise<{ restored: Restored } | { refused: JobRefusal }> {
  say('writing')
  let changes = 0
  // What is here is read again: another tab may have saved since the preview.
  const written = await replaceInBoth(both, (here) => {
    const chosen =
      how === 'merge' ? mergeCaseFiles(caseFile, caseFileOf(here, both.first)) : eachOnce(caseFile)
    changes = chosen.changes.length
    return chosen
  })
  return written === 'saved' ? { restored: { changes } } : { refused: written }
}

function compare(backup: CaseFile, here: CaseFile): RestorePreview {
  const [theirs, ours] = [eachOnce(backup), eachOnce(here)]
  const both = mergeCaseFiles(theirs, ours).changes.length
  const sameOwner = backup.owner === here.owner
  return {
    backup: summarise(theirs),
    here: summarise(ours),
    onlyHere: both - theirs.changes.length,
    onlyInBackup: both - ours.changes.length,
    owner: ours.changes.length === 0 ? 'nothing-here' : sameOwner ? 'same' : 'other',
  }
}

// What is here was checked when it was saved or restored, so it holds changes and not any JSON.
function caseFileOf({ contents }: Read, store: Store): CaseFile {
  return { ...emptyCaseFile(store.record.current.owner), changes: contents.changes as Change[] }
}

// The changes in the order written, each once, under the owner that they came with.
function eachOnce(caseFile: CaseFile): CaseFile {
  return { ...caseFile, changes: mergeCaseFiles(caseFile, emptyCaseFile(caseFile.owner)).changes }
}

function summarise({ changes }: CaseFile): Summary {
  const newest = changes.reduce((latest, { writtenAt }) => (writtenAt > latest ? writtenAt : latest), '')
  return {
    changes: changes.length,
    entries: new Set(changes.map(({ entry }) => entry)).size,
    newest: newest === '' ? 'none' : localDay(new Date(newest)),
  }
}
