import { findCancelled, samePlace } from './cancels.ts'
import type { FeedEvent, PatientKey, Place } from './feed-event.ts'
import { foldPerson } from './person.ts'
import { inOrder, takesEffectAt } from './order.ts'
import type { Doubt, Person, PlacedBy, Stay } from './stay.ts'

/** One person and their stays, as everything that was said of them adds up. */
export interface FoldedRecord {
  person: Person
  stays: Stay[]
}

/** A stay while it is added up. */
interface Growing extends Stay {
  /** Where the feed last said the person is: an update that repeats it is no news, and undoes no move by hand. */
  fedPlace: Place | null
  admitted: boolean
}

/**
 * Adds up the events of one person: those of their record, and of the records that were merged into it. The result is the same for
 * any order of arrival and for any event that came twice. Later is by when things happened, never by when they arrived.
 */
export function foldRecord(patient: PatientKey, events: readonly FeedEvent[]): FoldedRecord {
  const once = [...new Map(events.map((event) => [event.id, event])).values()]
  const { cancelled, foundNothing } = findCancelled(once)
  const stays: Growing[] = []
  for (const event of once.filter(({ id }) => !cancelled.has(id)).sort(inOrder)) {
    if (event.means === 'merge' || event.means === 'unmerge') continue
    const stay = stayOf(event, stays, patient)
    if (stay) apply(stay, event)
  }
  for (const { visit } of foundNothing) {
    const stay = stays.findLast((each) => visit === null || each.visit === visit)
    if (stay) doubt(stay, 'cancelled-nothing')
  }
  const person = foldPerson(patient, once)
  return { person, stays: stays.map((stay) => finish(stay, person.died)) }
}

/** The stay that an event is about: its visit's, or without a number the one that stands open. A new one when it must be. */
function stayOf(event: FeedEvent, stays: Growing[], patient: PatientKey): Growing | undefined {
  const { means, visit, place } = event
  const mine =
    visit === null
      ? (stays.findLast((stay) => stay.patient === patient && isOpen(stay)) ??
        stays.findLast((stay) => stay.visit === null))
      : stays.find((stay) => stay.visit === visit)
  const begins = means === 'admit' || means === 'expect'
  if (mine && !(begins && visit === null && !isOpen(mine))) return mine
  // An update that names no place tells of the person alone.
  if (means === 'update' && place === null) return undefined
  const number = visit ?? `#${stays.filter((stay) => stay.visit === null).length + 1}`
  const stay: Growing = {
    key: `${event.patient}/${number}`,
    patient,
    visit,
    standing: 'in',
    care: null,
    place: null,
    placedAt: null,
    placedBy: null,
    since: event.at,
    leftAt: null,
    died: false,
    saidAt: event.at,
    doubts: [],
    fedPlace: null,
    admitted: false,
  }
  stays.push(stay)
  return stay
}

const isOpen = ({ standing }: Stay): boolean => standing !== 'left' && standing !== 'cancelled'

function apply(stay: Growing, event: FeedEvent): void {
  const { means, at } = event
  stay.saidAt = Math.max(stay.saidAt, event.recordedAt)
  stay.care = event.care ?? stay.care
  switch (means) {
    case 'expect':
      if (!stay.admitted) stay.standing = 'expected'
      return put(stay, event, { kind: 'move' })
    case 'admit':
      if (!stay.admitted) stay.since = at
      Object.assign(stay, { admitted: true, standing: 'in', leftAt: null })
      return put(stay, event, { kind: 'move' })
    case 'move':
    case 'swap':
      // After it left: shown as there all the same, with the doubt. A person who is asked in vain is safer than one nobody asks.
      if (!isOpen(stay)) doubt(stay, 'moved-after-leaving')
      Object.assign(stay, { standing: 'in', leftAt: null })
      return put(stay, event, { kind: 'move' })
    case 'leave':
      Object.assign(stay, { standing: 'left', leftAt: event.leftAt ?? at })
      return
    case 'update':
      return update(stay, event)
    case 'out':
    case 'cancel-return':
      stay.standing = 'away'
      return
    case 'return':
    case 'cancel-out':
    case 'cancel-leave':
    case 'cancel-move':
      Object.assign(stay, { standing: stay.standing === 'cancelled' ? 'cancelled' : 'in', leftAt: null })
      return put(stay, event, { kind: 'move' })
    case 'cancel-expect':
    case 'cancel-admit':
      Object.assign(stay, { standing: 'cancelled', admitted: false })
      return
    case 'merge':
    case 'unmerge':
      return
  }
}

function update(stay: Growing, event: FeedEvent): void {
  if (event.leftAt !== null && !stay.admitted) Object.assign(stay, { standing: 'left', leftAt: event.leftAt })
  const { place } = event
  if (!isOpen(stay) || place === null) return
  if (stay.fedPlace && samePlace(stay.fedPlace, place)) return
  put(stay, event, { kind: 'update' })
}

/** Puts the person where the event says, if it says. */
function put(stay: Growing, event: FeedEvent, by: PlacedBy): void {
  if (event.place === null) return
  stay.place = event.place
  stay.placedAt = takesEffectAt(event)
  stay.placedBy = event.by.kind === 'hand' ? { kind: 'hand', user: event.by.user } : by
  if (event.by.kind === 'feed') stay.fedPlace = event.place
}

function doubt(stay: Stay, which: Doubt): void {
  if (!stay.doubts.includes(which)) stay.doubts.push(which)
}

function finish({ fedPlace: _fedPlace, admitted, ...stay }: Growing, died: boolean): Stay {
  if (!admitted && stay.standing !== 'expected' && stay.standing !== 'cancelled')
    doubt(stay, 'admission-not-seen')
  return { ...stay, died, doubts: stay.doubts.toSorted() }
}
