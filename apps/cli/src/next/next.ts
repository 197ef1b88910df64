import { formatDay } from '@fresh-eyes/core/calendar'
import { entriesForOutput, viewOf } from '@fresh-eyes/core/casefile'
import { allClocks } from '@fresh-eyes/core/nations'
import {
  datesOf,
  nextSteps,
  sayStep,
  standingsOf,
  type Circumstances,
  type Step,
} from '@fresh-eyes/core/requests'
import { nationIds } from '@fresh-eyes/core/routes'
import { readCaseFile } from '../case-file/read-case-file.ts'
import type { Command, Ended } from '../command.ts'
import { loadKnown, type Known } from '../knowledge.ts'
import { fill, wrap } from '../say/lines.ts'
import { safetyLines } from '../say/safety-lines.ts'
import { sayDays } from '../say/skipped-days.ts'
import { couldNotRun } from '../trouble.ts'
import { dateJson, dateLines, type DateJson } from './dates-json.ts'

/** `next [CASEFILE]`: what to do now, and what to wait for. */
export const next: Command = {
  says: 'Say what to do now, from a case file (an opened backup).',
  usage: ['next [CASEFILE] [--on DATE] [--json]'],
  mostWords: 1,
  options: {},
  async run({ words: [file], machine, today, out }): Promise<Ended> {
    const all = await Promise.all(nationIds.map((nation) => loadKnown(nation)))
    const known = all.filter((one): one is Known => !('trouble' in one))
    const [first] = known
    if (!first || known.length < all.length)
      return couldNotRun(
        all.flatMap((one) => ('trouble' in one ? [one.trouble] : []))[0] ?? 'There is no content.',
      )
    const read = await readCaseFile(machine, file)
    if ('trouble' in read) return couldNotRun(read.trouble)
    const { entries, parts } = viewOf(read.caseFile)
    const holidays = Object.fromEntries(known.map(({ knowledge }) => [knowledge.nation, knowledge.holidays]))
    const standing = Object.assign({}, ...known.map(({ facts }) => standingsOf(facts.clocks))) as NonNullable<
      Circumstances['standing']
    >
    const circumstances = { on: today, clocks: allClocks, holidays, standing }
    const steps = nextSteps(entriesForOutput(entries), circumstances)
    const knownOf = (id: string | undefined) => {
      const nation = entries.find((entry) => entry.kind === 'case' && entry.id === id)?.fields
      const named = nation && 'nation' in nation ? nation.nation : undefined
      return known.find(({ knowledge }) => knowledge.nation === named) ?? first
    }
    const dates = datesOf(entriesForOutput(entries), circumstances).map((date) =>
      dateJson(date, knownOf(date.case)),
    )
    const titles = new Map(
      entries.flatMap((entry) => (entry.kind === 'case' ? [[entry.id, entry.fields.title] as const] : [])),
    )
    const json = {
      on: today,
      steps: steps.map((step) => withWords(step, first)),
      dates,
      notWhole: parts.length,
    }
    for (const line of lines(json, titles, first)) out(line)
    return { exit: 0, json }
  },
}

type SaidStep = Step & { title: string; says: string }

function withWords(step: Step, { words }: Known): SaidStep {
  const { title, says } = sayStep(step, words.nextSteps[step.step])
  return { ...step, title, says }
}

function lines(
  { on, steps, dates, notWhole }: { on: string; steps: SaidStep[]; dates: DateJson[]; notWhole: number },
  titles: ReadonlyMap<string, string>,
  known: Known,
): string[] {
  const { words } = known
  const says = words.commandLine.next
  const cases = [...new Set(steps.map((step) => step.case))]
  return [
    ...safetyLines(known),
    '',
    ...wrap(fill(says.today, { day: formatDay(on) })),
    ...(steps.length === 0 ? wrap(says.nothing) : []),
    ...cases.flatMap((id) => [
      '',
      ...(id === undefined ? [] : wrap(titles.get(id) ?? id)),
      ...steps
        .filter((step) => step.case === id)
        .flatMap((step, i, all) => stepLines(step, all[i - 1], words.clocks)),
      ...datesSection(
        dates.filter((date) => date.case === id),
        steps,
        known,
      ),
    ]),
    ...(notWhole > 0 ? ['', ...wrap(fill(says.notWhole, { count: notWhole }))] : []),
  ]
}

/** Every date of a case. The days that a step has said already are not said again. */
function datesSection(dates: readonly DateJson[], steps: readonly Step[], known: Known): string[] {
  if (dates.length === 0) return []
  const isSaid = ({ clock, from }: DateJson) =>
    steps.some((step) => step.clock?.id === clock && step.clock?.from === from)
  return [
    '',
    known.words.datesPage.title,
    ...dates.flatMap((date) => dateLines(isSaid(date) ? { ...date, skipped: [] } : date, known)),
  ]
}

/** A step, and how its day was counted: once, where two steps in a row speak of the same count. */
function stepLines(
  { title, says, clock }: SaidStep,
  before: Step | undefined,
  words: Known['words']['clocks'],
): string[] {
  const isSame = clock?.id === before?.clock?.id && clock?.from === before?.clock?.from
  return [
    ...wrap(title, '  ', '- '),
    ...wrap(says, '  ', '  '),
    ...(clock && !isSame ? countLines(clock, words) : []),
  ]
}

function countLines(
  { from, skipped, caveat }: NonNullable<Step['clock']>,
  words: Known['words']['clocks'],
): string[] {
  return [
    fill(words.counted, { day: formatDay(from) }),
    ...(skipped.length > 0 ? [fill(words.skipped, { days: sayDays(skipped) })] : []),
    ...(caveat ? [words.caveat[caveat]] : []),
  ].flatMap((line) => wrap(line, '  ', '  '))
}
