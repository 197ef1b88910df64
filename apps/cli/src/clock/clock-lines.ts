import { formatDay } from '@fresh-eyes/core/calendar'
import { startsOnReceipt, type Clock, type CountedClock } from '@fresh-eyes/core/clocks'
import type { Known } from '../knowledge.ts'
import { fill, section, wrap } from '../say/lines.ts'
import { sayDays } from '../say/skipped-days.ts'
import { sourceLines } from '../say/source-lines.ts'
import type { ClockJson, RefusedJson } from './clock-json.ts'

/** A counted clock for a reader. Only a deadline reads like one. */
export function clockLines(
  answer: CountedClock,
  clock: Clock,
  json: ClockJson,
  known: Known,
  today: string,
): string[] {
  const says = known.words.clocks
  const counted = startsOnReceipt(clock.startsWhen) ? says.ifArrived : says.counted
  const force = says.legalForce[json.legalForce as keyof typeof says.legalForce]
  return [
    `${json.title} (${json.id})`,
    '',
    `${says.day[json.showAs]}: ${formatDay(json.due)}`,
    ...wrap(json.says),
    ...wrap(json.showAs === 'nudge' ? '' : `${force} (${json.legalBasis}).`),
    '',
    ...wrap(fill(counted, { day: formatDay(json.from) })),
    ...wrap(bothEnds(answer, clock, known)),
    ...wrap(fill(says.startsWhen, { event: json.startsWhen })),
    ...wrap(json.skipped.length > 0 ? fill(says.skipped, { days: sayDays(json.skipped) }) : ''),
    ...wrap(sendBy(json, known)),
    ...json.caveats.flatMap((caveat) => wrap(caveat)),
    '',
    ...section(says.ifMissed, [json.ifMissed]),
    ...section(says.extension, json.extension ? [json.extension] : []),
    ...section(says.doubt, json.doubt && json.showAs !== 'nudge' ? [json.doubt] : []),
    ...sourceLines(json.sources, known, today),
  ]
}

/** A refusal for a reader. */
export function refusedLines(json: RefusedJson, { words }: Known): string[] {
  const says = words.clocks
  return [
    `${json.title} (${json.id})`,
    '',
    ...wrap(json.says),
    ...wrap(json.ask),
    ...wrap(json.reminder ? fill(says.reminder, { day: formatDay(json.reminder) }) : ''),
    ...wrap(fill(says.startsWhen, { event: json.startsWhen })),
  ]
}

function bothEnds(
  { startsOn, earliestDue, latestDue }: CountedClock,
  { actor }: Clock,
  { words }: Known,
): string {
  if (startsOn.earliest === startsOn.latest) return ''
  return fill(actor === 'you' ? words.clocks.bothEndsYours : words.clocks.bothEndsTheirs, {
    words: startsOn.words,
    from: formatDay(startsOn.earliest),
    until: formatDay(startsOn.latest),
    early: formatDay(earliestDue),
    late: formatDay(latestDue),
  })
}

function sendBy({ actor, due, sendBy }: ClockJson, { words }: Known): string {
  if (actor !== 'you' || sendBy === due) return ''
  return sendBy === null ? words.clocks.sendByUnknown : fill(words.clocks.sendBy, { day: formatDay(sendBy) })
}
