import { chooseRoute, type Answers, type QuestionId, type RouteDialect } from '@fresh-eyes/core/routes'

/** The answers as they were before a question was asked. The later ones are kept aside, not lost. */
export function answersUpTo(routes: RouteDialect, all: Answers, question: QuestionId): Answers {
  const found = chooseRoute(routes, all)
  const path = found.is === 'unknown-answer' ? [] : found.path
  const index = path.findIndex((step) => step.question === question)
  return Object.fromEntries(
    path.slice(0, index < 0 ? path.length : index).map((step) => [step.question, step.answer]),
  )
}
