import { showClockAs, type Clock } from '@fresh-eyes/core/clocks'
import { nations, ukClocks } from '@fresh-eyes/core/nations'
import { nationIds, type NationId } from '@fresh-eyes/core/routes'
import type { Asked, Ended } from '../command.ts'
import { loadKnown, nationAsked, type Known } from '../knowledge.ts'
import { fill, wrap } from '../say/lines.ts'
import { couldNotRun } from '../trouble.ts'

/** One clock of the list, as `docs/formats/clock.schema.json` says. */
interface ListedClock {
  id: string
  title: string
  startsWhen: string
  actor: 'you' | 'the-body' | 'nobody'
  /** How a date of it may be shown: "no-date" when it never gives one. */
  showAs: 'deadline' | 'check-point' | 'nudge' | 'no-date'
}

/** `clock --list`: every clock, or those of one nation and of the whole UK. */
export async function listClocks({ words, options, out }: Asked): Promise<Ended> {
  if (words.length > 0 || options['from'] !== undefined)
    return couldNotRun('A list of clocks takes no clock and no --from. Leave them out, or leave --list out.')
  const only = options['nation'] === undefined ? undefined : nationAsked(options['nation'])
  if (only !== undefined && typeof only !== 'string') return couldNotRun(only.trouble)
  const clocks: ListedClock[] = []
  for (const nation of only ? [only] : nationIds) {
    const known = await loadKnown(nation)
    if ('trouble' in known) return couldNotRun(known.trouble)
    clocks.push(
      ...clocksOf(nation, only !== undefined || nation === 'england').map((clock) => listed(clock, known)),
    )
    if (clocks.length > 0 && (only || nation === nationIds.at(-1)))
      for (const line of lines(clocks, known)) out(line)
  }
  return { exit: 0, json: { clocks } }
}

function clocksOf(nation: NationId, withUk: boolean): readonly Clock[] {
  return [...(withUk ? ukClocks : []), ...nations[nation].clocks]
}

function listed({ id, actor, neverCounted, allows }: Clock, { facts }: Known): ListedClock {
  const period = facts.clocks[id]?.at(-1)
  const latest = allows.at(-1)
  if (!period || !latest) throw new Error(`The clock "${id}" has no words in the content.`)
  const hasLength = !('length' in latest) && neverCounted === undefined
  const hasReminder = 'reminderWorkingDays' in latest
  const showAs = showClockAs({ ...period, hasLength, hasReminder })
  return { id, title: period.title, startsWhen: period.startsWhen, actor, showAs }
}

function lines(clocks: readonly ListedClock[], { words }: Known): string[] {
  const starts = words.commandLine.clock.starts
  return clocks.flatMap(({ id, title, startsWhen, showAs }) => [
    id,
    ...wrap(`${title}; ${showAs}; ${fill(starts, { event: startsWhen })}`, '    ', '    '),
  ])
}
