import type { Instant } from '../instant/index.ts'
import type { FeedEvent, Means } from '../stays/index.ts'
import { readDay, readInstant } from './instants.ts'
import { CLEARED, type Message } from './message.ts'
import { numberIn, readPerson } from './pid.ts'
import { readVisit } from './pv1.ts'
import type { FeedRules, Refused } from './rules.ts'
import { triggers } from './triggers.ts'

/** What a message comes to: events to apply, or nothing to apply and whether a person should look. */
export type AdtRead = { events: FeedEvent[]; look: Look | null } | Refused

/** Why a message that was taken should be looked at: its event is not applied here, or its date of birth is no day and was left out. */
export type Look = 'not-applied' | 'birth-date'

/**
 * Reads an ADT message into what it says of each patient. `id` is made from the bytes, so that the same message is the same events.
 * Never guesses: without the hospital's own number, or a time, it is refused; an NHS number is never used as a key.
 */
export function readAdt(message: Message, rules: FeedRules, id: string, receivedAt: Instant): AdtRead {
  if (message.type !== 'ADT') return { refused: 'not-adt', where: 'MSH-9' }
  if (!rules.processing.includes(message.processing)) return { refused: 'processing', where: 'MSH-11' }
  if (message.controlId === '') return { refused: 'no-control-id', where: 'MSH-10' }
  const does = triggers[message.trigger] ?? 'look'
  if (does === 'kept' || does === 'look') return { events: [], look: does === 'look' ? 'not-applied' : null }
  const times = readTimes(message, rules, receivedAt)
  if ('refused' in times) return times
  const said = { message, rules, id, receivedAt, times }
  if (does === 'swap') return readSwap(said)
  if (does === 'merge') return readMerge(said)
  const event = readOne(said, does, 0)
  return 'refused' in event ? event : { events: [event], look: lookAt(said, 1) }
}

interface Said {
  message: Message
  rules: FeedRules
  id: string
  receivedAt: Instant
  times: { at: Instant; recordedAt: Instant; cancels: Instant | null }
}

/** When it happened (EVN-6), and when it was written down (EVN-2). What is missing is taken from the next best, down to MSH-7. */
function readTimes({ get }: Message, { offsetAt }: FeedRules, near: Instant): Said['times'] | Refused {
  const read = (segment: string, field: number): Instant | null | Refused => {
    const text = get({ segment, field })
    if (text === undefined || text === '""') return null
    return readInstant(text, offsetAt, near)?.at ?? { refused: 'time', where: `${segment}-${field}` }
  }
  const [sent, recorded, happened] = [read('MSH', 7), read('EVN', 2), read('EVN', 6)]
  for (const each of [sent, recorded, happened]) if (typeof each === 'object' && each !== null) return each
  const recordedAt = recorded ?? sent ?? happened
  if (typeof recordedAt !== 'number') return { refused: 'missing', where: 'EVN-2' }
  const at = typeof happened === 'number' ? happened : recordedAt
  return { at, recordedAt, cancels: typeof happened === 'number' ? happened : null }
}

function readOne(said: Said, means: Means, nth: number): FeedEvent | Refused {
  const { message, rules, id, times } = said
  const patient = numberIn(message, { segment: 'PID', nth, field: 3 }, rules)
  if (patient === undefined) return { refused: 'no-hospital-number', where: 'PID-3' }
  const { segments } = message
  const visit = readVisit(message, nth, rules, said.receivedAt)
  if ('refused' in visit) return visit
  const moves = means !== 'update' && means !== 'merge'
  if (moves && !segments.includes('PV1')) return { refused: 'missing', where: 'PV1' }
  if ((means === 'move' || means === 'swap') && visit.place === null)
    return { refused: 'missing', where: 'PV1-3' }
  return {
    id: `${id}:${nth}`,
    means,
    trigger: message.trigger,
    at: times.at,
    recordedAt: times.recordedAt,
    by: { kind: 'feed' },
    patient,
    person: readPerson(message, nth, rules, { ...visit, leaves: means === 'leave' }, said.receivedAt),
    visit: visit.visit,
    care: visit.care,
    place: visit.place,
    before: visit.before,
    cancels: means.startsWith('cancel-') ? times.cancels : null,
    leftAt: visit.leftAt,
  }
}

function lookAt({ message: { get } }: Said, persons: number): Look | null {
  for (let nth = 0; nth < persons; nth++) {
    const born = get({ segment: 'PID', nth, field: 7 })
    if (born !== undefined && born !== CLEARED && readDay(born) === undefined) return 'birth-date'
  }
  return null
}

/** Two patients in one message: each is put where its own PV1-3 says, so the same swap sent twice is still one swap. */
function readSwap(said: Said): AdtRead {
  const [first, second] = [readOne(said, 'swap', 0), readOne(said, 'swap', 1)]
  if ('refused' in first) return first
  if ('refused' in second) return second
  if (first.patient === second.patient) return { refused: 'same-patient-twice', where: 'PID-3' }
  return { events: [first, second], look: lookAt(said, 2) }
}

/** MRG-1 is the record that goes, PID-3 the one that stays. One message may name several pairs, each with a PID of its own. */
function readMerge(said: Said): AdtRead {
  const pairs = said.message.segments.filter((name) => name === 'MRG').length
  if (pairs === 0) return { refused: 'missing', where: 'MRG' }
  const events: FeedEvent[] = []
  for (let nth = 0; nth < pairs; nth++) {
    const pair = readPair(said, nth)
    if ('refused' in pair) return pair
    events.push(...pair)
  }
  return { events, look: lookAt(said, pairs) }
}

function readPair(said: Said, nth: number): FeedEvent[] | Refused {
  const stays = readOne(said, 'update', nth)
  if ('refused' in stays) return stays
  const [issuer = ''] = stays.patient.split('|')
  // The number that goes may lack its issuer, and is then of the same one.
  const goes = numberIn(said.message, { segment: 'MRG', nth, field: 1 }, said.rules, issuer)
  if (goes === undefined) return { refused: 'no-hospital-number', where: 'MRG-1' }
  // Nobody is moved by it.
  const update: FeedEvent = { ...stays, visit: null, care: null, place: null, before: null, leftAt: null }
  // A number changed to itself, as some senders say with every update of a record, joins nothing.
  if (goes === stays.patient) return [update]
  const id = `${said.id}:merge-${nth}`
  return [update, { ...update, id, means: 'merge', person: {}, patient: goes, into: stays.patient }]
}
