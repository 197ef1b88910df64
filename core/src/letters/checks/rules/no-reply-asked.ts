import type { Check } from '../finding.ts'
import { repliesAsked, saysByWhen } from '../text/replies.ts'

/** The letter does not ask for a reply, or not by when. The words are those it could follow. */
export const noReplyAsked: Check = {
  rule: 'no-reply-asked',
  reasons: ['no-reply-asked', 'no-day-for-the-reply'],
  check(letter, { kind }) {
    const last = letter.body.at(-1)
    // A notice is kept, and not answered.
    if (kind === 'notice' || !last || !letter.isAllEnglish) return []
    const place = { severity: 'hint' as const, at: last.at, length: last.text.length, absent: true as const }
    if (repliesAsked(letter).length === 0) return [{ ...place, reason: 'no-reply-asked' }]
    // A complaint has a time for its answer already, set by the body or its procedure.
    return kind === 'request' && !saysByWhen(letter) ? [{ ...place, reason: 'no-day-for-the-reply' }] : []
  },
}
