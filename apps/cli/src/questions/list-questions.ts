import type { NationKnowledge } from '@fresh-eyes/core/guidance'
import { firstQuestion, type NationId, type Question } from '@fresh-eyes/core/routes'

/** The questions of one nation, as `docs/formats/questions.schema.json` says. */
export interface QuestionList {
  nation: NationId
  /** The question that everything begins with. */
  first: string
  questions: ListedQuestion[]
}

export interface ListedQuestion {
  id: string
  asks: string
  why: string
  choices: ListedChoice[]
  /** The answers that lead to it, as "question/answer". Empty for the first question, which is always asked. */
  askedWhen: string[]
}

export interface ListedChoice {
  id: string
  label: string
  hint?: string
  leadsTo: { question: string } | { route: string }
}

/** Lists the questions with their words and with what leads to each, in the order a person can meet them. */
export function listQuestions(
  nation: NationId,
  asked: readonly Question[],
  { questions }: NationKnowledge,
): QuestionList {
  return {
    nation,
    first: firstQuestion,
    questions: asked.map((question) => listed(question, asked, questions)),
  }
}

function listed(
  { id, answers }: Question,
  asked: readonly Question[],
  words: NationKnowledge['questions'],
): ListedQuestion {
  const choices = Object.entries(answers).map(([answer, { lead }]) => {
    const { label = answer, hint } = words[id]?.answers[answer] ?? {}
    return {
      id: answer,
      label,
      ...(hint ? { hint } : {}),
      leadsTo: 'next' in lead ? { question: lead.next } : { route: lead.route },
    }
  })
  return {
    id,
    asks: words[id]?.asks ?? id,
    why: words[id]?.why ?? '',
    choices,
    askedWhen: leadingTo(id, asked),
  }
}

function leadingTo(id: string, asked: readonly Question[]): string[] {
  return asked.flatMap((question) =>
    Object.entries(question.answers)
      .filter(([, { lead }]) => 'next' in lead && lead.next === id)
      .map(([answer]) => `${question.id}/${answer}`),
  )
}
