import { addDays, parseDay } from '../calendar/index.ts'

/** When and where a change was written: a hybrid logical clock. */
export interface Stamp {
  /** An instant in UTC with milliseconds: 2026-11-27T09:14:03.120Z. Such instants sort as text. */
  writtenAt: string
  /** Tells apart what was written in one millisecond, or while the device's clock stood in the past. From 0. */
  tick: number
  /** Which tab of which device. */
  device: string
}

/**
 * The highest tick a change may have. A real record counts a few; a file that claims more is refused, so that no restored
 * backup can push the count past what a number holds and stop every later save.
 */
export const highestTick = 1_000_000_000

/** Before anything was written. */
const beginning = '1970-01-01T00:00:00.000Z'

/**
 * The stamp of the next change: later than the last one known, whatever the device's clock says. `last` is the newest stamp
 * in the record, of any device. A clock that was set back, or a moment that cannot be read, keeps the last instant and
 * counts the tick on.
 */
export function nextStamp(last: Stamp | undefined, nowIso: string, device: string): Stamp {
  const now = isInstant(nowIso) ? nowIso : beginning
  if (last === undefined || now > last.writtenAt) return { writtenAt: now, tick: 0, device }
  if (last.tick >= highestTick) return { writtenAt: aMillisecondLater(last.writtenAt), tick: 0, device }
  return { writtenAt: last.writtenAt, tick: last.tick + 1, device }
}

/** The next millisecond of the same day; at its very end, the first of the next day. */
function aMillisecondLater(instant: string): string {
  const day = instant.slice(0, 10)
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = instant
    .slice(11, 23)
    .split(/[:.]/)
    .map(Number)
  const next = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds + 1
  if (next >= 86_400_000) return `${addDays(day, 1)}T00:00:00.000Z`
  const two = (n: number) => String(n).padStart(2, '0')
  const time = [
    Math.floor(next / 3_600_000),
    Math.floor(next / 60_000) % 60,
    Math.floor(next / 1000) % 60,
  ].map(two)
  return `${day}T${time.join(':')}.${String(next % 1000).padStart(3, '0')}Z`
}

/** Whether it is an instant in UTC with milliseconds, on a day of the calendar. */
export function isInstant(text: string): boolean {
  const found = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(text)
  return found?.[1] !== undefined && parseDay(found[1]) !== undefined
}
