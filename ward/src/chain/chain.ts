import type { Call, Promised } from '../call/index.ts'
import { seconds } from '../instant/index.ts'

/** One step of the chain: which role is paged, and how long it has before the next is paged as well. */
export interface Rung {
  role: string
  waitSeconds: number
}

/**
 * The chain of roles of one team, as the trust approved it. No lengths are built in: no national response time was found, so
 * each trust sets its own.
 */
export interface Chain {
  rungs: [Rung, ...Rung[]]
  /** How long "accepted" is good for before the call is paged again. */
  promiseSeconds: number
  /** How long "on my way" is good for. */
  onMyWaySeconds: number
  /** How long a call may be with the patient before whoever has it is asked whether it still is. Without it nobody is asked. */
  withPatientSeconds?: number
  approvedBy: string
  approvedOn: string
}

/**
 * What the service does next about a call by itself. `after` is milliseconds from the moment this became the next step; the same
 * `key` is the same wait, so something else that happens meanwhile does not start it again.
 */
export type NextStep = { after: number; key: string } & (
  | { do: 'page'; rung: number; role: string; round: number }
  | { do: 'expire-promise'; role: string }
  | { do: 'remind'; role: string; times: number }
)

/**
 * The next thing the service does about a call, or null when it waits for a person: with the patient, or closed.
 * A call that nobody has, or whose holder's shift is over, is paged at once, then rung by rung; the last rung is paged again for
 * ever (hazard H10). One that a telephone rang out on goes to the next rung without waiting. It never closes one.
 */
export function nextStep(call: Call, chain: Chain): NextStep | null {
  if (call.standing === 'closed') return null
  if (call.raisedAt === null) {
    if (call.standing === 'with-patient') return remind(call, chain)
    if (call.promise) return promiseEnds(call.promise, call.standing, chain)
  }
  const { paged } = call
  if (!paged) return page(0, 0, chain, 0)
  const last = chain.rungs.length - 1
  // A chain may have been made shorter while the call was open.
  const current = Math.min(paged.rung, last)
  const next = Math.min(current + 1, last)
  const round = next === current ? paged.round + 1 : 0
  const wait = call.hurry ? 0 : seconds((chain.rungs[current] ?? chain.rungs[0]).waitSeconds)
  return page(next, round, chain, wait)
}

function remind({ promise, reminded }: Call, { withPatientSeconds }: Chain): NextStep | null {
  if (!promise || withPatientSeconds === undefined) return null
  const { times } = reminded
  return {
    do: 'remind',
    role: promise.role,
    times: times + 1,
    after: seconds(withPatientSeconds),
    key: `remind:${times}`,
  }
}

function page(rung: number, round: number, chain: Chain, after: number): NextStep {
  const { role } = chain.rungs[rung] ?? chain.rungs[0]
  return { do: 'page', rung, role, round, after, key: `page:${rung}:${round}` }
}

function promiseEnds({ user, role, dueAt }: Promised, standing: Call['standing'], chain: Chain): NextStep {
  const after = seconds(standing === 'on-my-way' ? chain.onMyWaySeconds : chain.promiseSeconds)
  return { do: 'expire-promise', role, after, key: `promise:${user}:${dueAt}` }
}

/** Why a chain may not be approved. */
export type ChainProblem = 'no-rungs' | 'wait-not-positive' | 'promise-not-positive' | 'no-approver'

/** Checks a chain before it may be used. Times are whole seconds above nothing. */
export function checkChain(chain: Chain): ChainProblem[] {
  const problems: ChainProblem[] = []
  const positive = (count: number): boolean => Number.isInteger(count) && count > 0
  if (chain.rungs.length < 1) problems.push('no-rungs')
  if (!chain.rungs.every(({ waitSeconds }) => positive(waitSeconds))) problems.push('wait-not-positive')
  if (
    !positive(chain.promiseSeconds) ||
    !positive(chain.onMyWaySeconds) ||
    !positive(chain.withPatientSeconds ?? 1)
  )
    problems.push('promise-not-positive')
  if (chain.approvedBy.trim() === '' || chain.approvedOn.trim() === '') problems.push('no-approver')
  return problems
}
