/** Says the time of day where the site is, like "03:42". */
export function sayTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

/** Says how long, to the minute, like "4 min" or "1 h 05 min". Never less than nothing, whatever the clock did. */
export function sayHowLong(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** Says the day and time where the site is, like "Fri 27 Nov, 03:42". */
export function sayDayTime(at: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone })
  return `${day.format(at)}, ${sayTime(at, timeZone)}`
}

/** Says a day and the time where the site is, like "Friday 27 November 2026, 03:42". */
export function sayDayAndTime(at: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(at).replace(',', '')
  return `${day}, ${sayTime(at, timeZone)}`
}

const oneDay = 24 * 60 * 60_000

/** Says until when: the time of day when it is within a day from now, else the day as well, so that midnight is not taken for tonight's. */
export const sayUntil = (at: number, now: number, timeZone: string): string =>
  at - now < oneDay ? sayTime(at, timeZone) : sayDayAndTime(at, timeZone)

const dayOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone }).format(at)

/**
 * Says a time after "at" or "since": the time of day when it is of today where the site is, else with its day, like "01:00 on Thursday
 * 26 November 2026", so that yesterday's is not taken for tonight's.
 */
export function sayWhen(at: number, now: number, timeZone: string): string {
  const time = sayTime(at, timeZone)
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return time
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(at).replace(',', '')
  return `${time} on ${day}`
}
