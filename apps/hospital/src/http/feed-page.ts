import { randomBytes } from 'node:crypto'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { textOf } from '../mllp/text-of.ts'
import { feedMessage, feedScreen } from '../screens/feed.ts'
import type { Services } from '../services.ts'
import {
  auditOpened,
  countMessages,
  feedWards,
  messageById,
  messagesToSee,
  nameFeedWard,
  seeMessage,
  sharedNumbers,
  standingMerges,
} from '../store/feed-looks.ts'
import { takeMergeBack } from '../store/hand-placing.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import type { Db } from '../store/database.ts'
import type { Placed } from '../store/tables.ts'
import { adtState } from '../store/stays.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { oneOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const day = 24 * 60 * 60_000
const makeKey = (): string => randomBytes(16).toString('base64url')
const byOf = ({ user, roles }: Staff) => ({ user, role: roles[0] ?? 'operator' })

/** The wards that a code of the feed can be. One that closed is among them: its code is still its own. */
const wardsToName = async (db: Db, place: Placed) =>
  (await allWardsOf(db, place)).filter(({ hidden }) => !hidden)

type At = { Params: { message: string } }

/** The feed's own page, for whoever tends it: what was refused and kept, the wards that it names, and the records that it joined. */
export function feedPage(app: FastifyInstance, services: Services): void {
  const {
    database: { db },
    clocks,
  } = services

  app.get('/feed', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const now = clocks.wall()
    const [state, counts, toSee, codes, wards, merges, shared, site] = await Promise.all([
      adtState(db, staff),
      countMessages(db, staff, now - day),
      messagesToSee(db, staff),
      feedWards(db, staff),
      wardsToName(db, staff),
      standingMerges(db, staff),
      sharedNumbers(db, staff),
      siteOf(db, staff),
    ])
    const silent = state.hasFeed && state.heardAt !== null && now - state.heardAt > state.silentAfter
    const timeZone = site?.time_zone ?? 'Europe/London'
    const main = feedScreen({
      state,
      silent,
      counts,
      toSee,
      feedWards: codes,
      wards,
      merges,
      shared,
      now,
      timeZone,
      makeKey,
    })
    return sendPage(reply, services, { title: 'The hospital’s feed', main, who: headerOf(staff) })
  })

  app.get<At>('/feed/message/:message', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const { message } = request.params
    const found = await messageById(db, staff, message)
    if (!found) return notFound(reply)
    const { user, role } = byOf(staff)
    await auditOpened(db, clocks, staff, `staff ${user} ${role}`, message)
    const timeZone = (await siteOf(db, staff))?.time_zone ?? 'Europe/London'
    const main = feedMessage({ ...found, text: textOf(found.raw).replaceAll('\r', '\n'), timeZone })
    return sendPage(reply, services, { title: 'A message as it came', main, who: headerOf(staff) })
  })

  app.post<At>('/feed/message/:message/seen', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    await seeMessage(db, clocks, staff, { message: request.params.message, ...byOf(staff) })
    return leadTo(reply, '/feed')
  })

  app.post('/feed/ward', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const { code = '', ward } = readForm(request.body)
    const known = oneOf(
      (await wardsToName(db, staff)).map((each) => each.ward),
      ward,
    )
    await nameFeedWard(db, clocks, staff, { code, ward: known ?? null, ...byOf(staff) })
    return leadTo(reply, '/feed')
  })

  app.post('/feed/unmerge', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const { merge = '', key = '' } = readForm(request.body)
    const by = { ...byOf(staff), key: /^[\w-]{22}$/.test(key) ? key : makeKey() }
    await takeMergeBack(db, clocks, staff, { merge, by })
    return leadTo(reply, '/feed')
  })
}
