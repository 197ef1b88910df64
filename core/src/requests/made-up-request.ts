import { parseVagueDay, type Day, type VagueDay } from '../calendar/index.ts'
import {
  newEntry,
  type Change,
  type EntryKind,
  type FieldsOf,
  type LetterFields,
  type Outcome,
  type ReplyFields,
  type SentFields,
} from '../casefile/index.ts'
import type { LetterName } from '../nations/index.ts'
import type { NationId } from '../routes/index.ts'

// A made-up request, for the tests of this folder.

export const by = { role: 'patient' as const }

let minute = 0

/** A moment, a minute after the one before. */
export function stamp() {
  const [hours, minutes] = [10 + Math.floor(minute / 60), minute++ % 60]
  const time = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')
  return { writtenAt: `2026-11-28T${time}:00.000Z`, tick: 0, device: 'phone' }
}

/** The first change of an entry. */
export function wrote<Kind extends EntryKind>(entry: string, kind: Kind, fields: FieldsOf[Kind]): Change {
  return newEntry(kind, fields, { entry, stamp: stamp(), by })
}

export function aCase(nation: NationId = 'england', id = 'case'): Change {
  return wrote(id, 'case', { title: 'Tired for two years', nation })
}

export function draft(id = 'letter', of?: string, more: Partial<LetterFields> = {}): Change {
  return wrote(id, 'letter', { letterId: 'request-gp', fields: {}, ...(of && { case: of }), ...more })
}

export function posted(
  sentOn: Day,
  id = 'sent',
  letter = 'letter',
  of?: string,
  more: Partial<SentFields> = {},
): Change {
  return wrote(id, 'sent', {
    letter,
    letterId: 'request-gp',
    sentOn,
    to: 'the practice manager',
    how: 'post',
    title: 'A request',
    text: 'Dear practice manager',
    ...(of && { case: of }),
    ...more,
  })
}

/** A letter of another kind, drafted and posted under one name. `about` is the sent letter that it is about, `stage` where it begins. */
export function sentLetter(
  letterId: LetterName,
  sentOn: Day,
  {
    id = 'sent',
    about,
    stage,
    ...more
  }: Partial<SentFields> & { id?: string; about?: string; stage?: string } = {},
): Change[] {
  return [
    draft(`${id}-draft`, undefined, {
      letterId,
      fields: { ...(about && { about }), ...(stage && { stage }) },
    }),
    posted(sentOn, id, `${id}-draft`, undefined, { letterId, ...more }),
  ]
}

/** A reply to the letter `sent`, on a day in words or 'not-recorded'. */
export function answered(
  outcome: Outcome,
  on: string,
  more: Partial<ReplyFields> = {},
  id = 'reply',
): Change {
  const when = on === 'not-recorded' ? on : (parseVagueDay(on, '2027-06-01') as VagueDay)
  return wrote(id, 'reply', { sent: 'sent', when, words: 'We have your letter.', outcome, ...more })
}
