import { escalate } from './escalate.ts'
import type { Services } from '../services.ts'

const every = 500

/**
 * Runs what must happen by itself, twice a second, until the function that it gives is called. A round that fails is named in the
 * log and tried again: the rows say what is still due, so nothing is lost by it.
 */
export function runJobs({ database, clocks }: Services): () => Promise<void> {
  let stopped = false
  let round = Promise.resolve()
  const job = async (): Promise<void> => {
    try {
      await clocks.share()
      await escalate(database.db, clocks)
    } catch (error) {
      console.error(
        `A round of jobs failed: ${(error as Error).name} ${(error as { code?: string }).code ?? ''}`,
      )
    }
    if (!stopped) timer = setTimeout(() => (round = job()), every)
  }
  let timer = setTimeout(() => (round = job()), 0)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await round
  }
}
