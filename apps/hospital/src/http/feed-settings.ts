import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { feedSettingsScreen, type FeedTyped } from '../screens/feed-settings.ts'
import type { FeedText, TextTyped } from '../screens/feed-text.ts'
import type { Services } from '../services.ts'
import { feedSettingsOf, keepFeedSettings } from '../store/adt-feeds.ts'
import { feedRefusals, processingCodes, usualFeed, type FeedSettings } from '../store/feed-refusals.ts'
import { setTextKept, textKeptOf, textKeptRefusals, textThere, type TextKept } from '../store/feed-text.ts'
import { siteOf } from '../store/places.ts'
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
    const { kept } = request.query
    return show(reply, staff, { kept: kept === 'yes', text: { kept: kept === 'text' } })
  })

  app.post(path, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const typed = readTyped(request.body)
    const settings = toSettings(typed)
    const why = feedRefusals(settings).map(feedRefusalSays)
    if (why.length > 0) return show(reply, staff, { typed, why }, 409)
    const by = { who: sayStaff(staff), at: clocks.wall() }
    await db.transaction().execute((trx) => keepFeedSettings(trx, staff, settings, by))
    return leadTo(reply, `${path}?kept=yes`)
  })

  app.post(`${path}/text`, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'tend-feed')
    if (!staff) return reply
    const { days = '', approvedBy = '', approvedOn = '' } = readForm(request.body, 120)
    const kept: TextKept | null = days === '' ? null : { days: Number(days), approvedBy, approvedOn }
    const refused = kept ? textKeptRefusals(kept) : []
    if (refused.length > 0)
      return show(reply, staff, { text: { typed: { days, approvedBy, approvedOn }, refused } }, 409)
    const by = { who: sayStaff(staff), at: clocks.wall() }
    await db.transaction().execute((trx) => setTextKept(trx, staff, kept, by))
    return leadTo(reply, `${path}?kept=text#text`)
  })

  /** The page as it stands in the database, but for what was typed and refused. */
  async function show(
    reply: FastifyReply,
    staff: Staff,
    more: { typed?: FeedTyped; why?: string[]; kept?: boolean; text?: Partial<FeedText> },
    status = 200,
  ): Promise<FastifyReply> {
    const [settings, holds, there, site] = await Promise.all([
      feedSettingsOf(db, staff),
      textKeptOf(db, staff),
      textThere(db, staff),
      siteOf(db, staff),
    ])
    const timeZone = site?.time_zone ?? 'Europe/London'
    const main = feedSettingsScreen({
      typed: toTyped(settings ?? usualFeed),
      hasFeed: settings !== undefined,
      kept: false,
      ...more,
      text: { there, holds, typed: toTextTyped(holds), now: clocks.wall(), timeZone, ...more.text },
    })
    return sendPage(reply, services, { title: 'How the feed is read', main, who: headerOf(staff) }, status)
  }
}

const toTextTyped = (holds: TextKept | null): TextTyped => ({
  days: holds ? String(holds.days) : '',
  approvedBy: holds?.approvedBy ?? '',
  approvedOn: holds?.approvedOn ?? '',
})

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
