import type { Services } from '../services.ts'
import { feedOf } from '../store/adt-feeds.ts'
import { siteOf } from '../store/places.ts'
import type { FeedConfig } from './feed-config.ts'
import { listenForFeed, type FeedListener } from './listen.ts'
import { offsetIn } from './offset-in.ts'

/** Opens the door of a site's feed, read as the trust has set it. Throws when there is no such site. */
export async function startFeed(
  { database: { db }, clocks }: Services,
  config: FeedConfig,
): Promise<FeedListener> {
  const site = await siteOf(db, config)
  if (!site)
    throw new Error(
      `There is no site "${config.site}" of trust "${config.trust}". Look at FEED_TRUST and FEED_SITE.`,
    )
  const rules = await feedOf(db, config)
  const { trust, site: siteId, host, port, from, tls } = config
  return listenForFeed(db, clocks, {
    ...{ trust, site: siteId, host, port, from },
    ...(tls ? { tls } : {}),
    rules: { ...rules, offsetAt: offsetIn(site.time_zone) },
  })
}
