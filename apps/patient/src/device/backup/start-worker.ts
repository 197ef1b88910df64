/// <reference types="vite/client" />
import { trustedWorker } from '../trusted-worker.ts'
import address from './backup-worker.ts?worker&url'
import type { Ask, JobRefusal, Progress, Reply } from './messages.ts'

/** A worker with one job in hand. */
export interface BackupWorker {
  /** Asks, and hears one answer. Progress is told on the way. A worker that fails or is stopped answers too. */
  ask(ask: Ask): Promise<Exclude<Reply, { progress: Progress }>>
  /** Stops at once, whatever it is doing. A write is either all done or not done at all. */
  stop(because?: JobRefusal): void
}

/** Starts the backup worker. It is loaded now, and not with the page. One that cannot start answers `worker-failed`. */
export function startBackupWorker(onProgress: (progress: Progress) => void): BackupWorker {
  const worker = start()
  let answer: ((reply: Exclude<Reply, { progress: Progress }>) => void) | undefined
  let stopped: JobRefusal | undefined = worker === undefined ? 'worker-failed' : undefined
  const stop = (because: JobRefusal = 'cancelled') => {
    stopped ??= because
    worker?.terminate()
    answer?.({ refused: stopped })
  }
  worker?.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('progress' in data) onProgress(data.progress)
    else answer?.(data)
  })
  worker?.addEventListener('error', () => stop('worker-failed'))
  return {
    ask: (ask) =>
      new Promise((resolve) => {
        answer = resolve
        if (stopped === undefined) worker?.postMessage(ask)
        else resolve({ refused: stopped })
      }),
    stop,
  }
}

function start(): Worker | undefined {
  try {
    return new Worker(trustedWorker('fresh-eyes-worker', address), {
      type: 'module',
      name: 'fresh-eyes-backup',
    })
  } catch {
    // The policy of the page does not let a worker start.
    return undefined
  }
}
