import type { FeedSettings } from '../store/feed-refusals.ts'
import type { MessageStanding } from '../store/feed-tables.ts'
import type { TextKept } from '../store/feed-text.ts'

const whys: Record<string, string> = {
  stray: 'Bytes came that belong to no message',
  'cut-short': 'It was cut short',
  'too-large': 'It is larger than this feed takes',
  empty: 'It is empty',
  'no-header': 'It does not begin with MSH',
  separators: 'Its separators cannot be right',
  'header-cut-short': 'Its header does not say what it is',
  'two-headers': 'Two messages stand in one frame',
  'too-many-segments': 'It has too many segments',
  'not-adt': 'It is no ADT message. Only its first line is kept',
  processing: 'It is marked as training or test',
  'no-control-id': 'It has no control id',
  'no-hospital-number': 'It has no number of this hospital',
  'same-patient-twice': 'A swap names the same patient twice',
  missing: 'Something that this event needs is missing',
  time: 'It has a time that cannot be read',
  'birth-date': 'Its date of birth is no day, and was left out. The rest was applied',
  'not-applied':
    'This event links, splits or deletes records, or is not known here. It was acknowledged, and nothing was changed',
}

/** Why a message is on the list, in words. */
export const whySays = (why: string | null, where: string | null): string =>
  `${whys[why ?? ''] ?? why ?? 'Not known why'}${where === null ? '' : ` (${where})`}.`

const standings: Record<MessageStanding, string> = {
  applied: 'Applied',
  kept: 'Acknowledged, with nothing to apply',
  look: 'Acknowledged, to be looked at',
  refused: 'Refused',
}
export const messageStandingName = (standing: MessageStanding): string => standings[standing]

const settings: Record<keyof FeedSettings, string> = {
  numbersOf: 'Write who issues your numbers as PID-3.4 names it: one word, without separators.',
  diedCodes: 'Write the codes of PV1-36 that mean that the person died: single words, without separators.',
  processing: 'Take one kind of message or more: P (real people), T (training), D (testing).',
  mayEndOpen: 'Say yes or no.',
  silentAfterMinutes: 'Give minutes above nothing, and at most a day.',
}

/** What to write where a setting of the feed was refused. */
export const feedRefusalSays = (setting: keyof FeedSettings): string => settings[setting]

const textKept: Record<keyof TextKept, string> = {
  days: 'Give whole days, from 1 to 36,500.',
  approvedBy: 'Write who approved it: a name or a committee.',
  approvedOn: 'Write the day on which it was approved, like 2026-11-01.',
}

/** What to write where how long text is kept was refused. */
export const textKeptRefusalSays = (part: keyof TextKept): string => textKept[part]
