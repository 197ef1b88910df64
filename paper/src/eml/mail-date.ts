import { partsOf, weekday, type Day } from '@fresh-eyes/core/calendar'

/** A day in a mail header. The hour is not known, so it says noon, and "-0000": no word about the time zone (RFC 5322, 3.3). */
export function mailDate(day: Day): string {
  const parts = partsOf(day)
  return `${weekdays[weekday(day) - 1]}, ${parts.date} ${months[parts.month - 1]} ${parts.year} 12:00:00 -0000`
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
