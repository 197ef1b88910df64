import type { Instant } from '../instant/index.ts'

/** A tap on the desk. */
export type Tap = 'accept' | 'on-my-way' | 'arrived' | 'close'

/** How the people of a run reach the hospital's service. Each asks one thing and gets its answer before time goes on. */
export type Asked =
  | {
      ask: 'open'
      key: string
      channel: 'page' | 'telephone' | 'switchboard' | 'paper'
      ward: number
      interpreter: boolean
    }
  | { ask: 'tap'; tap: Tap; user: string; role: string; call: string }
  /** The calls that wait and that nobody has, longest waiting first, as the board shows them. */
  | { ask: 'look'; user: string; role: string }
  /** Lets time go on until then, or until the service pages somebody. */
  | { ask: 'wait'; until: Instant }
  /** The service is killed, or started again. */
  | { ask: 'stop' }
  | { ask: 'start' }

/** A page that went out. */
export interface PageSent {
  call: string
  role: string
}

/** What is answered. "unreachable" is an error that gives the telephone number: nothing was taken in. */
export interface Answers {
  open: { call: string } | 'unreachable'
  tap: 'done' | 'refused' | 'unreachable'
  look: readonly string[] | 'unreachable'
  wait: { at: Instant; pages: readonly PageSent[] }
  stop: undefined
  start: undefined
}

/** What a run is: it asks, is answered, and at its end tells what happened. */
export type Run<Told> = Generator<Asked, Told, Answers[Asked['ask']]>

/** Asks one thing inside a run. */
export function* ask<Question extends Asked>(
  question: Question,
): Generator<Asked, Answers[Question['ask']], Answers[Asked['ask']]> {
  // Whoever drives a run answers each kind of question in its own kind.
  return (yield question) as Answers[Question['ask']]
}
