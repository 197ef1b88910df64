import { atLeast } from './budgets.ts'
import type { ChildTimes } from './child-times.ts'
import type { Filled } from './office-listener.ts'
import type { Row } from './row.ts'
import { median } from './timing.ts'

/** How long a file takes in a new process, and one more in a process that has made others. */
export interface Times {
  cold: ChildTimes
  warm: ChildTimes
}

/** What one round measured, by the letter. LibreOffice's parts are not there where it, or what drives it, is not. */
export interface Round {
  pdf: Times
  /** The letter written from its facts and made a PDF. */
  written: ChildTimes
  word: Times
  office: Times | undefined
  listener: Filled | undefined
}

/** The rows of several rounds: ours, theirs, and how many times quicker ours is. */
export function paperRows(rounds: readonly Round[]): Row[] {
  const pdf = partsOf(rounds.map((round) => round.pdf))
  const word = partsOf(rounds.map((round) => round.word))
  const written = rounds.map((round) => round.written)
  const office = partsOf(rounds.flatMap((round) => round.office ?? []))
  const listener = rounds.flatMap((round) => round.listener ?? [])
  const converted = listener.map(({ convert }) => byTheClock(convert))
  const filled = listener.map(({ fill, convert }) => byTheClock(fill + convert))
  const missing =
    office.cold.length === 0
      ? 'no comparison: LibreOffice is not here'
      : listener.length === 0
        ? 'no comparison with LibreOffice listening: python3-uno and python3-docxtpl are not here'
        : ''
  return [
    timeRow('To PDF, in a new process', pdf.cold, missing),
    timeRow('To PDF, one more in the same', pdf.warm),
    timeRow('Written from its facts and to PDF, one more in the same', written),
    timeRow('To Word, in a new process', word.cold),
    timeRow('To Word, one more in the same', word.warm),
    ...peerRow('LibreOffice from Word to PDF, in a new process', office.cold),
    ...peerRow('LibreOffice from Word to PDF, one more file in one call', office.warm),
    ...peerRow('LibreOffice listening, from Word to PDF, one more', converted),
    ...peerRow('LibreOffice listening, a template filled and to PDF, one more', filled),
    ...quicker('To PDF, quicker than LibreOffice in a new process', office.cold, pdf.cold, atLeast.coldPdf),
    ...quicker('Written and to PDF, quicker than LibreOffice listening', filled, written, atLeast.warmPdf),
    ...quicker('To PDF alone, quicker than LibreOffice listening', converted, pdf.warm),
    ...quicker(
      'To PDF alone, quicker than LibreOffice with one more file in one call',
      office.warm,
      pdf.warm,
    ),
  ]
}

function timeRow(what: string, taken: readonly ChildTimes[], more = ''): Row {
  const cpu = taken.flatMap((one) => one.cpu ?? [])
  const note = cpu.length > 0 ? `${Math.round(median(cpu))} ms of a processor` : ''
  return { what, value: middle('wall', taken), unit: 'ms', note: [note, more].filter(Boolean).join('; ') }
}

const peerRow = (what: string, taken: readonly ChildTimes[]): Row[] =>
  taken.length === 0 ? [] : [timeRow(what, taken)]

/**
 * How many times quicker ours are, middle by middle: one more file in one call is the difference of two calls, so a single
 * round says little. No row without the others.
 */
function quicker(
  what: string,
  theirs: readonly ChildTimes[],
  ours: readonly ChildTimes[],
  least?: number,
): Row[] {
  if (theirs.length === 0) return []
  const times = (of: 'wall' | 'cpu') => middle(of, theirs) / middle(of, ours)
  const cpu = times('cpu')
  return [
    {
      what,
      value: times('wall'),
      unit: 'times',
      ...(least === undefined ? {} : { least }),
      ...(Number.isFinite(cpu) ? { note: `${cpu.toFixed(1)} times by the processor` } : {}),
    },
  ]
}

const partsOf = (all: readonly Times[]): { cold: ChildTimes[]; warm: ChildTimes[] } => ({
  cold: all.map(({ cold }) => cold),
  warm: all.map(({ warm }) => warm),
})

const byTheClock = (wall: number): ChildTimes => ({ wall, cpu: undefined })

const middle = (of: keyof ChildTimes, taken: readonly ChildTimes[]): number =>
  median(taken.map((one) => one[of] ?? NaN))
