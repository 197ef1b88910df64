import type { Expected } from '@fresh-eyes/core/guidance'
import { allClocks, nations } from '@fresh-eyes/core/nations'
import { chooseRoute, firstSteps, nationIds, questionsFor, type Answers, type ChosenRoute, type NationId } from '@fresh-eyes/core/routes'

/** What the decisions need from the content: every word, fact and clock that TypeScript names. */
export function expectedOfContent(today: string, release: boolean): Expected {
  const roads = nationIds.flatMap((nation) => everyRoad(nation))
  const questions = nationIds.flatMap((nation) => questionsFor(nations[nation].routes))
  return {
    today,
    release,
    clocks: allClocks.map(({ id }) => id),
    words: {
      questions: unique(questions.map(({ id }) => id)),
      routes: Object.keys(firstSteps),
      reasons: unique(roads.flatMap(({ notChosen }) => notChosen.map(({ because }) => because))),
      warnings: unique(roads.flatMap(({ warnings }) => warnings)),
      'first-steps': unique(roads.flatMap(({ first, before }) => [first, ...before])),
      costs: unique(roads.flatMap(({ costs }) => costs)),
    },
    facts: nationIds.flatMap((nation) =>
      Object.values(nations[nation].routes.routes)
        .flatMap(({ facts }) => facts)
        .map((id) => ({ id, where: `../core/src/nations/${nation}/routes.ts` })),
    ),
  }
}

/** The facts that each nation's roads rest on. */
export function factsByNation(): Record<NationId, string[]> {
  return Object.fromEntries(
    nationIds.map((nation) => [nation, unique(Object.values(nations[nation].routes.routes).flatMap(({ facts }) => facts))]),
  ) as Record<NationId, string[]>
}

/** Every road that some answers lead to in a nation. */
export function everyRoad(nation: (typeof nationIds)[number]): ChosenRoute[] {
  const found: ChosenRoute[] = []
  const walk = (answers: Answers) => {
    const choice = chooseRoute(nations[nation].routes, answers)
    if (choice.is === 'route') found.push(choice)
    else if (choice.is === 'question')
      for (const answer of Object.keys(choice.question.answers)) walk({ ...answers, [choice.question.id]: answer })
  }
  walk({})
  return found
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)]
}
