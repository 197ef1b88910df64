import {
  questionIds,
  questionsFor,
  type Answers,
  type QuestionId,
  type RouteDialect,
} from '@fresh-eyes/core/routes'
import { kindOf } from '../json/fit.ts'
import { unknownName } from '../say/closest.ts'
import { quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'

/**
 * Takes answers out of parsed JSON: one object of question ids and answer ids. A question that only other nations ask is let
 * through and changes nothing, so that answers survive a change of nation; any other unknown id is a trouble that says what
 * there is.
 */
export function answersFrom(
  value: unknown,
  here: RouteDialect,
  where: string,
): { answers: Answers } | { trouble: Trouble } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      trouble: {
        says: `${where} holds ${kindOf(value)}. It needs one object, such as {"urgency": "can-wait"}.`,
      },
    }
  const questions = new Map<string, readonly string[]>(
    questionsFor(here).map(({ id, answers }) => [id, Object.keys(answers)]),
  )
  const kept: [QuestionId, string][] = []
  for (const [id, answer] of Object.entries(value as Record<string, unknown>)) {
    const choices = questions.get(id)
    if (!choices && !(questionIds as readonly string[]).includes(id))
      return { trouble: unknownName(id, `a question in ${here.nation}`, [...questions.keys()]) }
    if (typeof answer !== 'string') {
      const says = `The answer to "${id}" is ${kindOf(answer)}. Write the id of one answer, in quotes.`
      return { trouble: { says, ...(choices ? { known: choices } : {}) } }
    }
    if (choices && !choices.includes(answer))
      return { trouble: unknownName(answer, `an answer to ${quote(id)} in ${here.nation}`, choices) }
    if (choices) kept.push([id as QuestionId, answer])
  }
  return { answers: Object.fromEntries(kept) }
}
