import { checkClosing, type CallEvent, type Closing, type ClosingProblem, type Told } from '../call/index.ts'
import type { Instant } from '../instant/index.ts'

/** A call as it stands on a paper form: the times are those on the paper. */
export interface PaperCall {
  openedAt: Instant
  ward: string | null
  told: Told
  /** Who took it, as the paper names them. */
  takenBy: { user: string; role: string } | null
  acceptedAt: Instant | null
  arrivedAt: Instant | null
  closedAt: Instant | null
  closing: Closing | null
}

/** Why a paper call cannot be entered as it was typed. */
export type PaperProblem =
  | 'in-the-future'
  | 'out-of-order'
  | 'who-took-it-missing'
  | 'closed-without-outcome'
  | 'outcome-without-time'
  | ClosingProblem

/** Who writes a paper call down, and when: kept with every event, beside the time on the paper (hazard H18). */
export interface WrittenDown {
  at: Instant
  by: string
}

/** What is wrong with a paper call; nothing when it can be entered. A time that is not on the paper stays unknown. */
export function checkPaperCall(paper: PaperCall, written: WrittenDown): PaperProblem[] {
  const { openedAt, acceptedAt, arrivedAt, closedAt, closing, takenBy } = paper
  const times = [openedAt, acceptedAt, arrivedAt, closedAt].filter((at) => at !== null)
  const problems: PaperProblem[] = []
  if (times.some((at) => at > written.at)) problems.push('in-the-future')
  if (times.some((at, place) => at < (times[place - 1] ?? at))) problems.push('out-of-order')
  if (times.length > 1 && !takenBy) problems.push('who-took-it-missing')
  if (closedAt !== null && !closing) problems.push('closed-without-outcome')
  if (closing && closedAt === null) problems.push('outcome-without-time')
  return closing ? [...problems, ...checkClosing(closing)] : problems
}

/**
 * The events of a paper call, oldest first, each with its true time and when it was written down. `promiseLong` is how long
 * "accepted" is good for, in milliseconds. Call it with what `checkPaperCall` found nothing wrong with.
 */
export function eventsFromPaper(paper: PaperCall, late: WrittenDown, promiseLong: number): CallEvent[] {
  const { openedAt, ward, told, takenBy, acceptedAt, arrivedAt, closedAt, closing } = paper
  const writer = { kind: 'staff', user: late.by, role: 'switchboard' } as const
  const opened: CallEvent = { kind: 'opened', at: openedAt, by: writer, late, channel: 'paper', ward, told }
  if (!takenBy) return [opened]
  const by = { kind: 'staff', ...takenBy } as const
  const { role } = takenBy
  return [
    opened,
    ...(acceptedAt === null
      ? []
      : [{ kind: 'accepted', at: acceptedAt, by, late, role, dueAt: acceptedAt + promiseLong } as const]),
    ...(arrivedAt === null ? [] : [{ kind: 'arrived', at: arrivedAt, by, late } as const]),
    ...(closedAt === null || !closing ? [] : [{ kind: 'closed', at: closedAt, by, late, closing } as const]),
  ]
}
