import { median } from './timing.ts'

/** One line of the table: what was measured, and what it was to be. */
export interface Row {
  what: string
  value: number
  unit: 'kB' | 'ms' | 'a second' | 'MB' | 'times' | 'shift' | '%'
  /** The most it may be. A line without one is for knowing. */
  budget?: number
  /** The least it must be, where more is better. */
  least?: number
  /** What else the reader should know. */
  note?: string
}

/** One benchmark: its heading in the table, and how it is run. */
export interface Benchmark<With = void> {
  name: string
  run: (using: With) => Promise<Row[]>
}

/**
 * The row of several rounds of taps: the slowest tap of the middle round, so that one moment of other work on the machine
 * does not speak for all. What took less than 16 ms was not noted, and stands as 16.
 */
export function tapRow(what: string, rounds: readonly (readonly number[])[], budget?: number): Row {
  const slowest = rounds.map((taken) => Math.max(16, ...taken))
  const note = `slowest of ${rounds.length} rounds ${Math.max(...slowest)} ms`
  return { what, value: median(slowest), unit: 'ms', ...(budget === undefined ? {} : { budget }), note }
}

/** Whether a row breaks its budget. */
export function isOver({ value, budget, least }: Row): boolean {
  return (budget !== undefined && value > budget) || (least !== undefined && value < least)
}

/** The table of several benchmarks as Markdown, with every broken budget marked. */
export function table(parts: readonly { name: string; rows: readonly Row[] }[]): string {
  return parts
    .map(({ name, rows }) =>
      [
        `## ${name}`,
        '',
        '| What | Measured | Budget | |',
        '| --- | ---: | ---: | --- |',
        ...rows.map(line),
        '',
      ].join('\n'),
    )
    .join('\n')
}

function line(row: Row): string {
  const { what, value, unit, budget, least, note = '' } = row
  const bound = budget ?? least
  const mark = isOver(row)
    ? least === undefined
      ? '**OVER**'
      : '**UNDER**'
    : bound === undefined
      ? ''
      : 'within'
  const limit = bound === undefined ? '' : `${least === undefined ? '' : 'at least '}${say(bound, unit)}`
  return `| ${what} | ${say(value, unit)} | ${limit} | ${[mark, note].filter(Boolean).join('; ')} |`
}

function say(value: number, unit: Row['unit']): string {
  if (unit === 'shift') return value.toFixed(4)
  if (unit === 'a second') return `${Math.round(value).toLocaleString('en-GB')} a second`
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return unit === 'times' ? `${value.toFixed(digits)} times` : `${value.toFixed(digits)} ${unit}`
}
