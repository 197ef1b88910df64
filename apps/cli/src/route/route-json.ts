import type { AskNext, ChosenRoute } from '@fresh-eyes/core/routes'
import type { Known } from '../knowledge.ts'
import { sourceRows, type SourceRow } from '../sources.ts'

/** The answer, as `docs/formats/route.schema.json` says. Everything is an id; `words` has the sentence of each. */
export interface RouteJson {
  route: string
  /** The answers that weighed, as "question/answer". */
  because: string[]
  notChosen: { route: string; because: string }[]
  warnings: readonly string[]
  first: string
  /** What comes ahead of `first`. */
  before: readonly string[]
  letters: readonly string[]
  /** Clocks that can start on this way. */
  clocks: readonly string[]
  costs: readonly string[]
  /** Every answer on the way, in order, as "question/answer". */
  path: string[]
  sources: SourceRow[]
  words: Record<string, string>
}

/** Writes a chosen way out, with the sentence of every id in it. */
export function routeJson(choice: ChosenRoute, known: Known): RouteJson {
  const { knowledge, facts, letterTitles } = known
  const { route, first, before, warnings, letters, clocks, costs } = choice
  const rests = warnings.flatMap((id) => knowledge.warnings[id]?.rests ?? [])
  const sources = sourceRows(facts, [...choice.facts, ...rests])
  const notChosen = choice.notChosen.map((no) => ({ route: no.route, because: no.because }))
  const weighs = choice.because.map(idOf)
  return {
    route,
    because: weighs,
    notChosen,
    warnings,
    first,
    before,
    letters,
    clocks,
    costs,
    path: choice.path.map(idOf),
    sources,
    words: Object.fromEntries([
      ...[route, ...notChosen.map((no) => no.route)].map((id) => [id, knowledge.routes[id]?.name]),
      ...notChosen.map(({ because }) => [because, knowledge.reasons[because]]),
      ...choice.path.map((step) => [idOf(step), sayStep(step, known)]),
      ...warnings.map((id) => [id, knowledge.warnings[id]?.says]),
      ...[first, ...before].map((id) => [id, knowledge.firstSteps[id]?.says]),
      ...letters.map((id) => [id, letterTitles[id]]),
      ...clocks.map((id) => [id, facts.clocks[id]?.at(-1)?.title]),
      ...costs.map((id) => [id, knowledge.costs[id]]),
      ...sources.map(({ fact }) => [fact, (facts.facts[fact] ?? facts.bodies[fact])?.says]),
    ]) as Record<string, string>,
  }
}

/** What is still to be asked, as the same schema says. */
export interface NextJson {
  next: { question: string; answers: string[] }
  path: string[]
  words: Record<string, string>
}

/** Writes the next question out, with the sentence of every id in it. */
export function nextJson({ question, path }: AskNext, known: Known): NextJson {
  const answers = Object.keys(question.answers)
  const asks = known.knowledge.questions[question.id]
  return {
    next: { question: question.id, answers },
    path: path.map(idOf),
    words: Object.fromEntries([
      [question.id, asks?.asks],
      ...answers.map((id) => [`${question.id}/${id}`, asks?.answers[id]?.label]),
      ...path.map((step) => [idOf(step), sayStep(step, known)]),
    ]) as Record<string, string>,
  }
}

interface Step {
  question: string
  answer: string
}

function idOf({ question, answer }: Step): string {
  return `${question}/${answer}`
}

/** An answer said back to the person as a reason, or its label where it is none. */
function sayStep({ question, answer }: Step, { knowledge }: Known): string | undefined {
  const words = knowledge.questions[question]?.answers[answer]
  return words?.because ?? words?.label
}
