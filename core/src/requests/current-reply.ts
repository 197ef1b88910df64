import { exactly, parseDay, type VagueDay } from '../calendar/index.ts'
import type { Entry } from '../casefile/index.ts'

/** A reply and when it came, as well as that can be known. */
export interface DatedReply {
  reply: Entry<'reply'>
  when: VagueDay
}

/**
 * The reply that says how things stand: the newest one. Where two days may be the same, as "November" and "20 November" may,
 * it is the one that was written down last. An answer to a letter that only chased it answers it too. Undefined when there
 * is no reply.
 */
export function currentReply(
  sent: Entry<'sent'>,
  replies: readonly Entry<'reply'>[],
  chases: readonly Entry<'sent'>[] = [],
): DatedReply | undefined {
  const dated = replies.flatMap((reply) => {
    const answered = [sent, ...chases].find(({ id }) => id === reply.fields.sent)
    return answered ? [{ reply, when: whenItCame(reply, answered) }] : []
  })
  const newest = dated.filter(({ when }) => !dated.some((other) => when.latest < other.when.earliest))
  return newest.reduce<DatedReply | undefined>(
    (last, each) => (last && isWrittenAfter(last, each) ? last : each),
    undefined,
  )
}

function isWrittenAfter({ reply: one }: DatedReply, { reply: other }: DatedReply): boolean {
  return one.createdAt > other.createdAt || (one.createdAt === other.createdAt && one.id > other.id)
}

// Nobody wrote the day down, but it came after the letter left and before it was written here.
function whenItCame({ fields, createdAt }: Entry<'reply'>, sent: Entry<'sent'>): VagueDay {
  if (fields.when !== 'not-recorded') return fields.when
  const { sentOn } = sent.fields
  const written = parseDay(createdAt.slice(0, 10)) ?? sentOn
  return written <= sentOn ? exactly(sentOn) : { words: 'not-recorded', earliest: sentOn, latest: written }
}
