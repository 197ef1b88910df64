import type { Entry } from '../casefile/index.ts'
import { currentReply, type DatedReply } from './current-reply.ts'
import { kindOf } from './letter-kind.ts'

/** A letter that was sent, what came back, and the last letter that chased it. */
export interface Thread {
  sent: Entry<'sent'>
  current: DatedReply | undefined
  /** The newest letter that asked again, where nothing came back since. */
  chase: Entry<'sent'> | undefined
  /** The complaint asked to begin at stage 2. Only some nations let it. */
  asksForStage2: boolean
}

/** What a case has of letters. */
export interface Letters {
  letters: readonly Entry<'letter'>[]
  sent: readonly Entry<'sent'>[]
  replies: readonly Entry<'reply'>[]
}

/**
 * The letters that still wait for something, each with where it stands. A letter is left behind when it was sent again, or
 * when a later one carries it on: the reasons asked for after a no, the complaint after a request, the next stage after the
 * first. It is back as soon as an answer to it comes in after that.
 */
export function openThreads(from: Letters): readonly Thread[] {
  const threads = allThreads(from)
  return threads.filter((thread) => !threads.some((later) => isLeftBehind(thread, later, from)))
}

/** Every letter that was sent, but for those that only chase another. */
export function allThreads(from: Letters): readonly Thread[] {
  return from.sent
    .filter((sent) => !chasedBy(sent, from))
    .map((sent) => {
      const chases = from.sent.filter((each) => chasedBy(each, from) === sent.id)
      const current = currentReply(sent, from.replies, chases)
      const newest = chases.reduce<Entry<'sent'> | undefined>(
        (last, each) => (last && whenSent(last) > whenSent(each) ? last : each),
        undefined,
      )
      return {
        sent,
        current,
        chase: newest && !cameAfter(current, newest) ? newest : undefined,
        asksForStage2: asksForStage2(sent, from),
      }
    })
}

function asksForStage2({ fields }: Entry<'sent'>, { letters }: Letters): boolean {
  const draft = letters.find(({ id }) => id === fields.letter)
  return kindOf(fields.letterId) === 'complaint' && draft?.fields.fields['stage'] === 'stage-2'
}

/** The letter that this one is about, as its draft says; or, where it does not say, the newest one it can be about. */
export function aboutOf(
  sent: Entry<'sent'>,
  { letters, sent: all }: Omit<Letters, 'replies'>,
): string | undefined {
  const draft = letters.find(({ id }) => id === sent.fields.letter)
  const named = draft?.fields.fields['about']
  if (typeof named === 'string')
    return all.some(({ id }) => id === named && id !== sent.id) ? named : undefined
  const before = all.filter((each) => each.id !== sent.id && whenSent(each) < whenSent(sent))
  return before
    .filter((each) => canBeAbout(sent.fields.letterId, each.fields.letterId))
    .toSorted((one, other) => (whenSent(one) < whenSent(other) ? 1 : -1))[0]?.id
}

/** The day and the moment, so that the newest of several can be told. */
export function whenSent({ id, createdAt, fields }: Entry<'sent'>): string {
  return [fields.sentOn, createdAt, id].join(' ')
}

function canBeAbout(letterId: string, earlier: string): boolean {
  const kind = kindOf(earlier)
  switch (kindOf(letterId)) {
    case 'chase':
      return kind !== 'chase' && kind !== 'notice'
    case 'next-stage':
      return kind === 'complaint' || kind === 'commissioner'
    case 'complaint':
    case 'commissioner':
      return kind === 'request'
    default:
      return letterId === 'reasons-for-refusal' && kind === 'request' && earlier !== 'reasons-for-refusal'
  }
}

/** The id of the letter that this one only asks after. A follow-up does when its draft names one. */
function chasedBy(sent: Entry<'sent'>, from: Letters): string | undefined {
  const { letterId } = sent.fields
  if (letterId !== 'chase' && letterId !== 'follow-up') return undefined
  const about = aboutOf(sent, from)
  const chased = from.sent.find(({ id }) => id === about)
  // Two that name each other, as a hand-made file may have, stand by themselves.
  return chased && whenSent(chased) < whenSent(sent) && kindOf(chased.fields.letterId) !== 'chase'
    ? about
    : undefined
}

function isLeftBehind({ sent, current }: Thread, later: Thread, from: Letters): boolean {
  if (later.sent.id === sent.id || whenSent(later.sent) <= whenSent(sent)) return false
  // The same letter sent once more stands in the place of the one that nobody answered, or that asked for more.
  const isSameLetter = later.sent.fields.letter === sent.fields.letter
  if (isSameLetter)
    return !current || (current.reply.fields.outcome === 'asks-for-more' && !cameAfter(current, later.sent))
  return aboutOf(later.sent, from) === sent.id && !cameAfter(current, later.sent)
}

/** Whether the answer came after a letter left. On one day, what was written down later came later. */
function cameAfter(current: DatedReply | undefined, { fields, createdAt }: Entry<'sent'>): boolean {
  if (!current) return false
  const { latest } = current.when
  return latest > fields.sentOn || (latest === fields.sentOn && current.reply.createdAt > createdAt)
}
