import type { ClockPeriod, Zone } from '@fresh-eyes/ward/rota'

const quarter = 15 * 60_000
const month = 30 * 24 * 60 * 60_000

/** The periods of a place's clocks between two instants, as this machine's table of time zones knows them. */
export function zoneOf(timeZone: string, from: number, until: number): Zone {
  const first: ClockPeriod = { from, offsetMinutes: offsetAt(timeZone, from) }
  const more: ClockPeriod[] = []
  let last = first
  for (let at = from; at < until; at += month) {
    // A change falls on a whole quarter of an hour; no place has put its clocks twice in a month.
    const next = Math.min(at + month, until)
    const offsetMinutes = offsetAt(timeZone, next)
    if (offsetMinutes === last.offsetMinutes) continue
    last = { from: changeBetween(timeZone, at, next), offsetMinutes }
    more.push(last)
  }
  return [first, ...more]
}

function changeBetween(timeZone: string, before: number, after: number): number {
  let [low, high] = [Math.floor(before / quarter), Math.ceil(after / quarter)]
  const old = offsetAt(timeZone, before)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(timeZone, middle * quarter) === old) low = middle
    else high = middle
  }
  return high * quarter
}

function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((shown - Math.floor(at / 60_000) * 60_000) / 60_000)
}

/** The day and the minute after midnight that a place's clocks show at an instant. */
export function shownAt(timeZone: string, at: number): { day: string; minute: number } {
  const shown = new Date(at + offsetAt(timeZone, at) * 60_000)
  return { day: shown.toISOString().slice(0, 10), minute: shown.getUTCHours() * 60 + shown.getUTCMinutes() }
}
