import { feedRefusals, usualFeed, type FeedSettings } from '../store/feed-refusals.ts'
import type { TextKept } from '../store/feed-text.ts'
import { feedRefusalSays } from '../words/feed-names.ts'
import { readTextKept } from './read-text-kept.ts'
import type { Section } from './section.ts'

const keys = ['numbersOf', 'diedCodes', 'processing', 'mayEndOpen', 'silentAfterMinutes', 'textKept']

/** Reads how the hospital's own feed is read at a site. What is left out is the strict setting of a live one. */
export function readFeed(site: Section): { feed: FeedSettings; textKept: TextKept | undefined } {
  const feed = site.section('feed', keys)
  const settings: FeedSettings = {
    numbersOf: feed.textOr('numbersOf', null),
    diedCodes: feed.texts('diedCodes'),
    processing: feed.has('processing') ? feed.texts('processing') : usualFeed.processing,
    mayEndOpen: feed.yesNo('mayEndOpen'),
    silentAfterMinutes: feed.has('silentAfterMinutes')
      ? feed.minutes('silentAfterMinutes', 'the silence after which a bed is no longer sure') / 60
      : usualFeed.silentAfterMinutes,
  }
  for (const refusal of feedRefusals(settings)) feed.fault(refusal, feedRefusalSays(refusal))
  return { feed: settings, textKept: feed.has('textKept') ? readTextKept(feed) : undefined }
}
