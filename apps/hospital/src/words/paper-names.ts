import type { PaperProblem } from '@fresh-eyes/ward/from-paper'
import { problemName } from './call-names.ts'

const names: Partial<Record<PaperProblem, string>> = {
  'in-the-future': 'A time is still to come. Look at the days and the times again.',
  'out-of-order':
    'The times are not in order: a call comes in, somebody takes it, arrives, and closes it. If the paper has them so, enter what is certain and write the rest in a note.',
  'who-took-it-missing': 'Say who took the call, as the paper names them.',
  'closed-without-outcome': 'It was closed, so say what came of it; or leave the time of closing empty.',
  'outcome-without-time': 'There is an outcome, so say when it was closed; or leave the outcome empty.',
}

/** What is wrong with a paper call, and what to do. */
export function paperProblemName(problem: PaperProblem): string {
  return names[problem] ?? problemName(problem as Parameters<typeof problemName>[0])
}

/** What is wrong with a typed time. */
export const timeProblemNames = {
  'came-missing': 'Say when the call came in: the day and the time on the paper.',
  'not-a-time': 'One of the times has a day and no time, or a time and no day. Give both, or neither.',
  'never-was': 'One of the times never was: the clocks went forward over it.',
  'came-twice':
    'One of the times came twice that night, because the clocks went back. Choose below which of the two it was.',
} as const
export type TimeProblem = keyof typeof timeProblemNames
