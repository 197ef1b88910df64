import { createPassphrase, NEWEST_CASE_FILE, openBackup, sealBackup } from '@fresh-eyes/vault/backup'
import { createChangeList } from '../change-list.ts'
import { openStore } from '../store/open-store.ts'
import { readWhole } from '../store/read-store.ts'
import { countAside } from '../store/set-aside.ts'
import type { Store } from '../store/store.ts'
import type { Ask, JobRefusal, Progress, SealedBackup } from './messages.ts'

type Make = Extract<Ask, { ask: 'make' }>

/**
 * Makes a backup of what is on the disk, not of what a page remembers, and opens it again before it is
 * handed out. Runs in the worker.
 */
export async function makeBackup(
  ask: Make,
  say: (progress: Progress) => void,
): Promise<{ made: SealedBackup } | { refused: JobRefusal }> {
  say('reading')
  const store = await openStore({
    name: ask.store,
    create: false,
    onClosed: () => undefined,
    lockKey: ask.lockKey,
  })
  if ('refused' in store) return { refused: store.refused }
  try {
    return await sealStore(store.opened, ask, say)
  } finally {
    store.opened.database.close()
  }
}

async function sealStore(store: Store, { expected, workFactor }: Make, say: (progress: Progress) => void) {
  const read = await readWhole(store)
  if ('refused' in read) return read
  const { changes: found, unreadable, newer } = read.contents
  if (newer) return { refused: 'newer-format' as const }
  const list = createChangeList()
  list.add(found)
  const { owner } = store.record.current
  if (owner !== expected.owner || list.all().length < expected.changes)
    return { refused: 'not-complete' as const }

  const changes = list.all().toReversed()
  const caseFile = { format: 'fresh-eyes-case-file' as const, version: NEWEST_CASE_FILE, owner, changes }
  const words = createPassphrase()
  say('locking')
  const bytes = await sealBackup(caseFile, { passphrase: words, workFactor })
  say('checking')
  const again = await openBackup(bytes, words)
  const same = 'opened' in again && JSON.stringify(again.opened) === JSON.stringify(caseFile)
  if (!same) return { refused: 'not-verified' as const }
  return {
    made: {
      file: new Blob([bytes], { type: 'application/octet-stream' }),
      words,
      changes: changes.length,
      at: list.all()[0]?.writtenAt ?? '',
      unreadable: unreadable.length + (await countAside(store)),
    },
  }
}
