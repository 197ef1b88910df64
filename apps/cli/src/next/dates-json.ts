import { formatDay, type SkippedDay } from '@fresh-eyes/core/calendar'
import type { CaseDate, LetterClock } from '@fresh-eyes/core/requests'
import type { Known } from '../knowledge.ts'
import { fill, wrap } from '../say/lines.ts'
import { sayDays } from '../say/skipped-days.ts'

/** One date of a case, as `docs/formats/next.schema.json` says. */
export interface DateJson {
  case?: string
  kind: CaseDate['kind']
  /** Null when it cannot be counted yet: `says` has why. */
  on: string | null
  title: string
  says: string
  /** The sent letter, the draft or the reminder that it is of. */
  of?: string
  to?: string
  clock?: string
  /** Only a deadline may be shown as law. */
  showAs?: 'deadline' | 'check-point' | 'nudge' | 'no-date'
  from?: string
  skipped?: readonly SkippedDay[]
  done?: boolean
}

/** Writes a date out. */
export function dateJson(
  { case: of, kind, on, clock, entry, to, noted, isDone }: CaseDate,
  known: Known,
): DateJson {
  return {
    ...(of !== undefined && { case: of }),
    kind,
    on: on ?? null,
    ...(clock ? clockPart(clock, known) : plainPart(kind, noted, known)),
    ...(entry !== undefined && { of: entry }),
    ...(to !== undefined && { to }),
    ...(isDone !== undefined && { done: isDone }),
  }
}

/** A date for a reader. */
export function dateLines({ on, title, says, to, skipped = [], done }: DateJson, { words }: Known): string[] {
  const day = on === null ? words.datesPage.noDayYet : formatDay(on)
  const mark = done ? ` (${words.datesPage.reminder.isDone})` : ''
  return [
    ...wrap(`${day}: ${title}${mark}`, '  ', '- '),
    ...(to ? wrap(fill(words.datesPage.to, { to }), '  ', '  ') : []),
    ...wrap(says, '  ', '  '),
    ...(skipped.length > 0 ? wrap(fill(words.clocks.skipped, { days: sayDays(skipped) }), '  ', '  ') : []),
  ]
}

function clockPart({ clock: id, state, shown }: LetterClock, known: Known) {
  const answer = 'answer' in state ? state.answer : undefined
  const fact = answer && 'fact' in answer ? answer.fact : undefined
  const periods = known.facts.clocks[id] ?? []
  const period = periods.find((each) => each.fact === fact) ?? periods.at(-1)
  const isCounted = answer?.kind === 'counted'
  return {
    title: period?.title ?? id,
    says: sayState(state, shown.as, period?.startsWhen ?? '', known),
    clock: id,
    showAs: shown.as,
    ...(isCounted && { from: answer.from, skipped: answer.skipped }),
  }
}

function sayState(
  state: LetterClock['state'],
  as: NonNullable<DateJson['showAs']>,
  event: string,
  { words: { clocks, datesPage } }: Known,
): string {
  if (state.kind === 'if-it-arrived-on')
    return fill(datesPage.setBy.arrival, { day: formatDay(state.supposed.latest) })
  if (state.kind === 'not-started') return fill(datesPage.needs[state.needs], { event })
  const answer = 'answer' in state ? state.answer : undefined
  if (as !== 'no-date') return clocks.shownAs[as]
  if (answer?.kind !== 'refused' || answer.because === 'not-a-day') return clocks.shownAs['check-point']
  const why = answer.because === 'no-length' ? answer.length : answer.because
  const blanks =
    answer.because === 'older-rules'
      ? { day: formatDay(answer.firstDay) }
      : answer.because === 'start-too-vague'
        ? { day: formatDay(answer.changedOn) }
        : answer.because === 'beyond-holidays'
          ? { first: answer.first, last: answer.last }
          : {}
  return `${fill(clocks.refused[why], blanks)} ${clocks.ask[why]}`
}

function plainPart(kind: CaseDate['kind'], noted: string | undefined, { words: { datesPage } }: Known) {
  if (kind === 'promise') return { title: datesPage.kinds.promise, says: datesPage.setBy.promise }
  const title = kind === 'hold' ? datesPage.kinds.hold : (noted ?? datesPage.kinds.reminder)
  return { title, says: datesPage.setBy.own }
}
