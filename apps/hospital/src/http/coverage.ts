import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { coverageOfSite, coverageOfWard } from '../screens/coverage.ts'
import type { Services } from '../services.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { sendPage } from './answer.ts'
import { coverTurns } from './cover-turns.ts'
import { onWard } from './on-ward.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { ward: string } }

const day = 24 * 60 * 60_000
const shownDays = 7

/** Who was asked and who was not, by ward and shift, and by bed. Counts of what happened; nothing is ranked. */
export function coverage(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get('/coverage', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-coverage')
    if (!staff) return reply
    const site = await siteOf(db, staff)
    const wards = (await wardsOf(db, staff)).filter(({ ward }) => may(staff, 'see-coverage', ward))
    const timeZone = site?.time_zone ?? 'Europe/London'
    const now = services.clocks.wall()
    const rows = await Promise.all(
      wards.map(async ({ ward, name }) => {
        const newest = (await coverTurns(services, { ...staff, timeZone }, ward, lastDays(now, 1))).at(0)
        return { ward, name, newest: newest?.coverage }
      }),
    )
    const main = coverageOfSite({ rows, now, timeZone })
    return sendPage(reply, services, {
      title: 'Who was asked',
      kind: 'board',
      main,
      who: headerOf(staff),
      refresh: 60,
      scripts: ['fresh'],
    })
  })

  app.get<At>('/coverage/:ward', async (request, reply) => {
    const on = await onWard(request, reply, services, 'see-coverage', request.params.ward)
    if (!on) return reply
    const now = services.clocks.wall()
    const turns = await coverTurns(services, on.place, on.ward, lastDays(now, shownDays))
    const { ward, wardName, place } = on
    const main = coverageOfWard({ ward, wardName, turns, now, timeZone: place.timeZone })
    const page = {
      title: `Who was asked, ${wardName}`,
      main,
      who: headerOf(on.staff),
      kind: 'board',
    } as const
    return sendPage(reply, services, { ...page, refresh: 60, scripts: ['fresh'] })
  })
}

const lastDays = (now: number, days: number) => ({ from: now - days * day, until: now + 1, now })
