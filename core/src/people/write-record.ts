import { parseVagueDay, type Day, type VagueDay } from '../calendar/index.ts'
import {
  newChange,
  newRemoval,
  type Author,
  type Change,
  type EntryKind,
  type FieldsOf,
  type Setting,
} from '../casefile/index.ts'

/** One evening, or one hour, at the kitchen table: what was written down, one thing after another. */
export interface Sitting {
  day: Day
  /** When it began, in UTC: 19:40. */
  from: string
  device: string
  by: Author
  wrote: readonly ToWrite[]
}

/** What was typed: a new entry, a correction of one, or one that was taken out again. A day is typed in words. */
export type ToWrite = { [Kind in EntryKind]: Typed<Kind> }[EntryKind]

type Typed<Kind extends EntryKind> = { id: string; kind: Kind; by?: Author } & (
  | ({ does?: never } & AsTyped<FieldsOf[Kind]>)
  | ({ does: 'correct' } & Partial<AsTyped<FieldsOf[Kind]>>)
  | { does: 'take-out' }
)

type AsTyped<Fields> = {
  [Key in keyof Fields as Exclude<Key, 'case'>]: Key extends 'when' ? string | VagueDay : Fields[Key]
}

/**
 * The changes of a whole record, with stamps that only ever grow. Every entry but a person and a case belongs to `caseId`.
 * Throws when a day cannot be read, or when a sitting runs past midnight: both are slips in the made-up record.
 */
export function writeRecord(caseId: string, sittings: readonly Sitting[]): readonly Change[] {
  return sittings.flatMap((sitting) =>
    sitting.wrote.map((typed, place) => write(caseId, sitting, typed, place)),
  )
}

function write(caseId: string, sitting: Sitting, typed: ToWrite, place: number): Change {
  const { id, kind, by, does, ...fields } = typed
  const stamp = { writtenAt: instantOf(sitting, place), tick: 0, device: sitting.device }
  const written = { entry: id, stamp, by: by ?? sitting.by }
  if (does === 'take-out') return newRemoval(kind, written)
  const isOfCase = does === undefined && kind !== 'person' && kind !== 'case'
  const set = { ...fields, ...whenOf(fields, sitting.day), ...(isOfCase && { case: caseId }) }
  return newChange(kind, set as Setting, written)
}

function whenOf(fields: object, today: Day): { when?: VagueDay } {
  const { when } = fields as { when?: string | VagueDay }
  if (typeof when !== 'string' || when === 'not-recorded') return {}
  const found = parseVagueDay(when, today)
  if (!found) throw new Error(`A made-up record says "${when}", which is not a day that can be read.`)
  return { when: found }
}

const secondsEach = 40

function instantOf({ day, from }: Sitting, place: number): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number)
  const seconds = hour * 3600 + minute * 60 + place * secondsEach
  if (seconds >= 24 * 3600) throw new Error(`The sitting of ${day} runs past midnight. Begin it earlier.`)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${day}T${parts.map((part) => String(part).padStart(2, '0')).join(':')}.000Z`
}
