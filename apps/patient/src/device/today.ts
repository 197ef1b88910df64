import { dayFrom, type Day } from '@fresh-eyes/core/calendar'

/** The day that the device's own calendar shows at this moment, where the person is. */
export function localDay(moment: Date): Day {
  const day = dayFrom(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  // A device whose clock stands before 1800 or after 2299 has no day that we could count from.
  return day ?? '1970-01-01'
}
