import { addDays, formatDay, type Day } from '@fresh-eyes/core/calendar'

const minute = 60_000
const dayLong = 24 * 60 * minute

/** The day and the time of day where a site is, like "2026-11-27" and "03:42". */
export function localTime(at: number, timeZone: string): { day: Day; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(at)
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/**
 * The instants at which a site's clocks showed a day and a time, like "2026-10-25" and "01:30": one; two in the hour that comes
 * twice when clocks go back, the first before the second; none in the hour that they jump over.
 */
export function instantsOf(day: Day, time: string, timeZone: string): number[] {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return []
  const offsets = [-dayLong, 0, dayLong].map((shift) => offsetAt(asUtc + shift, timeZone))
  const could = [...new Set(offsets.map((offset) => asUtc - offset))].sort((one, two) => one - two)
  return could.filter((at) => {
    const local = localTime(at, timeZone)
    return local.day === day && local.time === time
  })
}

function offsetAt(at: number, timeZone: string): number {
  const { day, time } = localTime(at, timeZone)
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(at / minute) * minute
}

/** When a day begins where a site is: its first instant, should midnight not exist. */
export function startOfDay(day: Day, timeZone: string): number {
  for (let minutes = 0; minutes < 24 * 60; minutes += 30) {
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    const [first] = instantsOf(day, time, timeZone)
    if (first !== undefined) return first
  }
  return startOfDay(addDays(day, 1), timeZone)
}

/** Like "Friday 27 November 2026, 03:42". */
export function sayDayTime(at: number, timeZone: string): string {
  const { day, time } = localTime(at, timeZone)
  return `${formatDay(day)}, ${time}`
}
