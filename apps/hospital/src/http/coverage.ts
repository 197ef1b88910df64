import { bedsInTurn, coverageOf, type Coverage } from '@fresh-eyes/ward/question'
import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { turnsBetween } from '../clock/turns.ts'
import { coverageOfSite, coverageOfWard } from '../screens/coverage.ts'
import type { Services } from '../services.ts'
import { answersIn } from '../store/answers.ts'
import { placesIn } from '../store/beds.ts'
import { askingOf, askingSince } from '../store/instruments.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'
import { sendPage } from './answer.ts'
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
        const newest = (await coverageFor(services, { ...staff, timeZone }, ward, now, 1)).at(0)
        return { ward, name, newest: newest?.coverage }
      }),
    )
    const main = coverageOfSite({ rows, now, timeZone })
    return sendPage(reply, services, {
      title: 'Who was asked',
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
    const turns = await coverageFor(services, on.place, on.ward, now, shownDays)
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

export interface TurnCovered {
  coverage: Coverage
  beds: ReturnType<typeof bedsInTurn>
  answers: Awaited<ReturnType<typeof answersIn>>
}

/**
 * The shifts of the last days, newest first, each counted by the shifts that the ward has now. Before the ward's first settings nobody
 * could have been asked, so nothing is counted.
 */
async function coverageFor(
  { database: { db } }: Services,
  place: Placed & { timeZone: string },
  ward: string,
  now: number,
  days: number,
): Promise<TurnCovered[]> {
  const asking = await askingOf(db, place, ward)
  if (!asking) return []
  const from = now - days * day
  const turns = turnsBetween(asking.shifts, place.timeZone, from, now + 1)
  const first = turns.at(0)?.from ?? from
  const [places, answers] = await Promise.all([
    placesIn(db, place, ward, first, now + 1),
    answersIn(db, place, ward, first, now + 1),
  ])
  const since = await askingSince(db, place, ward)
  return turns
    .filter(({ to }) => to > since)
    .toReversed()
    .map((turn) => {
      const beds = bedsInTurn(turn, places, answers, now)
      const inTurn = answers.filter(({ askedAt }) => askedAt >= turn.from && askedAt < turn.to)
      return { coverage: coverageOf(turn, beds), beds, answers: inTurn }
    })
}
