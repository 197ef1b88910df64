import type { Instant } from '../instant/index.ts'
import type { Instrument, NoAnswerState } from './instrument.ts'

/** How it was asked. A nurse asks first; by oneself is the second way. */
export type AskedHow = 'nurse' | 'self'

/** How the words crossed a language. "not-needed" was said by whoever asked; "not-said" is a different fact. */
export const interpreters = ['not-said', 'not-needed', 'in-person', 'telephone', 'video', 'family'] as const
export type Interpreter = (typeof interpreters)[number]

/** One answer, with the words that were shown. Each stands by itself: two answers are never made into one figure. */
export interface Answer {
  question: string
  name: string
  asked: string
  code: string
  says: string
  points?: number
}

/** One time that one person was asked. Kept for ever as it was given. */
export interface Asking {
  instrument: { id: string; version: number }
  how: AskedHow
  state: 'answered' | NoAnswerState
  answers: Answer[]
  /** The code of the no-answer, as the instrument has it. */
  noAnswer?: { code: string; says: string }
  /** "carer" is who the carer question is for; "proxy" answered in the patient's place. */
  answeredBy:
    { who: 'patient' } | { who: 'proxy'; relationship: string } | { who: 'carer'; relationship?: string }
  interpreter: Interpreter
  language?: string
  /** A picture card, a hearing aid, a board with letters. */
  aid?: string
  /** What they said besides, in their words. */
  words?: string
  /** What the nurse chose after the carer's answer. */
  nurseChose?: { level?: string; reasons: string[] }
}

/** What a form says about one asking. */
export interface Given {
  how: AskedHow
  /** The code of a no-answer; left out when there are answers. */
  noAnswer?: string
  /** Codes by the id of their question. */
  answers: Readonly<Record<string, string>>
  proxy: boolean
  relationship?: string
  interpreter?: Interpreter
  language?: string
  aid?: string
  words?: string
  level?: string
  reasons?: string[]
}

export type AskingProblem = 'nothing-answered' | 'relationship-missing' | 'not-a-choice'

/**
 * Makes the record of one asking from what a form says and the instrument whose words were shown, or says what is missing. One
 * answer of two is an answer: the other was not given, and nothing is put in its place.
 */
export function makeAsking(instrument: Instrument, given: Given): Asking | { problems: AskingProblem[] } {
  const problems: AskingProblem[] = []
  const none = instrument.noAnswer.find(({ code }) => code === given.noAnswer)
  if (given.noAnswer !== undefined && !none) problems.push('not-a-choice')
  const answers = none ? [] : answersOf(instrument, given, problems)
  if (!none && answers.length === 0 && problems.length === 0) problems.push('nothing-answered')
  const answeredBy = whoAnswered(instrument, given)
  if (!answeredBy && !none) problems.push('relationship-missing')
  if (problems.length > 0) return { problems }
  const { id, version } = instrument
  return {
    instrument: { id, version },
    how: given.how,
    state: none ? none.state : 'answered',
    answers,
    ...(none ? { noAnswer: { code: none.code, says: none.says } } : {}),
    answeredBy: answeredBy ?? { who: 'patient' },
    interpreter: given.interpreter ?? 'not-said',
    ...kept('language', given.language),
    ...kept('aid', given.aid),
    ...kept('words', given.words),
    ...chosen(instrument, given),
  }
}

/** Undefined when somebody answered in the patient's place and did not say who they are to them. */
function whoAnswered({ askedOf }: Instrument, given: Given): Asking['answeredBy'] | undefined {
  const relationship = given.relationship?.trim() ?? ''
  if (askedOf === 'carer') return { who: 'carer', ...kept('relationship', relationship) }
  if (!given.proxy) return { who: 'patient' }
  return relationship === '' ? undefined : { who: 'proxy', relationship }
}

function answersOf(instrument: Instrument, given: Given, problems: AskingProblem[]): Answer[] {
  return instrument.questions.flatMap(({ id, name, says, answers }) => {
    const code = given.answers[id]
    if (code === undefined) return []
    const choice = answers.find((answer) => answer.code === code)
    if (!choice) {
      problems.push('not-a-choice')
      return []
    }
    const points = choice.points === undefined ? {} : { points: choice.points }
    return [{ question: id, name, asked: says, code, says: choice.says, ...points }]
  })
}

function chosen({ nurseMayRecord }: Instrument, { how, level, reasons = [] }: Given): Partial<Asking> {
  // A level is a nurse's to record. A page that a patient or a visitor fills in has none.
  if (!nurseMayRecord || how === 'self') return {}
  const known = nurseMayRecord.levels.find(({ code }) => code === level)?.code
  const why = nurseMayRecord.reasons.filter(({ code }) => reasons.includes(code)).map(({ code }) => code)
  if (known === undefined && why.length === 0) return {}
  return { nurseChose: { ...(known === undefined ? {} : { level: known }), reasons: why } }
}

function kept<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  return text === undefined || text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<Name, string>)
}

/** One asking with where and when: what lists and counts are made of. */
export interface AskedAt {
  stay: string
  bed: string
  askedAt: Instant
  asking: Asking
}
