import { foldBoth, type BothCopies } from './store/both-copies.ts'

/** Returns what to call after a save: it folds a long journal when the page has nothing better to do. */
export function foldWhenIdle(both: BothCopies): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    whenIdle(async () => {
      waiting = false
      // One fold may not be enough after a long time without one. What another tab does meanwhile ends it too.
      while ((await foldBoth(both)) === 'folded');
    })
  }
}

function whenIdle(work: () => Promise<void>): void {
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void work(), { timeout: 2000 })
  else setTimeout(() => void work(), 200)
}
