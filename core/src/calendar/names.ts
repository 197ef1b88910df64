/** The months in order, as they are written in full. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The days of the week in order, Monday first. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** The seasons, each with its first month. Each lasts three months, so winter ends in February of the next year. */
export const seasons = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const
