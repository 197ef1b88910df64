import type {
  MadeBackup,
  Progress,
  RestorePreview,
  TriedBackup,
} from '../../../apps/patient/src/device/index.ts'

/** Backups as a test wants them: bytes as numbers, so that they can leave the page. */
export const backups = {
  lastBackup: undefined as MadeBackup | undefined,
  lastTried: undefined as TriedBackup | undefined,
  backup,
  tryBackup,
  longestGapDuring,
}

async function backup(workFactor: number) {
  const progress: Progress[] = []
  const job = freshEyes.device?.makeBackup({ workFactor, onProgress: (step) => progress.push(step) })
  const result = await job?.result
  if (result === undefined || 'refused' in result) throw new Error(`No backup: ${result?.refused}`)
  freshEyes.lastBackup = result.made
  const { file, words, fileName } = result.made
  return { bytes: [...new Uint8Array(await file.arrayBuffer())], words, fileName, progress }
}

async function tryBackup(
  bytes: number[],
  words: string,
): Promise<RestorePreview | { refused: string; unknownWords?: string[] }> {
  const result = await freshEyes.device?.tryRestore(new Blob([new Uint8Array(bytes)]), words).result
  if (result === undefined) throw new Error('There is no device.')
  if ('refused' in result) return result
  freshEyes.lastTried = result.tried
  return result.tried.preview
}

/** The longest time in which this page could not have answered a tap while some work was going on, in milliseconds. */
async function longestGapDuring(work: () => Promise<unknown>): Promise<{ longestGap: number; took: number }> {
  const startedAt = performance.now()
  let last = startedAt
  let longestGap = 0
  const beat = setInterval(() => {
    longestGap = Math.max(longestGap, performance.now() - last)
    last = performance.now()
  }, 5)
  await work()
  clearInterval(beat)
  return { longestGap, took: performance.now() - startedAt }
}
