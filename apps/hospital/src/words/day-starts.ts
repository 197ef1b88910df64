import { addDays, parseDay } from '@fresh-eyes/core/calendar'

/** When a day like "2026-11-27" begins where the site is, in milliseconds since 1970. Undefined when it is no day. */
export function dayStarts(day: string, timeZone: string): number | undefined {
  if (parseDay(day) === undefined) return undefined
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // How far the place is ahead of UTC at about that time; asked again there, because the clocks may change in between.
  const first = midnight - ahead(midnight, timeZone)
  return midnight - ahead(first, timeZone)
}

/** When the day after one begins: where a search up to that day ends. */
export function dayAfter(day: string, timeZone: string): number | undefined {
  const parsed = parseDay(day)
  return parsed === undefined ? undefined : dayStarts(addDays(parsed, 1), timeZone)
}

function ahead(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const get = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const there = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
  return there - Math.floor(at / 1000) * 1000
}
