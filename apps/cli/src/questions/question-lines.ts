import type { Known } from '../knowledge.ts'
import { fill, wrap } from '../say/lines.ts'
import { safetyLines } from '../say/safety-lines.ts'
import type { ListedChoice, ListedQuestion, QuestionList } from './list-questions.ts'

/** The questions for a reader. */
export function questionLines(list: QuestionList, known: Known): string[] {
  const { words } = known
  const says = words.commandLine.questions
  const asked = ({ askedWhen }: ListedQuestion) =>
    askedWhen.length > 0 ? fill(says.askedAfter, { answers: askedWhen.join(', ') }) : says.askedFirst
  const choice = ({ id, label, hint, leadsTo }: ListedChoice) => {
    const to =
      'question' in leadsTo
        ? fill(says.leadsToQuestion, { question: leadsTo.question })
        : fill(says.leadsToRoute, { route: leadsTo.route })
    return wrap(`${id}: ${label}${hint ? ` (${hint})` : ''} [${to}]`, '      ', '  ')
  }
  return [
    ...safetyLines(known),
    '',
    ...list.questions.flatMap((question) => [
      ...wrap(`${question.id}: ${question.asks}`, '  '),
      ...wrap(fill(says.why, { why: question.why })),
      ...wrap(asked(question)),
      ...question.choices.flatMap(choice),
      '',
    ]),
  ]
}
