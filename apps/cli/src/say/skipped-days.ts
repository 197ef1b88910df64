import { formatDay, type SkippedDay } from '@fresh-eyes/core/calendar'

/** 'Saturday 28 November 2026; Monday 30 November 2026 (St Andrew’s Day)'. */
export function sayDays(skipped: readonly SkippedDay[]): string {
  return skipped
    .map(({ date, why }) => (/^(Satur|Sun)day$/.test(why) ? formatDay(date) : `${formatDay(date)} (${why})`))
    .join('; ')
}
