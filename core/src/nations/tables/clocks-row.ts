import { partsOf, weekdayName, type BankHolidays, type Day } from '../../calendar/index.ts'
import {
  countClock,
  showClockAnswer,
  type Clock,
  type ClockAnswer,
  type Standing,
} from '../../clocks/index.ts'

/** One row of an approved table: the clock, the starting day, how it is shown, the answer. Names and dates, no prose. */
export function clockRow(
  clock: Clock,
  startsOn: Day,
  holidays: BankHolidays,
  standingOf: (fact: string) => Standing,
): string {
  const answer = countClock(clock, startsOn, holidays)
  const shown = 'fact' in answer ? showClockAnswer(answer, standingOf(answer.fact)).as : 'no-date'
  return [clock.id.padEnd(50), shortDay(startsOn).padEnd(15), shown.padEnd(11), answerInShort(answer)].join(
    '  ',
  )
}

/** 'Sat 27 Nov 2027, send by Fri 26 Nov 2027', or 'none: no-length (not-confirmed), reminder Fri 4 Dec 2026'. */
export function answerInShort(answer: ClockAnswer): string {
  if (answer.kind === 'counted') {
    const { due, sendBy } = answer
    return sendBy === due
      ? shortDay(due)
      : `${shortDay(due)}, send by ${sendBy ? shortDay(sendBy) : 'unknown'}`
  }
  const why = answer.because === 'no-length' ? `no-length (${answer.length})` : answer.because
  return answer.reminder ? `none: ${why}, reminder ${shortDay(answer.reminder)}` : `none: ${why}`
}

/** 'Fri 27 Nov 2026'. */
function shortDay(day: Day): string {
  const { year, month, date } = partsOf(day)
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${weekdayName(day).slice(0, 3)} ${date} ${names[month - 1] ?? ''} ${year}`
}
