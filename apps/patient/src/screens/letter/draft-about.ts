import { formatDate, formatDay, isExact, sayVagueDay, type Day } from '@fresh-eyes/core/calendar'
import type { Entry } from '@fresh-eyes/core/casefile'
import {
  allThreads,
  clocksOf,
  isComplaint,
  leadsToReferral,
  type LetterClock,
  type Thread,
} from '@fresh-eyes/core/requests'
import { letterAboutSent as words } from '@fresh-eyes/content/words'
import { draftOf, type LetterDraft } from '../../record/letter-draft.ts'
import type { RulesHere } from '../rules-here.ts'
import { asCounted, periodOf, sayClock } from '../say-clock.ts'

/**
 * What a letter about a letter that was sent can say: who it went to, when, what came back, and the day that has passed with
 * the way it was counted. Each letter takes the fields that it has.
 */
export function draftAboutSent(
  live: readonly Entry[],
  sentId: string,
  { rules, words: known }: RulesHere,
  today: Day,
): LetterDraft {
  const found = allThreads(lettersIn(live)).find(({ sent, chase }) => [sent.id, chase?.id].includes(sentId))
  if (!found) return {}
  const { sent } = found
  const draft = live.find(
    (entry): entry is Entry<'letter'> => entry.kind === 'letter' && entry.id === sent.fields.letter,
  )
  const said = draft ? draftOf(draft) : {}
  const filled = {
    ...said,
    ...recipient(said, sent),
    ...ofSent(sent, said),
    ...ofReply(found, said),
    ...ofClock(found, { rules, words: known }, today),
  }
  return Object.fromEntries(
    Object.entries(filled).filter(([key, text]) => text !== '' && !notTaken.includes(key)),
  )
}

// What is asked for, and by when, is new in each letter.
const notTaken: readonly string[] = [
  'replyBy',
  'enclosed',
  'annex',
  'gmc',
  'charter',
  'gap1',
  'gap2',
  'gap1Happened',
  'gap2Happened',
  'about',
  'pack',
]

function lettersIn(live: readonly Entry[]) {
  const of = <Kind extends Entry['kind']>(kind: Kind) =>
    live.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind)
  return { letters: of('letter'), sent: of('sent'), replies: of('reply') }
}

// What a letter asked for, as the letter that asks for the reason says it.
const refusedAsks: Readonly<Partial<Record<string, string>>> = {
  clarification: 'explanation',
  'another-gp': 'another-gp',
  'transfer-of-care': 'move',
}

/** Where it goes: where the other letter went. */
function recipient(said: LetterDraft, { fields }: Entry<'sent'>): LetterDraft {
  if (said['to']) return {}
  if (said['practiceName']) return { to: 'practice' }
  if (said['hospitalName']) return { to: 'hospital' }
  return { to: 'other', bodyName: said['bodyName'] ?? fields.to }
}

function ofSent({ fields }: Entry<'sent'>, said: LetterDraft): LetterDraft {
  const { sentOn, receivedOn, reference = '', letterId, title, to } = fields
  return {
    chased: isComplaint(letterId) ? 'complaint' : 'letter',
    // Until an answer is written down.
    ...(isComplaint(letterId) ? { firstAnswer: 'none-yet' } : {}),
    chaseAbout: said['complaintAbout'] ?? said['condition'] ?? '',
    reference,
    sentOn: formatDate(sentOn),
    receivedOn: receivedOn ? formatDate(receivedOn) : '',
    askedWhen: formatDay(sentOn),
    followWhy: 'ask-again',
    talkWho: to,
    ...(said['eventWhat1']
      ? {}
      : { eventWhen1: formatDate(sentOn), eventWhat1: words.sentEvent.replace('{title}', () => title) }),
    refusedAsk: refusedAsks[letterId] ?? 'second-opinion',
    ...(letterId === 'change-practice' ? { registering: 'refused' } : {}),
    ...(letterId === 'prior-approval' ? { funding: 'why-refused' } : {}),
  }
}

function ofReply({ sent, current }: Thread, said: LetterDraft): LetterDraft {
  if (!current) return {}
  const { outcome, words: text } = current.reply.fields
  const when = current.reply.fields.when === 'not-recorded' ? '' : sayVagueDay(current.when)
  const refused = outcome === 'refused-aloud' || outcome === 'refused-in-writing'
  const isFirstAnswer = isComplaint(sent.fields.letterId) && (refused || outcome === 'answered')
  return {
    talkWhen: when,
    saidThen: text,
    eventWhen2: when,
    eventWhat2: words.replyEvent.replace('{words}', () => text),
    ...(refused
      ? {
          refusedWhen: when,
          refusedHow: outcome === 'refused-aloud' ? 'aloud' : 'in-writing',
          refusalWords: text,
        }
      : {}),
    ...(isFirstAnswer ? { firstAnswer: 'came' } : {}),
    ...(outcome === 'agreed' && leadsToReferral(sent.fields.letterId) ? ofAgreed(said) : {}),
    ...(isFirstAnswer && isExact(current.when) ? { firstAnswerOn: formatDate(current.when.latest) } : {}),
  }
}

/** After a yes: what was asked for, and what is to be told of the referral. */
function ofAgreed({ condition }: LetterDraft): LetterDraft {
  return {
    followWhy: 'on-paper',
    awaited: words.referralAwaited,
    ...(condition ? { asked: words.askedFor.replace('{condition}', () => condition) } : {}),
  }
}

/** The day that has passed, or the next one, and how it was counted. */
function ofClock(thread: Thread, { rules, words: known }: RulesHere, today: Day): LetterDraft {
  const promised = thread.current?.reply.fields.promisedBy
  // A day that they gave comes before any that we counted, above all one that no rule is known to set.
  if (promised)
    return {
      dueOn: formatDate(promised),
      clockRule: words.promisedRule,
      clockCounted: words.promised,
      waitingFor: 'answer',
    }
  const clock = lateOrNext(clocksOf(thread, rules), today)
  const counted = clock && asCounted(clock)
  if (!clock || !counted) return {}
  const { working } = sayClock(counted, known)
  return {
    dueOn: formatDate(counted.due),
    waitingFor: clock.awaits === 'acknowledgement' ? 'acknowledgement' : 'answer',
    clockCounted: working.join(' '),
    ...(counted.as === 'deadline' ? { clockRule: periodOf(counted, known)?.legalBasis ?? '' } : {}),
  }
}

/** Of what is still waited for: the last that is late, or else the first that is to come. */
function lateOrNext(clocks: readonly LetterClock[], today: Day): LetterClock | undefined {
  const open = clocks.filter(({ isMet, awaits }) => !isMet && awaits !== 'nothing')
  const dated = open.flatMap((clock) => {
    const due = asCounted(clock)?.due
    return due ? [{ clock, due }] : []
  })
  const byDay = dated.toSorted((one, other) => (one.due < other.due ? -1 : 1))
  return (byDay.findLast(({ due }) => due < today) ?? byDay[0])?.clock
}
