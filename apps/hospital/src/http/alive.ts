import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'
import { beats, lastGoodRun } from '../store/check-runs.ts'
import { feedState, type FeedState } from '../store/feeds.ts'
import { pagingTrouble } from '../store/paging-state.ts'

const databasePatience = 3000

/** What `/alive` says. Ages are whole seconds; null is never. Nothing in it is about a person. */
export interface Alive {
  alive: boolean
  /** How old the last call that went through may be. */
  withinSeconds: number
  /** Milliseconds that the database took to answer. */
  database: number | null
  /** How long ago each part did its work. */
  parts: Record<string, number>
  sites: {
    site: string
    /** How long ago the last call to itself that went through began, and how long it took until a page was received. */
    lastCheck: number | null
    tookMilliseconds: number | null
    pagesNotReceived: number
    switchboard: FeedState['state']
  }[]
}

/**
 * For a watcher outside: 200 only while a call that the service made to itself went through from end to end a short time ago. It
 * goes out by itself when nothing renews it, so a part that is dead, stuck or slow needs to say nothing (hazard H09).
 */
export function alive(app: FastifyInstance, services: Services): void {
  app.get('/alive', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    const state = await readAlive(services)
    return reply.code(state.alive ? 200 : 503).send(state)
  })
}

export async function readAlive({ database: { db }, clocks, connections }: Services): Promise<Alive> {
  const { withinSeconds } = connections.check
  const dead: Alive = { alive: false, withinSeconds, database: null, parts: {}, sites: [] }
  const read = async (): Promise<Alive> => {
    const began = performance.now()
    const places = await db.selectFrom('site').select(['trust', 'site']).execute()
    const answered = Math.round(performance.now() - began)
    const age = (steady: number): number => Math.max(0, Math.round((clocks.steady() - steady) / 1000))
    const parts = Object.fromEntries((await beats(db)).map(({ part, steady }) => [part, age(steady)]))
    const sites: Alive['sites'] = []
    for (const place of places) {
      const last = await lastGoodRun(db, place)
      sites.push({
        site: `${place.trust}/${place.site}`,
        lastCheck: last ? age(last.started_steady) : null,
        tookMilliseconds: last?.took ?? null,
        pagesNotReceived: (await pagingTrouble(db, clocks, place))?.count ?? 0,
        switchboard: (await feedState(db, clocks, place, 'switchboard')).state,
      })
    }
    const all = sites.every(({ lastCheck }) => lastCheck !== null && lastCheck <= withinSeconds)
    return { alive: sites.length > 0 && all, withinSeconds, database: answered, parts, sites }
  }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Alive>((done) => (timer = setTimeout(() => done(dead), databasePatience)))
  return Promise.race([read().catch(() => dead), late]).finally(() => clearTimeout(timer))
}
