import { formatDay, isExact, type SkippedDay, type VagueDay } from '@fresh-eyes/core/calendar'
import { showClockAnswer, type Clock, type CountedClock, type RefusedClock } from '@fresh-eyes/core/clocks'
import type { ClockWords } from '@fresh-eyes/core/guidance'
import type { Known } from '../knowledge.ts'
import { fill } from '../say/lines.ts'
import { rowsOf, type SourceRow } from '../sources.ts'

/** A counted clock, as `docs/formats/clock.schema.json` says. */
export interface ClockJson {
  id: string
  /** The day it was counted from. */
  from: string
  /** The last day. It may look like law only when `showAs` is "deadline". */
  due: string
  /** The last working day on or before `due`. Null when we hold no bank holidays for that year. */
  sendBy: string | null
  /** What sets it, or "not-confirmed" when the fact behind it is unverified. */
  legalForce: string
  skipped: SkippedDay[]
  sources: SourceRow[]
  title: string
  showAs: 'deadline' | 'check-point' | 'nudge'
  /** What `showAs` means, in words. */
  says: string
  legalBasis: string
  status: 'verified' | 'unverified'
  actor: 'you' | 'the-body' | 'nobody'
  startsWhen: string
  /** For a start that is not known to the day: what was said, and the days it can mean. */
  startsOn?: VagueDay
  /** The ends from the first and from the last day it can mean. */
  earliest?: string
  latest?: string
  ifMissed: string
  extension: string | null
  caveats: string[]
  /** What we are not sure of. */
  doubt: string | null
  /** The same day as `due`, when it is no deadline. */
  reminder: string | null
}

/** Writes a counted clock out. */
export function clockJson(answer: CountedClock, { startsWhen: _ }: Clock, known: Known): ClockJson {
  const period = periodOf(answer, known)
  const says = known.words.clocks
  const shown = showClockAnswer(answer, period)
  const showAs = shown.as === 'no-date' ? 'check-point' : shown.as
  return {
    id: answer.id,
    from: answer.from,
    due: answer.due,
    sendBy: answer.sendBy,
    legalForce:
      period.status === 'verified' || period.legalForce === 'none' ? period.legalForce : 'not-confirmed',
    skipped: answer.skipped,
    sources: rowsOf(known.facts, period.fact, period),
    title: period.title,
    showAs,
    says: says.shownAs[showAs],
    legalBasis: period.legalBasis,
    status: period.status,
    actor: period.actor,
    startsWhen: period.startsWhen,
    ...(isExact(answer.startsOn)
      ? {}
      : { startsOn: answer.startsOn, earliest: answer.earliestDue, latest: answer.latestDue }),
    ifMissed: period.ifMissed,
    extension: period.extension ?? null,
    caveats: answer.caveat ? [says.caveat[answer.caveat]] : [],
    doubt: period.doubt ?? null,
    reminder: showAs === 'deadline' ? null : answer.due,
  }
}

/** A clock that gives no date, as the same schema says. */
export interface RefusedJson {
  id: string
  /** The start: a day, or the words that were given. */
  from: string
  refused: string
  says: string
  /** A reminder of ours, never the law's. */
  reminder?: string
  ask: string
  title: string
  startsWhen: string
  sources: SourceRow[]
}

/** Writes a refusal out: which, in words, and what to ask. */
export function refusedJson(answer: RefusedClock, known: Known): RefusedJson {
  const { clocks } = known.words
  const period = periodOf(answer, known)
  const refused = answer.because === 'no-length' ? answer.length : answer.because
  if (refused === 'not-a-day') throw new Error(`"${answer.startsOn.words}" was let through as a day.`)
  return {
    id: answer.id,
    from: isExact(answer.startsOn) ? answer.startsOn.earliest : answer.startsOn.words,
    refused,
    says: fill(clocks.refused[refused], blanksOf(answer)),
    ...(answer.reminder ? { reminder: answer.reminder } : {}),
    ask: clocks.ask[refused],
    title: period.title,
    startsWhen: period.startsWhen,
    sources: rowsOf(known.facts, period.fact, period),
  }
}

function blanksOf(answer: RefusedClock): Record<string, string | number> {
  if (answer.because === 'older-rules') return { day: formatDay(answer.firstDay) }
  if (answer.because === 'start-too-vague') return { day: formatDay(answer.changedOn) }
  return answer.because === 'beyond-holidays' ? { first: answer.first, last: answer.last } : {}
}

/** The words of the period that was counted. A refusal that picked no period has those of the newest. */
function periodOf(answer: CountedClock | RefusedClock, { facts }: Known): ClockWords<string> {
  const periods = facts.clocks[answer.id] ?? []
  const period = periods.find(({ fact }) => 'fact' in answer && fact === answer.fact) ?? periods.at(-1)
  if (!period) throw new Error(`The clock "${answer.id}" has no words in the content.`)
  return period
}
