import { escalate } from './escalate.ts'
import { keepPacks } from './keep-packs.ts'
import type { Services } from '../services.ts'

const every = 500
const packsEvery = 30_000

/**
 * Runs what must happen by itself, twice a second, until the function that it gives is called. A round that fails is named in the
 * log and tried again: the rows say what is still due, so nothing is lost by it.
 */
export function runJobs({ database, clocks, paper = {} }: Services): () => Promise<void> {
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
  // On a round of its own: a folder that hangs must not hold up a page.
  const packs = async (): Promise<void> => {
    try {
      await keepPacks(database.db, clocks, paper)
    } catch (error) {
      console.error(
        `The downtime pack was not written: ${(error as { code?: string }).code ?? (error as Error).name}`,
      )
    }
    if (!stopped) packTimer = setTimeout(() => (packRound = packs()), packsEvery)
  }
  let timer = setTimeout(() => (round = job()), 0)
  let packTimer = setTimeout(() => (packRound = packs()), 0)
  let packRound = Promise.resolve()
  return async () => {
    stopped = true
    clearTimeout(timer)
    clearTimeout(packTimer)
    await Promise.all([round, packRound])
  }
}
