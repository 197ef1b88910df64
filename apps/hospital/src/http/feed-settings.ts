import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { feedSettingsScreen, type FeedTyped } from '../screens/feed-settings.ts'
import type { Services } from '../services.ts'
import { feedSettingsOf, keepFeedSettings } from '../store/adt-feeds.ts'
import { feedRefusals, processingCodes, usualFeed, type FeedSettings } from '../store/feed-refusals.ts'
import { sayStaff } from '../store/reads.ts'
import { feedRefusalSays } from '../words/feed-names.ts'
import { leadTo, sendPage } from './answer.ts'
import { manyOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const path = '/feed/settings'

/** How a site's feed is read, for whoever tends it. */
export function feedSettings(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get<{ Querystring: { kept?: string } }>(path, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const settings = await feedSettingsOf(db, staff)
    const kept = request.query.kept !== undefined
    return show(reply, staff, {
      typed: toTyped(settings ?? usualFeed),
      hasFeed: settings !== undefined,
      kept,
    })
  })

  app.post(path, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const typed = readTyped(request.body)
    const settings = toSettings(typed)
    const why = feedRefusals(settings).map(feedRefusalSays)
    if (why.length > 0) return show(reply, staff, { typed, hasFeed: true, kept: false, why }, 409)
    const by = { who: sayStaff(staff), at: clocks.wall() }
    await db.transaction().execute((trx) => keepFeedSettings(trx, staff, settings, by))
    return leadTo(reply, `${path}?kept=yes`)
  })

  function show(
    reply: FastifyReply,
    staff: Staff,
    page: Parameters<typeof feedSettingsScreen>[0],
    status = 200,
  ): FastifyReply {
    const main = feedSettingsScreen(page)
    return sendPage(reply, services, { title: 'How the feed is read', main, who: headerOf(staff) }, status)
  }
}

function readTyped(body: unknown): FeedTyped {
  const { numbersOf = '', diedCodes = '', mayEndOpen, silentAfter = '' } = readForm(body, 400)
  const processing = manyOf(processingCodes, body, 'processing')
  return { numbersOf, diedCodes, processing, mayEndOpen: mayEndOpen === 'yes', silentAfter }
}

const toTyped = (settings: FeedSettings): FeedTyped => ({
  numbersOf: settings.numbersOf ?? '',
  diedCodes: settings.diedCodes.join(' '),
  processing: settings.processing,
  mayEndOpen: settings.mayEndOpen,
  silentAfter: String(settings.silentAfterMinutes),
})

const toSettings = ({
  numbersOf,
  diedCodes,
  processing,
  mayEndOpen,
  silentAfter,
}: FeedTyped): FeedSettings => ({
  numbersOf: numbersOf === '' ? null : numbersOf,
  diedCodes: [...new Set(diedCodes.split(/[\s,]+/).filter((each) => each !== ''))],
  processing: [...processing],
  mayEndOpen,
  silentAfterMinutes: Number(silentAfter),
})
