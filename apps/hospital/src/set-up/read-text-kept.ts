import { textKeptRefusals, type TextKept } from '../store/feed-text.ts'
import { textKeptRefusalSays } from '../words/feed-names.ts'
import type { Section } from './section.ts'

/** Reads how long the text of the feed's messages is kept. Nothing is the usual: what nobody has approved takes nothing away. */
export function readTextKept(feed: Section): TextKept {
  const kept = feed.section('textKept', ['days', 'approvedBy', 'approvedOn'])
  const read: TextKept = {
    days: Number(kept.textOr('days', Number.NaN)),
    approvedBy: kept.textOr('approvedBy', ''),
    approvedOn: kept.textOr('approvedOn', ''),
  }
  for (const refusal of textKeptRefusals(read)) kept.fault(refusal, textKeptRefusalSays(refusal))
  return read
}
