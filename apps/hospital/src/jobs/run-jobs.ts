import type { Pager } from '../pagers/pager.ts'
import type { Services } from '../services.ts'
import { escalate } from './escalate.ts'
import { raiseAfterShift } from './raise-after-shift.ts'
import { sendPages } from './send-pages.ts'

const often = 500
const nowAndThen = 5000

export interface JobSetup {
  pagers: readonly Pager[]
  /** The address that callers and providers reach the service at. */
  origin: string
}

/**
 * Runs what must happen by itself until the function that it gives is called. Each job has its own round, so that a slow paging
 * provider holds no timer up. A round that fails is named in the log and tried again: the rows say what is still due, so nothing is
 * lost by it.
 */
export async function runJobs(
  services: Services,
  { pagers, origin }: JobSetup,
): Promise<() => Promise<void>> {
  const { database, clocks } = services
  const { db } = database
  const timers = startJob('timers', often, async () => {
    await clocks.share()
    await escalate(db, clocks)
  })
  const pages = startJob('pages', often, async () => {
    while ((await sendPages(db, clocks, { pagers, origin })) > 0) continue
  })
  const shifts = startJob('shifts', nowAndThen, async () => void (await raiseAfterShift(db, clocks)))
  const deaf = await database.listen('pages', { heard: () => pages.now() })
  const jobs = [timers, pages, shifts]
  return async () => {
    await deaf()
    await Promise.all(jobs.map((job) => job.stop()))
  }
}

interface Job {
  /** Runs the next round at once. */
  now: () => void
  stop: () => Promise<void>
}

function startJob(name: string, every: number, work: () => Promise<void>): Job {
  let stopped = false
  let again = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> | undefined
  const run = async (): Promise<void> => {
    do {
      again = false
      try {
        await work()
      } catch (error) {
        console.error(
          `A round of ${name} failed: ${(error as Error).name} ${(error as { code?: string }).code ?? ''}`,
        )
      }
    } while (again && !stopped)
    round = undefined
    if (!stopped) timer = setTimeout(start, every)
  }
  const start = (): void => {
    clearTimeout(timer)
    round ??= run()
  }
  start()
  return {
    now: () => {
      if (round) again = true
      else if (!stopped) start()
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
