import { formatDay, isExact, type Day, type SkippedDay } from '@fresh-eyes/core/calendar'
import type { CountedClock } from '@fresh-eyes/core/clocks'
import type { ClockKnowledge, ClockWords } from '@fresh-eyes/core/guidance'
import { clockById } from '@fresh-eyes/core/nations'
import type { LetterClock, StepClock } from '@fresh-eyes/core/requests'
import { clocks, datesPage as words } from '@fresh-eyes/content/words'

/** A counted day in words: who set it, and how it was counted. */
export interface SaidClock {
  title: string
  setBy: string
  working: readonly string[]
  extension?: string
  ifMissed?: string
  doubt?: string
}

/** A counted day, with what is not sure of its start. */
export interface ClockToSay extends StepClock {
  /** The day it is taken to have arrived on, while that is not written down. */
  supposed?: Day
  /** The count from both ends of a start that is only roughly known. */
  rough?: CountedClock
}

/** Puts a clock into words, from the period that was counted. */
export function sayClock(clock: ClockToSay, known: ClockKnowledge): SaidClock {
  const period = periodOf(clock, known)
  const isLaw = clock.as === 'deadline'
  return {
    title: period?.title ?? '',
    setBy: setBy(clock, period),
    working: workingOf(clock),
    ...(period?.extension && isLaw && { extension: period.extension }),
    ...(period && clock.as !== 'nudge' && { ifMissed: period.ifMissed }),
    ...(period?.doubt && clock.as !== 'nudge' && { doubt: period.doubt }),
  }
}

/** The words of the period of a clock; of its newest, where none was picked. */
export function periodOf(
  { id, fact }: { id: string; fact?: string | undefined },
  known: ClockKnowledge,
): ClockWords<string> | undefined {
  const periods = known.clocks[id] ?? []
  return periods.find((each) => each.fact === fact) ?? periods.at(-1)
}

/** Why a clock has no day, and what to do about it. Empty when it has one, or when there is nothing to say. */
export function sayNoDay({ state }: LetterClock, startsWhen: string): string {
  if (state.kind === 'not-started') return words.needs[state.needs].replace('{event}', startsWhen)
  const answer = 'answer' in state ? state.answer : undefined
  if (answer?.kind !== 'refused') return ''
  const why = answer.because === 'no-length' ? answer.length : answer.because
  if (why === 'not-a-day') return ''
  const day = 'firstDay' in answer ? answer.firstDay : 'changedOn' in answer ? answer.changedOn : undefined
  const said = clocks.refused[why]
    .replace('{day}', day ? formatDay(day) : '')
    .replace('{first}', String('first' in answer ? answer.first : ''))
    .replace('{last}', String('last' in answer ? answer.last : ''))
  return `${said} ${clocks.ask[why]}`
}

/** A clock of a letter as a step has it. Undefined when it has no day. */
export function asCounted({ clock: id, state, shown }: LetterClock): ClockToSay | undefined {
  if (shown.as === 'no-date') return undefined
  const due = shown.as === 'deadline' ? shown.due : shown.reminder
  const answer = 'answer' in state ? state.answer : undefined
  const isCounted = answer?.kind === 'counted'
  return {
    id,
    ...(answer && 'fact' in answer && { fact: answer.fact }),
    as: shown.as,
    from: isCounted ? answer.from : (answer?.startsOn.latest ?? due),
    due,
    sendBy: isCounted ? answer.sendBy : null,
    skipped: isCounted ? answer.skipped : [],
    ...(isCounted && answer.caveat && { caveat: answer.caveat }),
    ...(isCounted && !isExact(answer.startsOn) && { rough: answer }),
    ...(state.kind === 'if-it-arrived-on' && { supposed: state.supposed.latest }),
  }
}

/** 'Saturday 28 November 2026; Monday 30 November 2026 (St Andrew’s Day)'. */
export function sayDays(skipped: readonly SkippedDay[]): string {
  return skipped
    .map(({ date, why }) => (/^(Satur|Sun)day$/.test(why) ? formatDay(date) : `${formatDay(date)} (${why})`))
    .join('; ')
}

function setBy(clock: ClockToSay, period: ClockWords<string> | undefined): string {
  if (clock.supposed) return words.setBy.arrival.replace('{day}', formatDay(clock.supposed))
  if (clock.as !== 'deadline' || !period) return words.setBy[clock.as === 'nudge' ? 'nudge' : 'check-point']
  const force = clocks.legalForce[period.legalForce as keyof typeof clocks.legalForce]
  return words.setBy.deadline.replace('{force}', force).replace('{basis}', period.legalBasis)
}

function workingOf({ as, from, due, skipped, sendBy, caveat, id, rough }: ClockToSay): readonly string[] {
  const { actor, countFrom } = clockById(id) ?? { actor: 'the-body', countFrom: 'day-after-event' }
  return [
    words.counted[countFrom].replace('{day}', formatDay(from)),
    rough ? bothEnds(rough, actor === 'you') : '',
    skipped.length > 0
      ? words.skipped.replace('{days}', sayDays(skipped))
      : as === 'deadline'
        ? words.noSkipped
        : '',
    actor === 'you' && sendBy !== null && sendBy !== due
      ? words.sendBy.replace('{day}', formatDay(sendBy))
      : '',
    caveat ? clocks.caveat[caveat] : '',
  ].filter((line) => line !== '')
}

function bothEnds({ startsOn, earliestDue, latestDue }: CountedClock, isOwn: boolean): string {
  const said = startsOn.words !== 'not-recorded'
  const sentence = isOwn ? clocks.bothEndsYours : said ? clocks.bothEndsTheirs : words.between
  const filled: Record<string, string> = {
    words: startsOn.words,
    from: formatDay(startsOn.earliest),
    until: formatDay(startsOn.latest),
    early: formatDay(earliestDue),
    late: formatDay(latestDue),
  }
  return sentence.replace(/\{([a-z]+)\}/g, (blank, name: string) => filled[name] ?? blank)
}
