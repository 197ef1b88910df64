import type { Strain, Waits } from '@fresh-eyes/ward/wind-tunnel'
import type { Input } from './inputs.ts'

/** A result to print: the same parts as text and as a page. */
export interface Report {
  title: string
  parts: Part[]
}

export interface Part {
  heading: string
  sentences: string[]
  table?: { head: string[]; rows: string[][] }
  curve?: Curve
}

/** How many of a hundred somebody had come to, by minutes waited: one line for each plan. */
export interface Curve {
  minutes: number[]
  lines: { name: string; percent: number[] }[]
}

/** Waits of one plan, and what it is called in this report. */
export interface Named {
  name: string
  all: Waits
  day: Waits
  night: Waits
}

/** What is said before any figure. */
export function caution(seeds: readonly number[]): Part {
  return {
    heading: 'Read this first',
    sentences: [
      'Nobody here is real, and no hospital is. These are made-up days from the numbers at the end.',
      'They show what follows from those numbers. They do not show what happens in any hospital.',
      `The same numbers and seeds give the same result: ${sayRange(seeds)}.`,
    ],
  }
}

const sayRange = (seeds: readonly number[]): string =>
  seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds.at(-1)}`

/** The waits of two plans side by side, by part of the day. */
export function sideBySide(plans: readonly Named[], over: number): Part {
  const rows = plans.flatMap(({ name, all, day, night }) =>
    (
      [
        ['day and night', all],
        ['day', day],
        ['night', night],
      ] as const
    ).map(([part, waits]) => [
      name,
      part,
      String(waits.callers),
      spread(waits.toAccept),
      spread(waits.toAttend),
      share(waits.over, waits.callers),
      String(waits.gaveUp),
      String(waits.neverCame),
    ]),
  )
  const head = [
    'Plan',
    'Who called in the',
    'Callers',
    'Until someone took it: middle, 9 in 10, worst',
    'Until someone came: middle, 9 in 10, worst',
    `Over ${over} minutes, or nobody came`,
    'Rang and gave up',
    'Got through, nobody came',
  ]
  return {
    heading: 'How long people waited',
    sentences: [
      'Minutes from the first press or ring.',
      `You chose ${over} minutes. No national time was found, so there is none here.`,
    ],
    table: { head, rows },
  }
}

function spread(waits: Waits['toAttend']): string {
  return waits === 'none'
    ? 'nobody'
    : [waits.median, waits.ninetieth, waits.worst].map((each) => each.toFixed(0)).join(', ')
}

const share = (some: number, all: number): string =>
  all === 0 ? 'nobody called' : `${some} (${((100 * some) / all).toFixed(1)} %)`

/** Where staffing at night breaks, for each number of nurses. */
export function breaks(
  strains: readonly Strain[],
  points: readonly { nursesAtNight: number; at: Strain | null }[],
  { over, most }: { over: number; most: number },
): Part {
  const times = [...new Set(strains.map(({ timesAsMany }) => timesAsMany))]
  const cell = (nurses: number, many: number): string => {
    const found = strains.find((each) => each.nursesAtNight === nurses && each.timesAsMany === many)
    return found ? share(found.night.over, found.night.callers) : ''
  }
  return {
    heading: 'Where the night breaks',
    sentences: points.map(({ nursesAtNight, at }) => {
      const who = nurses(nursesAtNight)
      return at === null
        ? `${who} at night: up to ${times.at(-1)} times as many calls, at most ${most} in a hundred waited over ${over} minutes.`
        : `${who} at night: at ${at.timesAsMany} times as many calls, ${share(at.night.over, at.night.callers)} of ${at.night.callers} callers waited over ${over} minutes.`
    }),
    table: {
      head: ['Nurses at night', ...times.map((many) => `${many} times`)],
      rows: points.map(({ nursesAtNight }) => [
        String(nursesAtNight),
        ...times.map((many) => cell(nursesAtNight, many)),
      ]),
    },
  }
}

export const nurses = (count: number): string => `${count} ${count === 1 ? 'nurse' : 'nurses'}`

const sayFrom = { published: 'published', assumed: 'assumed', yours: 'yours' } as const

/** Every number that the result comes from. Printed with each one. */
export function inputsPart(inputs: readonly Input[], chain: string): Part {
  return {
    heading: 'The numbers this comes from',
    sentences: [
      'In which hours calls come is not known, so each hour is taken alike, unless you gave --hours.',
      'A nurse finishes the work she is at before she comes. One who is with a patient takes no other call.',
      'While the service is down, a call by telephone stays on paper until it is written in.',
      chain,
    ],
    table: {
      head: ['Number', 'Value', 'From', 'Note'],
      rows: inputs.map(({ says, id, value, from, note }) => [
        `${says} (--${id})`,
        String(value),
        sayFrom[from],
        note,
      ]),
    },
  }
}
