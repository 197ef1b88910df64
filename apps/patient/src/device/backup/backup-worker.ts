/** The worker that makes and opens backups, so that the page answers every tap while the lock does its work. */
import { makeBackup } from './make-backup.ts'
import type { Ask, Reply } from './messages.ts'
import { restore, tryRestore, type Tried } from './try-restore.ts'

// TypeScript's browser types know `self` as a page; in a worker it takes messages in the same way.
const page = globalThis as unknown as {
  postMessage(reply: Reply): void
  addEventListener(type: 'message', hear: (event: MessageEvent<Ask>) => void): void
}

let tried: Tried | undefined

page.addEventListener('message', ({ data }) => void work(data).then((reply) => page.postMessage(reply)))

async function work(ask: Ask): Promise<Reply> {
  const say = (progress: Reply & { progress: unknown }) => page.postMessage(progress)
  if (ask.ask === 'make') return makeBackup(ask, (progress) => say({ progress }))
  if (ask.ask === 'try') {
    const result = await tryRestore(ask, (progress) => say({ progress }))
    if ('refused' in result) return result
    tried = result
    return { tried: result.preview }
  }
  // A page cannot ask this before it has a preview to show.
  if (tried === undefined) return { refused: 'worker-failed' }
  return restore(tried, ask.ask, (progress) => say({ progress }))
}
