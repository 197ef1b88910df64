import { themes } from '../call/index.ts'
import { gaps, gapsOf, kindsOfCall, results, transfers, ways, type CountedCall } from './counted-call.ts'

/** The settings of the national collection since June 2026, with one for a call whose ward nobody knew. */
export const settings = [
  'adult inpatient',
  'paediatric inpatient',
  'emergency department',
  'maternity',
  'neonatal',
  'not-known',
] as const

/**
 * How the lines of a group stand to the line above it: `parts` are each call once, so they add up to it; `marks` may hold a call
 * more than once, or not at all.
 */
export type Adding = 'parts' | 'marks'

/** One number of the return, and the calls behind it. */
export interface Line {
  /** Like "kind:acute": stands in the address of its list of calls. */
  id: string
  calls: readonly CountedCall[]
}

/** Lines that belong together: those of one field of the national collection. */
export interface LineGroup {
  id: GroupId
  /** The line that its parts add up to. */
  of: string
  adding: Adding
  lines: Line[]
}

/** What each group is called in code; words and the fields of the national collection stand in the screens. */
export type GroupId = 'way' | 'kind' | 'result' | 'transfer' | 'theme' | 'reviewed' | 'setting' | 'gap'

/** A month's return: its total, and every group. */
export interface MonthlyReturn {
  total: Line
  groups: LineGroup[]
}

/** Counts a month's calls in the categories of the national collection. A setting that is not one of its own keeps its name. */
export function monthlyReturn(calls: readonly CountedCall[]): MonthlyReturn {
  const group = <Value extends string>(
    id: GroupId,
    of: string,
    adding: Adding,
    values: readonly Value[],
    has: (call: CountedCall, value: Value) => boolean,
  ): LineGroup => ({
    id,
    of,
    adding,
    lines: values.map((value) => ({
      id: `${id}:${value}`,
      calls: calls.filter((call) => has(call, value)),
    })),
  })
  const others = calls.map(({ setting }) => setting).filter((setting) => !isOneOf(settings, setting))
  return {
    total: { id: 'total', calls },
    groups: [
      group('way', 'total', 'parts', ways, ({ way }, value) => way === value),
      group('kind', 'total', 'parts', kindsOfCall, ({ kind }, value) => kind === value),
      group('result', 'kind:acute', 'parts', results, ({ result }, value) => result === value),
      group('transfer', 'result:transfer-of-care', 'marks', transfers, (call, value) =>
        call.transfers.includes(value),
      ),
      group(
        'theme',
        'kind:not-acute',
        'parts',
        [...themes, 'not-said'] as const,
        ({ theme }, value) => theme === value,
      ),
      group(
        'reviewed',
        'total',
        'parts',
        ['yes', 'no'],
        ({ reviewed }, value) => reviewed === (value === 'yes'),
      ),
      group(
        'setting',
        'total',
        'parts',
        [...settings, ...new Set(others)],
        ({ setting }, value) => setting === value,
      ),
      group('gap', 'total', 'marks', ['none', ...gaps] as const, (call, value) =>
        value === 'none' ? gapsOf(call).length === 0 : gapsOf(call).includes(value),
      ),
    ],
  }
}

/** A line of a return by its id, or undefined. */
export function lineOf(counted: MonthlyReturn, id: string): Line | undefined {
  return [counted.total, ...counted.groups.flatMap(({ lines }) => lines)].find((line) => line.id === id)
}

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value)
