import { foldCall, type Call } from '../call/index.ts'
import type { RecordedCall } from './counted-call.ts'

/** From the call to: the telephone picked up, somebody's promise, somebody beside the patient, the outcome. */
export const steps = ['answer', 'accept', 'attend', 'close'] as const
export type Step = (typeof steps)[number]

/** Why a call has no time of a kind. Each is shown beside the figure: a median hides what it leaves out. */
export type NotTimed =
  'not-a-telephone-call' | 'never-picked-up' | 'still-open' | 'closed-without' | 'times-out-of-order'

/** How long one step took, over the calls that have it. */
export interface StepTimes {
  step: Step
  /** Milliseconds, shortest first, with the call of each. */
  timed: { id: string; took: number }[]
  notTimed: { id: string; why: NotTimed }[]
  /** Null when nothing was timed. */
  median: number | null
  /** The lower and the upper; null when fewer than four were timed, of which nobody can say quarters. */
  quartiles: [number, number] | null
}

const fewestForQuartiles = 4

/**
 * How long answering, accepting, attending and closing took, each from the time of the call to the first time of the step; a
 * call that was opened again counts to its last closing. Nothing is held against a length: no national one was found.
 */
export function responseTimes(calls: readonly RecordedCall[]): StepTimes[] {
  const folded = calls.map(({ id, events }) => ({ id, call: foldCall(events) }))
  return steps.map((step) => {
    const measured = folded.map(({ id, call }) => ({ id, took: measure(call, step) }))
    const timed = measured
      .flatMap(({ id, took }) => (typeof took === 'number' ? [{ id, took }] : []))
      .sort((one, two) => one.took - two.took)
    const lengths = timed.map(({ took }) => took)
    return {
      step,
      timed,
      notTimed: measured.flatMap(({ id, took }) => (typeof took === 'number' ? [] : [{ id, why: took }])),
      median: lengths.length === 0 ? null : quantile(lengths, 0.5),
      quartiles:
        lengths.length < fewestForQuartiles ? null : [quantile(lengths, 0.25), quantile(lengths, 0.75)],
    }
  })
}

function measure(call: Call, step: Step): number | NotTimed {
  const { channel, openedAt, firstAnsweredAt, missed } = call
  if (step === 'answer') {
    if (channel !== 'telephone' && channel !== 'switchboard') return 'not-a-telephone-call'
    if (firstAnsweredAt === null)
      return missed || channel === 'switchboard' ? 'never-picked-up' : 'closed-without'
    return between(openedAt, firstAnsweredAt)
  }
  const at = { accept: call.firstAcceptedAt, attend: call.firstArrivedAt, close: call.closedAt }[step]
  if (at !== null) return between(openedAt, at)
  return call.closedAt === null ? 'still-open' : 'closed-without'
}

/** A clock that was put back between the two must not shorten anybody's wait (hazard H06). */
const between = (from: number, to: number): number | NotTimed =>
  to < from ? 'times-out-of-order' : to - from

/** Between the two nearest, in proportion: as spreadsheets do by default, so that anyone can check it in one. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}
