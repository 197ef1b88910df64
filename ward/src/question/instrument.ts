/** What may be recorded when there is no answer. "declined" is the person's right; it is never counted as "not asked". */
export const noAnswerStates = [
  'declined',
  'asleep',
  'unable',
  'off-ward',
  'interpreter-needed',
  'asked',
  /** Of the national carer question: the carer was not there, or the question was skipped with no reason offered. */
  'unavailable',
  'skipped',
] as const
export type NoAnswerState = (typeof noAnswerStates)[number]

/** One answer to choose from. `points` is the trust's own, shown only when the trust says so, and added to nothing. */
export interface Choice {
  code: string
  says: string
  points?: number
}

export interface Question {
  /** Like "today": answers are kept under it. */
  id: string
  /** What it is called in a list; never a number. */
  name: string
  /** The words that are read out. */
  says: string
  answers: Choice[]
}

/**
 * What is asked, in the words that were approved. A version is never changed: other words are another version, so that every answer
 * keeps the words it was given to.
 */
export interface Instrument {
  id: string
  version: number
  name: string
  population: 'adult' | 'child'
  askedOf: 'patient' | 'carer'
  language: string
  /** Where the words come from, as the trust says it. */
  source: string
  questions: Question[]
  noAnswer: (Choice & { state: NoAnswerState })[]
  /** What a nurse may write down after the carer's answer, by their own judgement. Nothing is computed from it or for it. */
  nurseMayRecord?: { levels: Choice[]; reasons: Choice[] }
  /** True when the trust shows its points beside each answer. There is no sum. */
  showsPoints: boolean
  approvedBy: string
  /** A day, like "2026-11-01". */
  approvedOn: string
}

/** Why an instrument may not be used yet, with the id of the question and the place of the answer that it is about. */
export interface InstrumentProblem {
  problem:
    | 'no-questions'
    | 'no-words'
    | 'too-few-answers'
    | 'same-code-twice'
    | 'no-code-for-answer'
    | 'no-words-for-answer'
    | 'no-approver'
    | 'no-source'
    | 'day-not-a-day'
  question?: string
  answer?: number
}

/** Checks an instrument before it may be asked. There is no default wording, answer or threshold to fall back on. */
export function checkInstrument(instrument: Omit<Instrument, 'version'>): InstrumentProblem[] {
  const problems: InstrumentProblem[] = []
  const add = (problem: InstrumentProblem['problem'], where: Omit<InstrumentProblem, 'problem'> = {}): void =>
    void problems.push({ problem, ...where })
  if (instrument.questions.length === 0) add('no-questions')
  for (const { id: question, says, answers } of instrument.questions) {
    if (empty(says)) add('no-words', { question })
    if (answers.length < 2) add('too-few-answers', { question })
    for (const [answer, { code, says }] of answers.entries()) {
      if (empty(says)) add('no-words-for-answer', { question, answer })
      if (empty(code)) add('no-code-for-answer', { question, answer })
      else if (answers.findIndex((each) => each.code === code) < answer)
        add('same-code-twice', { question, answer })
    }
  }
  if (empty(instrument.source)) add('no-source')
  if (empty(instrument.approvedBy)) add('no-approver')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(instrument.approvedOn)) add('day-not-a-day')
  return problems
}

const empty = (text: string): boolean => text.trim() === ''
