import { formatDate, formatDay, isExact, sayVagueDay, type Day } from '@fresh-eyes/core/calendar'
import type { Entry } from '@fresh-eyes/core/casefile'
import { allThreads, clocksOf, isComplaint, type LetterClock, type Thread } from '@fresh-eyes/core/requests'
import { letterPage } from '@fresh-eyes/content/words'
import { draftOf, type LetterDraft } from '../../record/letter-draft.ts'
import type { RulesHere } from '../rules-here.ts'
import { asCounted, periodOf, sayClock } from '../say-clock.ts'

const words = letterPage.aboutSent

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
    ...ofReply(found),
    ...ofClock(found, { rules, words: known }, today),
  }
  return Object.fromEntries(
    Object.entries(filled).filter(([key, text]) => text !== '' && !notTaken.includes(key)),
  )
}

// What is asked for, and by when, is new in each letter.
const notTaken: readonly string[] = [
  'replyBy',
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
    ...(letterId === 'prior-approval' ? { funding: 'why-refused' } : {}),
  }
}

function ofReply({ sent, current }: Thread): LetterDraft {
  if (!current) return { firstAnswer: 'not-yet' }
  const { outcome, words: text } = current.reply.fields
  const when = current.reply.fields.when === 'not-recorded' ? '' : sayVagueDay(current.when)
  const refused = outcome === 'refused-aloud' || outcome === 'refused-in-writing'
  const isFirstAnswer = isComplaint(sent.fields.letterId) && outcome === 'answered' && isExact(current.when)
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
    firstAnswer: outcome === 'answered' || outcome === 'refused-in-writing' ? 'came' : 'not-yet',
    ...(isFirstAnswer ? { firstAnswerOn: formatDate(current.when.latest) } : {}),
  }
}

/** The day that has passed, or the next one, and how it was counted. */
function ofClock(thread: Thread, { rules, words: known }: RulesHere, today: Day): LetterDraft {
  const promised = thread.current?.reply.fields.promisedBy
  const clock = lateOrNext(clocksOf(thread, rules), today)
  const counted = clock && asCounted(clock)
  if (promised && (!counted || counted.as === 'nudge'))
    return { dueOn: formatDate(promised), clockCounted: words.promised, waitingFor: 'answer' }
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
