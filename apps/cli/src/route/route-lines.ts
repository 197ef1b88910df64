import type { AskNext, ChosenRoute } from '@fresh-eyes/core/routes'
import type { Known } from '../knowledge.ts'
import { fill, section, wrap } from '../say/lines.ts'
import { safetyLines } from '../say/safety-lines.ts'
import { sourceLines } from '../say/source-lines.ts'
import type { SourceRow } from '../sources.ts'

/** The way to go, for a reader. 999 stands above it, whatever it is. */
export function routeLines(
  choice: ChosenRoute,
  sources: readonly SourceRow[],
  known: Known,
  today: string,
): string[] {
  const { knowledge, facts, words, letterTitles } = known
  const { answer } = words
  const way = knowledge.routes[choice.route]
  const bodies = choice.facts.flatMap((id) => facts.bodies[id] ?? [])
  const here = choice.notChosen.filter(({ because }) => because !== 'not-in-this-nation')
  const absent = choice.notChosen.filter(({ because }) => because === 'not-in-this-nation')
  const nameOf = (id: string) => knowledge.routes[id]?.name ?? id
  return [
    ...safetyLines(known),
    ...wrap(words.commandLine.notTheNhs),
    '',
    ...wrap(fill(answer.chosen, { name: way?.name ?? choice.route })),
    ...wrap(way?.says ?? ''),
    '',
    ...section(
      answer.before,
      choice.before.map((id) => knowledge.firstSteps[id]?.says ?? id),
    ),
    ...section(answer.first, [knowledge.firstSteps[choice.first]?.says ?? choice.first]),
    ...section(
      answer.why,
      choice.because.map(
        ({ question, answer }) => knowledge.questions[question]?.answers[answer]?.because ?? '',
      ),
    ),
    ...section(answer.how, way?.how ?? []),
    ...section(
      words.urgent.notLife,
      choice.route === 'urgent-help' ? knowledge.urgent.urgent.map(({ says }) => says) : [],
    ),
    ...section(
      answer.know,
      choice.warnings.map((id) => knowledge.warnings[id]?.says ?? id),
    ),
    ...section(
      answer.costs,
      choice.costs.map((id) => knowledge.costs[id] ?? id),
    ),
    ...section(answer.good, way?.good ?? []),
    ...section(answer.hard, way?.hard ?? []),
    ...section(answer.pushOrPause, choice.costs.length > 0 ? [answer.pushOrPauseSays] : []),
    ...section(
      answer.letters,
      choice.letters.map((id) => `${id}: ${letterTitles[id] ?? ''}`),
    ),
    ...section(
      answer.clocks,
      choice.clocks.map((id) => `${id}: ${facts.clocks[id]?.at(-1)?.title ?? ''}`),
    ),
    ...section(
      answer.help,
      bodies.map(({ name, says, phone, finderUrl, howToFind }) =>
        [`${name}: ${says}`, phone, finderUrl ?? howToFind].filter(Boolean).join(' '),
      ),
    ),
    ...section(
      answer.whyNot,
      here.map(({ route, because }) => `${nameOf(route)}: ${knowledge.reasons[because] ?? because}`),
    ),
    ...section(
      answer.notHere,
      absent.map(({ route }) => nameOf(route)),
    ),
    ...sourceLines(sources, known, today),
  ]
}

/** The question that is still to be answered, for a reader. */
export function nextLines({ question }: AskNext, known: Known): string[] {
  const { knowledge, words } = known
  const asks = knowledge.questions[question.id]
  const choices = Object.keys(question.answers).map((id) => `${id}: ${asks?.answers[id]?.label ?? ''}`)
  const example = JSON.stringify({ [question.id]: Object.keys(question.answers)[0] })
  return [
    ...safetyLines(known),
    '',
    ...section(`${words.commandLine.route.next}: ${asks?.asks ?? question.id}`, choices),
    ...wrap(fill(words.commandLine.route.nextHow, { example })),
  ]
}
