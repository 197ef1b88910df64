import { feedSettingsOf, keepFeedSettings } from '../store/adt-feeds.ts'
import type { Db } from '../store/database.ts'
import type { FeedSettings } from '../store/feed-refusals.ts'
import type { Placed } from '../store/tables.ts'
import type { Plan } from './change.ts'
import type { SiteSaid } from './said.ts'

/** How the hospital's own feed is read at a site. A file that says nothing of it leaves it as it is. */
export async function planFeed(db: Db, place: Placed, { feed }: SiteSaid): Promise<Plan> {
  const before = await feedSettingsOf(db, place)
  const name = `Feed of ${place.site}: `
  if (!feed) {
    return { changes: before ? [{ kind: 'left', says: name + sayFeed(before) }] : [], faults: [] }
  }
  const says = name + sayFeed(feed)
  if (before && sayFeed(before) === sayFeed(feed)) return { changes: [{ kind: 'same', says }], faults: [] }
  return {
    changes: [
      {
        kind: before ? 'changed' : 'added',
        says: before ? `${says} (before: ${sayFeed(before)})` : says,
        write: ({ trx, who, at }) => keepFeedSettings(trx, place, feed, { who, at }),
      },
    ],
    faults: [],
  }
}

function sayFeed({ numbersOf, diedCodes, processing, mayEndOpen, silentAfterMinutes }: FeedSettings): string {
  const numbers = numbersOf === null ? 'the first number that is no NHS number' : `numbers of ${numbersOf}`
  const died = diedCodes.length === 0 ? 'no code for a death' : `death: ${diedCodes.join(' ')}`
  const end = mayEndOpen ? 'the last segment may lack its end' : 'every segment has its end'
  return `${numbers}; ${died}; takes ${processing.join(' ')}; ${end}; silent after ${silentAfterMinutes} min`
}
