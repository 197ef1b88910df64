import { posterFontsNeeded, renderPoster, type Poster } from '@fresh-eyes/paper/poster'
import { readFonts } from '@fresh-eyes/paper/read-fonts'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bedCards, wardPoster, type PosterFacts } from '../paper/poster.ts'
import { postersScreen } from '../screens/posters.ts'
import type { Services } from '../services.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { keptWards } from '../store/wards.ts'
import { readLanguages } from '../words/languages.ts'
import { localTime } from '../words/local-time.ts'
import { notFound, sendPage } from './answer.ts'
import { readBeds } from './read-beds.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { ward: string }; Querystring: { beds?: string; lang?: string } }

/** Posters for a ward's wall and cards for its beds, as PDF. */
export function posters(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  const { shown } = readLanguages()

  app.get('/posters', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'print-posters')
    if (!staff) return reply
    const [wards, kept, site] = await Promise.all([
      wardsOf(db, staff),
      keptWards(db, staff),
      siteOf(db, staff),
    ])
    const before = new Map(kept.map((ward) => [ward.ward, ward.before[0]]))
    const held = staff.wards === 'all' ? wards : wards.filter(({ ward }) => staff.wards.includes(ward))
    const main = postersScreen({
      wards: held.map((ward) => ({ ...ward, before: before.get(ward.ward) })),
      timeZone: site?.time_zone ?? 'Europe/London',
      languages: shown,
      address: addressOf(services, request),
      isSet: services.paper?.publicAddress !== undefined,
    })
    return sendPage(reply, services, { title: 'Posters', main, who: headerOf(staff) })
  })

  /** What is printed about a ward, or undefined when the answer is already sent. */
  async function factsOf(
    request: FastifyRequest<At>,
    reply: FastifyReply,
  ): Promise<{ facts: PosterFacts; staff: Staff; timeZone: string } | undefined> {
    const staff = await staffWho(request, reply, services, 'print-posters', request.params.ward)
    if (!staff) return undefined
    const [wards, site] = await Promise.all([wardsOf(db, staff), siteOf(db, staff)])
    const ward = wards.find((each) => each.ward === request.params.ward)
    const language = shown.find(({ language }) => language === request.query.lang) ?? shown[0]
    if (!ward || !site || !language) {
      notFound(reply)
      return undefined
    }
    const facts = {
      language,
      languages: shown,
      wardName: ward.name,
      siteName: site.name,
      phone: site.phone,
      address: addressOf(services, request),
      code: ward.short_code,
    }
    return { facts, staff, timeZone: site.time_zone }
  }

  app.get<At>('/posters/:ward/poster.pdf', async (request, reply) => {
    const found = await factsOf(request, reply)
    if (!found) return reply
    return sendPoster(reply, `poster-${found.facts.code}.pdf`, wardPoster(found.facts), found.timeZone)
  })

  app.get<At>('/posters/:ward/cards.pdf', async (request, reply) => {
    const found = await factsOf(request, reply)
    if (!found) return reply
    const beds = readBeds(String(request.query.beds ?? ''))
    if (beds.length === 0) return notFound(reply)
    return sendPoster(reply, `cards-${found.facts.code}.pdf`, bedCards(found.facts, beds), found.timeZone)
  })

  function sendPoster(reply: FastifyReply, name: string, poster: Poster, timeZone: string): FastifyReply {
    const writtenOn = localTime(services.clocks.wall(), timeZone).day
    const pdf = renderPoster(poster, { fonts: readFonts(posterFontsNeeded(poster)), writtenOn })
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename="${name}"`)
      .type('application/pdf')
      .send(Buffer.from(pdf))
  }
}

/** Where callers reach the service: what it was told, or, on a trial, where this browser has reached it. */
const addressOf = ({ paper }: Services, request: FastifyRequest): string =>
  paper?.publicAddress ?? `${request.protocol}://${request.host}`
