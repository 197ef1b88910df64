import { addDays, type Day } from '../calendar/index.ts'

/** One day for a calendar. */
export interface CalendarEvent {
  /** The same day of the same thing keeps its name, so that a calendar replaces it and does not add another. */
  name: string
  on: Day
  title: string
  says?: string
}

export interface CalendarOptions {
  /** The instant the file is made: 2026-11-27T09:14:03.120Z. */
  madeAt: string
  /** Rings at nine in the morning of the day. Only when it was asked for. */
  alarm?: boolean
}

/**
 * A calendar file (RFC 5545) with whole days, for any calendar program. The days take up no time in it, and ask to be kept
 * private. The same events and the same moment give the same bytes. What a person wrote cannot add a line of its own.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { madeAt, alarm = false }: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fresh Eyes//Fresh Eyes//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, stampOf(madeAt), alarm)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ name, on, title, says }: CalendarEvent, stamp: string, alarm: boolean): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(name)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${text(title)}`,
    ...(says ? [`DESCRIPTION:${text(says)}`] : []),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(alarm
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT9H', `DESCRIPTION:${text(title)}`, 'END:VALARM']
      : []),
    'END:VEVENT',
  ]
}

/** A text value: section 3.3.11. A line break becomes \n in letters; other control characters have no place in it. */
function text(value: string): string {
  return value
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\\;,]/g, (each) => `\\${each}`)
    .replace(/\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
}

/** Lines of at most 75 bytes, none cut inside a character: section 3.1. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const length = bytesIn(character)
    if (bytes + length > 75) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += length
  }
  return folded
}

function bytesIn(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

function stampOf(instant: string): string {
  return `${compact(instant.slice(0, 10))}T${instant.slice(11, 19).replaceAll(':', '')}Z`
}

// A name may say what it is of. The calendar it goes to may be shared, so it gets only a fingerprint (FNV-1a, twice).
function uidOf(name: string): string {
  return `${fingerprint(name, 0x811c9dc5)}${fingerprint(name, 0x9747b28c)}@fresh-eyes.invalid`
}

function fingerprint(value: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < value.length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
