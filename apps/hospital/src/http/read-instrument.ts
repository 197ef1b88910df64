import { checkInstrument, type Instrument } from '@fresh-eyes/ward/question'
import type { AnswerTyped, InstrumentTyped } from '../screens/instrument-form.ts'
import type { InstrumentTemplate } from '../words/instrument-templates.ts'
import { instrumentProblemName } from '../words/question-names.ts'
import { readForm, type Form } from './read-form.ts'

type Draft = Omit<Instrument, 'version'>

const mostAnswers = 60
const wholeNumber = /^[-−]?\d{1,4}$/

/** The form of a template before anything was typed. */
export function typedFrom({
  questions,
  source,
  showsPoints,
  approvedBy,
  approvedOn,
}: Draft): InstrumentTyped {
  return {
    questions: new Map(questions.map(({ id, says }) => [id, { says, answers: [] }])),
    ...{ source, showsPoints, approvedBy, approvedOn },
  }
}

/** What was typed of a version of the words. A row of which nothing was typed is left out. */
export function readInstrument(body: unknown, start: Draft): InstrumentTyped {
  const form = readForm(body, 300)
  const { source = '', approvedBy = '', approvedOn = '' } = form
  return {
    questions: new Map(
      start.questions.map(({ id, says }) => [
        id,
        // Words that were quoted come back as they stand: their field cannot be changed, and what is sent for it is not read.
        { says: says === '' ? (form[`q.${id}`] ?? '') : says, answers: answersOf(form, id) },
      ]),
    ),
    showsPoints: form['showsPoints'] === 'yes',
    ...{ source, approvedBy, approvedOn },
  }
}

const answersOf = (form: Form, question: string): AnswerTyped[] =>
  Array.from({ length: mostAnswers }, (_none, at) => {
    const part = (name: keyof AnswerTyped): string => form[`a.${question}.${at}.${name}`] ?? ''
    return { says: part('says'), code: part('code'), points: part('points') }
  }).filter(({ says, code, points }) => says !== '' || code !== '' || points !== '')

/** The version that was typed. Answers that were quoted from a national document stay as they were quoted. */
export function draftOf(typed: InstrumentTyped, start: Draft): Draft {
  const { source, showsPoints, approvedBy, approvedOn } = typed
  const questions = start.questions.map((question) => {
    const { says = '', answers = [] } = typed.questions.get(question.id) ?? {}
    return {
      ...question,
      says,
      answers:
        question.answers.length > 0
          ? question.answers
          : answers.map(({ code, says, points }) => ({
              ...{ code, says },
              ...(wholeNumber.test(points) ? { points: Number(points.replace('−', '-')) } : {}),
            })),
    }
  })
  return { ...start, questions, source, showsPoints, approvedBy, approvedOn }
}

const fields = {
  'no-words': (question: string) => `q.${question}`,
  'too-few-answers': (question: string) => `a.${question}`,
  'no-words-for-answer': (question: string, answer: number) => `a.${question}.${answer}.says`,
  'no-code-for-answer': (question: string, answer: number) => `a.${question}.${answer}.code`,
  'same-code-twice': (question: string, answer: number) => `a.${question}.${answer}.code`,
  'no-questions': () => 'source',
  'no-source': () => 'source',
  'no-approver': () => 'approvedBy',
  'day-not-a-day': () => 'approvedOn',
}

/** What is wrong with it, by the name of the field. Empty when nothing is. */
export function instrumentWrong(typed: InstrumentTyped, { questions }: InstrumentTemplate, draft: Draft) {
  const wrong = new Map(
    checkInstrument(draft).map(({ problem, question = '', answer = 0 }): [string, string] => [
      fields[problem](question, answer),
      instrumentProblemName(problem),
    ]),
  )
  for (const { key, answers } of questions) {
    if (answers) continue
    for (const [at, { points }] of (typed.questions.get(key)?.answers ?? []).entries())
      if (points !== '' && !wholeNumber.test(points))
        wrong.set(`a.${key}.${at}.points`, 'Write a whole number like 2, or leave it empty.')
  }
  return wrong
}
