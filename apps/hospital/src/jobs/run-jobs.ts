import type { Pager } from '../pagers/pager.ts'
import type { Services } from '../services.ts'
import { checkPager, createCheckPager } from '../pagers/check-pager.ts'
import { beatOf } from '../store/check-runs.ts'
import { checkCalls } from './check-call.ts'
import { escalate } from './escalate.ts'
import { keepPacks } from './keep-packs.ts'
import { feedTraining } from './feed-training.ts'
import { raiseAfterShift } from './raise-after-shift.ts'
import { sendPages } from './send-pages.ts'
import { takeFeedText } from './take-feed-text.ts'

const often = 500
const nowAndThen = 5000
const beatEvery = 2000
const packsEvery = 30_000
const textEvery = 60_000

export interface JobSetup {
  pagers: readonly Pager[]
  /** The address that callers and providers reach the service at. */
  origin: string
  /** The longest pause of any job, in milliseconds: a test waits less. */
  oftenest?: number
}

/**
 * Runs what must happen by itself until the function that it gives is called. Each job has its own round, so that a slow paging
 * provider holds no timer up. A round that fails is named in the log and tried again: the rows say what is still due, so nothing is
 * lost by it.
 */
export async function runJobs(
  services: Services,
  { pagers, origin, oftenest = Infinity }: JobSetup,
): Promise<() => Promise<void>> {
  const { database, clocks, connections, reads, paper = {} } = services
  const { db } = database
  const { by, everySeconds, withinSeconds } = connections.check
  const paging = {
    pagers: by ? pagers : [...pagers, createCheckPager(origin)],
    origin,
    check: by ?? { pager: checkPager, to: 'machine' },
  }
  const startJob = (name: string, every: number, work: () => Promise<void>): Job => {
    let beatAt = -Infinity
    return runAgainAndAgain(name, Math.min(every, oftenest), async () => {
      await work()
      if (performance.now() - beatAt < beatEvery) return
      await beatOf(db, clocks, name)
      beatAt = performance.now()
    })
  }
  const timers = startJob('timers', often, async () => {
    await clocks.share()
    await escalate(db, clocks)
  })
  const pages = startJob('pages', often, async () => {
    while ((await sendPages(db, clocks, paging)) > 0) continue
  })
  const shifts = startJob('shifts', nowAndThen, async () => void (await raiseAfterShift(db, clocks)))
  const check = startJob(
    'check',
    nowAndThen,
    async () =>
      void (await checkCalls(db, clocks, { origin, everySeconds, pageWithinSeconds: withinSeconds / 2 })),
  )
  const looks = startJob('looks', nowAndThen, () => reads.flush())
  // Its round is its own: a folder that hangs holds up no page.
  const packs = startJob('packs', packsEvery, async () => void (await keepPacks(db, clocks, paper)))
  const training = startJob('training', nowAndThen, () => feedTraining(db, clocks))
  const text = startJob('text', textEvery, async () => void (await takeFeedText(db, clocks)))
  const deaf = await database.listen('pages', { heard: () => pages.now() })
  const jobs = [timers, pages, shifts, check, looks, packs, training, text]
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

function runAgainAndAgain(name: string, every: number, work: () => Promise<void>): Job {
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
