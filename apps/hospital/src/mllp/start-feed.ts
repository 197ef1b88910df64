import type { Services } from '../services.ts'
import { feedOf } from '../store/adt-feeds.ts'
import { siteOf } from '../store/places.ts'
import type { FeedConfig } from './feed-config.ts'
import { listenForFeed, type FeedListener } from './listen.ts'
import { offsetIn } from './offset-in.ts'

/**
 * Opens the door of a site's feed, read as the trust has set it. What is changed on the feed's page holds a few seconds after. Throws
 * when there is no such site.
 */
export async function startFeed(
  { database: { db }, clocks }: Services,
  config: FeedConfig,
  lookAgainEvery = 5000,
): Promise<FeedListener> {
  const site = await siteOf(db, config)
  if (!site)
    throw new Error(
      `There is no site "${config.site}" of trust "${config.trust}". Look at FEED_TRUST and FEED_SITE.`,
    )
  const rules = { ...(await feedOf(db, config)), offsetAt: offsetIn(site.time_zone) }
  const { trust, site: siteId, host, port, from, tls } = config
  const listener = await listenForFeed(db, clocks, {
    ...{ trust, site: siteId, host, port, from },
    ...(tls ? { tls } : {}),
    rules,
  })
  // While the database is away nothing can be kept either, and the rules stay as they were.
  const look = setInterval(
    () =>
      void feedOf(db, config).then(
        (now) => Object.assign(rules, now),
        () => undefined,
      ),
    lookAgainEvery,
  )
  return {
    port: listener.port,
    close: async () => {
      clearInterval(look)
      await listener.close()
    },
  }
}
