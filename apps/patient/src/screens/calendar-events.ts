import type { ClockKnowledge } from '@fresh-eyes/core/guidance'
import type { CalendarEvent, CaseDate } from '@fresh-eyes/core/requests'
import { datesPage } from '@fresh-eyes/content/words'
import { asCounted, sayClock } from './say-clock.ts'

const words = datesPage.event

/**
 * The dates that are still to come, for a calendar. In neutral words unless more was asked for: calendars are shared with
 * families and at work.
 */
export function calendarEvents(
  dates: readonly CaseDate[],
  today: string,
  full: boolean,
  knownOf: (date: CaseDate) => ClockKnowledge | undefined,
): readonly CalendarEvent[] {
  return dates.flatMap((date) => {
    const { on, name, isDone } = date
    if (on === undefined || on < today || isDone) return []
    const neutral = { name, on, title: words.neutralTitle, says: words.neutralSays }
    return [full ? { ...neutral, ...saidInFull(date, knownOf(date)) } : neutral]
  })
}

function saidInFull(date: CaseDate, known: ClockKnowledge | undefined): { title: string; says?: string } {
  const { kind, to = '', noted = '' } = date
  if (kind === 'reminder') return { title: words.reminder.replace('{noted}', () => noted) }
  if (kind === 'hold') return { title: words.hold }
  if (kind === 'promise')
    return { title: words.promise.replace('{to}', () => to), says: datesPage.setBy.promise }
  const clock = date.clock && asCounted(date.clock)
  if (!clock || !known) return { title: words.neutralTitle }
  const { title, setBy, working } = sayClock(clock, known)
  const sentence = { deadline: words.law, 'check-point': words.checkPoint, nudge: words.nudge }[clock.as]
  const sentTo = to ? [datesPage.to.replace('{to}', () => to)] : []
  return { title: sentence.replace('{title}', title), says: [...sentTo, setBy, ...working].join('\n') }
}
