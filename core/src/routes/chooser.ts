import type { OfferedRoute, RouteDialect } from './dialect.ts'
import { firstSteps } from './first-steps.ts'
import { routeIds, type FirstStepId, type QuestionId, type RouteId, type WarningId } from './names.ts'
import { NOT_CHECKED } from './offered.ts'
import type { Answer, Answers, Question } from './question.ts'
import { firstQuestion, questionsFor } from './questions/index.ts'
import type { WhyNotId } from './why-not-id.ts'
import { whyNot } from './why-not.ts'

/** One question that was asked, and its answer. */
export interface Step {
  question: QuestionId
  answer: string
}

/** A road not taken, and the reason. `facts` are what was read, when it is the nation that lacks it. */
export interface NotChosen {
  route: RouteId
  because: WhyNotId
  facts: readonly string[]
}

/** More has to be asked: this question is next. */
export interface AskNext {
  is: 'question'
  question: Question
  path: readonly Step[]
}

/** The way to go. Everything in it is a name; the words are looked up. */
export interface ChosenRoute {
  is: 'route'
  route: RouteId
  path: readonly Step[]
  /** The steps that weighed, as said back to the person. */
  because: readonly Step[]
  notChosen: readonly NotChosen[]
  warnings: readonly WarningId[]
  /** What to do first. `before` comes ahead of it when something else must be settled. */
  first: FirstStepId
  before: readonly FirstStepId[]
  letters: readonly string[]
  clocks: readonly string[]
  costs: OfferedRoute['costs']
  facts: readonly string[]
}

/** An answer that the question does not have. */
export interface UnknownAnswer {
  is: 'unknown-answer'
  question: Question
  answer: string
}

/**
 * Follows the answers from the first question and says which way to go, or what to ask next.
 * Answers to questions that are not on the way are left alone and never lost: changing an early answer
 * and changing it back gives the same road. An answer the question does not have is returned as such.
 */
export function chooseRoute(here: RouteDialect, answers: Answers): AskNext | ChosenRoute | UnknownAnswer {
  const questions = new Map(questionsFor(here).map((question) => [question.id, question]))
  const path: Step[] = []
  const given: Answer[] = []
  for (let id: QuestionId = firstQuestion; ;) {
    const question = questions.get(id)
    if (!question) throw new Error(`An answer leads to "${id}", but ${here.nation} has no such question.`)
    // Without this, a loop of questions would never end, and the page would stop answering.
    if (path.some((step) => step.question === id))
      throw new Error(`The questions of ${here.nation} come back to "${id}".`)
    const answer = answers[id]
    if (answer === undefined) return { is: 'question', question, path }
    const found = Object.hasOwn(question.answers, answer) ? question.answers[answer] : undefined
    if (!found) return { is: 'unknown-answer', question, answer }
    path.push({ question: id, answer })
    given.push(found)
    if ('route' in found.lead) return arrive(here, found.lead.route, path, given)
    id = found.lead.next
  }
}

function arrive(here: RouteDialect, route: RouteId, path: Step[], given: Answer[]): ChosenRoute {
  const offered = here.routes[route]
  if (offered.is !== 'offered')
    throw new Error(`${here.nation} leads to "${route}", but says it is ${offered.is} there.`)
  return {
    is: 'route',
    route,
    path,
    because: path.filter((_, i) => given[i]?.weighs),
    notChosen: notChosen(here, route, path),
    warnings: unique([...given.flatMap((answer) => answer.warnings ?? []), ...offered.warnings]),
    first: firstSteps[route],
    before: unique(given.flatMap((answer) => answer.first ?? [])).filter(
      (step) => step !== firstSteps[route],
    ),
    letters: unique([...offered.letters, ...given.flatMap((answer) => answer.letters ?? [])]),
    clocks: offered.clocks,
    costs: offered.costs,
    facts: offered.facts,
  }
}

function notChosen(here: RouteDialect, chosen: RouteId, path: readonly Step[]): NotChosen[] {
  const asked = Object.fromEntries(path.map(({ question, answer }) => [question, answer]))
  return routeIds
    .filter((route) => route !== chosen)
    .map((route) => {
      const here_ = here.routes[route]
      if (here_.is === 'offered') return { route, because: whyNot(route, chosen, asked), facts: [] }
      if (here_.is === NOT_CHECKED) return { route, because: 'not-in-this-nation', facts: [] }
      return { route, because: 'not-in-this-nation', facts: here_.facts }
    })
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
