import type { Day } from '@fresh-eyes/core/calendar'
import type { Ask, JobRefusal, Progress, Reply, SealedBackup } from './backup/messages.ts'
import { startBackupWorker } from './backup/start-worker.ts'
import type { BackupResult, Job, MadeBackup, RestoreResult, TryResult } from './device.ts'

type Say = ((progress: Progress) => void) | undefined

/** Has a backup made in a worker that is thrown away afterwards. */
export function startBackup(
  ask: Extract<Ask, { ask: 'make' }>,
  say: Say,
  finish: (made: SealedBackup) => MadeBackup,
): Job<BackupResult> {
  const worker = startBackupWorker((progress) => say?.(progress))
  const result = worker.ask(ask).then((reply) => {
    worker.stop()
    return 'made' in reply ? { made: finish(reply.made) } : { refused: refusalOf(reply) }
  })
  return { result, cancel: () => worker.stop() }
}

/** Has a backup opened in a worker, which holds it until the person has decided. */
export function startRestore(
  ask: Extract<Ask, { ask: 'try' }>,
  say: Say,
  afterwards: () => Promise<void>,
): Job<TryResult> {
  const worker = startBackupWorker((progress) => say?.(progress))
  const decide = async (how: 'merge' | 'replace'): Promise<RestoreResult> => {
    const reply = await worker.ask({ ask: how })
    // Even a job that was stopped may have written all of it a moment before.
    await afterwards()
    if (!('restored' in reply)) return { refused: refusalOf(reply) }
    worker.stop()
    return reply
  }
  const result = worker.ask(ask).then((reply): TryResult => {
    if (!('tried' in reply)) {
      worker.stop()
      const unknownWords = 'unknownWords' in reply ? reply.unknownWords : undefined
      return { refused: refusalOf(reply), ...(unknownWords && { unknownWords }) }
    }
    const { tried: preview } = reply
    return {
      tried: {
        preview,
        merge: () => decide('merge'),
        replace: () => decide('replace'),
        letGo: () => worker.stop(),
      },
    }
  })
  return { result, cancel: () => worker.stop() }
}

/** The name under which a backup of this day is offered for saving. */
export function backupFileName(day: Day): string {
  return `fresh-eyes-backup-${day}.age`
}

function refusalOf(reply: Exclude<Reply, { progress: Progress }>): JobRefusal {
  return 'refused' in reply ? reply.refused : 'worker-failed'
}
