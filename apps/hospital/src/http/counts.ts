import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { countsScreen } from '../screens/counts.ts'
import type { Services } from '../services.ts'
import { callsToCount } from '../store/counted-calls.ts'
import { monthsReturned } from '../store/counted-months.ts'
import { siteOf } from '../store/places.ts'
import { localTime } from '../words/local-time.ts'
import { monthAfter, stretchOf } from '../words/months.ts'
import { notFound, sendPage } from './answer.ts'
import { headerOf, staffWho } from './staff.ts'

const monthsShown = 13

/** The months that were counted, this one first. */
export function counts(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  app.get('/counts', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-counts')
    if (!staff) return reply
    const site = await siteOf(db, staff)
    if (!site) return notFound(reply)
    const now = services.clocks.wall()
    const thisMonth = localTime(now, site.time_zone).day.slice(0, 7)
    const names = Array.from({ length: monthsShown }, (_, at) => monthAfter(thisMonth, -at))
    const stretches = names.map((month) => ({ month, ...stretchOf(month, site.time_zone) }))
    const [calls, returned] = await Promise.all([
      callsToCount(db, staff, { from: stretches.at(-1)?.from ?? now, until: now + 1 }),
      monthsReturned(db, staff),
    ])
    const months = stretches.map(({ month, from, until }) => ({
      month,
      calls: calls.filter(({ events: [opened] }) => opened && opened.at >= from && opened.at < until).length,
      isOver: until <= now,
      returned: returned.get(month),
    }))
    const main = countsScreen({ siteName: site.name, months, seesGroups: may(staff, 'see-equity') })
    return sendPage(reply, services, { title: 'Counts', main, who: headerOf(staff) })
  })
}
