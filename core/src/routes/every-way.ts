import { chooseRoute, type ChosenRoute } from './chooser.ts'
import type { RouteDialect } from './dialect.ts'
import type { Answers } from './question.ts'

/**
 * Every way that some answers lead to in a nation, in the order of the questions and their answers: about 2,800 to 3,700.
 * `given` holds some answers fast, so that only the ways through them come out.
 */
export function everyWay(here: RouteDialect, given: Answers = {}): ChosenRoute[] {
  const choice = chooseRoute(here, given)
  if (choice.is === 'route') return [choice]
  if (choice.is === 'unknown-answer') return []
  const { id, answers } = choice.question
  return Object.keys(answers).flatMap((answer) => everyWay(here, { ...given, [id]: answer }))
}
