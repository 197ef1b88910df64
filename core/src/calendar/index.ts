/** Days, working days and bank holidays. The only door to dates. */
export {
  addDays,
  addMonths,
  dayFrom,
  daysBetween,
  daysInMonth,
  parseDay,
  partsOf,
  weekday,
  type Day,
  type DayParts,
} from './day.ts'
export { monthNames } from './names.ts'
export { formatDate, formatDay, weekdayName } from './format-day.ts'
export { bankHolidaysFrom, type BankHolidays, type CalendarFile, type Division } from './bank-holidays.ts'
export {
  addWorkingDays,
  holidaysCover,
  whyNotWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type BeyondHolidays,
  type CountedDay,
  type SkippedDay,
} from './working-days.ts'
export { exactDay } from './exact-day.ts'
export { exactly, isExact, type VagueDay } from './vague-day.ts'
export { parseVagueDay } from './parse-vague-day.ts'
export { betweenDays, sayVagueDay } from './say-vague-day.ts'
