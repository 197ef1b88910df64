import { seconds } from '@fresh-eyes/ward/instant'
import type { FastifyInstance } from 'fastify'
import { stateScreen } from '../screens/state.ts'
import type { Services } from '../services.ts'
import { runsSince } from '../store/check-runs.ts'
import { feedState } from '../store/feeds.ts'
import { pagerStates, pagingTrouble } from '../store/paging-state.ts'
import { siteOf, teamsOf } from '../store/places.ts'
import { versionsOf } from '../store/rotas.ts'
import { readAlive } from './alive.ts'
import { sendPage } from './answer.ts'
import { headerOf, staffWho } from './staff.ts'

const shownFor = seconds(60 * 60)

/** One page of how the service itself is, for whoever keeps it going. Nothing on it is about a patient or a caller. */
export function state(app: FastifyInstance, services: Services): void {
  const { database, clocks, connections } = services
  const { db } = database
  app.get('/state', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-state')
    if (!staff) return reply
    const now = clocks.wall()
    const [site, alive, runs, switchboard, trouble, pagers, teams] = await Promise.all([
      siteOf(db, staff),
      readAlive(services),
      runsSince(db, staff, clocks.steady() - shownFor),
      feedState(db, clocks, staff, 'switchboard'),
      pagingTrouble(db, clocks, staff),
      pagerStates(db, staff),
      teamsOf(db, staff),
    ])
    const rotas = await Promise.all(
      teams.map(async (team) => {
        const versions = await versionsOf(db, staff, team, now)
        return {
          team,
          endsAt: versions.length === 0 ? undefined : Math.max(...versions.map(({ until }) => until)),
        }
      }),
    )
    const main = stateScreen({
      alive,
      runs,
      switchboard,
      // Without a pager no page can get through: that is said by itself.
      trouble: connections.pagers.length > 0 ? trouble : undefined,
      pagers: connections.pagers.map((pager) => ({
        name: pager.name,
        saysReceived: pager.kind === 'http' && pager.saysReceived,
        ...(pagers.get(pager.name) ?? { lastReceived: null, lastFailed: null, lastTrouble: null }),
      })),
      rotas,
      now,
      kind: database.kind,
      timeZone: site?.time_zone ?? 'Europe/London',
    })
    return sendPage(reply, services, {
      title: 'State of the service',
      main,
      who: headerOf(staff),
      refresh: 15,
    })
  })
}
