import type { Expected, RestsOn } from '@fresh-eyes/core/guidance'
import { readerRules } from '@fresh-eyes/core/letters/checks'
import { allClocks, ladders, nations, rungIds } from '@fresh-eyes/core/nations'
import { everyWay, firstSteps, nationIds, questionsFor, type NationId } from '@fresh-eyes/core/routes'

/** What the decisions need from the content: every word, fact and clock that TypeScript names. */
export function expectedOfContent(today: string, release: boolean): Expected {
  const roads = nationIds.flatMap((nation) => everyWay(nations[nation].routes))
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
      ladder: rungIds,
      reader: readerRules.reasons,
      'reader-rewrites': readerRules.templates,
      'reader-ticks': readerRules.ticks,
    },
    facts: nationIds.flatMap((nation) => [
      ...Object.values(nations[nation].routes.routes)
        .flatMap(({ facts }) => facts)
        .map((id) => ({ id, where: `../core/src/nations/${nation}/routes.ts` })),
      ...namedOnLadder(nation).map((id) => ({ id, where: `../core/src/nations/${nation}/ladder.ts` })),
    ]),
  }
}

/** What each nation's ladder names: its facts, the bodies on it and those beside it. */
export function laddersByNation(): Record<NationId, readonly string[]> {
  return Object.fromEntries(nationIds.map((nation) => [nation, namedOnLadder(nation)])) as Record<NationId, readonly string[]>
}

function namedOnLadder(nation: NationId): readonly string[] {
  const { rungs, notRungs } = ladders[nation]
  const named = Object.values(rungs).flatMap((rung) =>
    rung.is === 'offered' ? [...rung.facts, ...rung.who, ...rung.beside] : rung.facts,
  )
  return unique([...named, ...notRungs])
}

/** What each way rests on, by nation. */
export function waysByNation(): Record<NationId, Record<string, RestsOn>> {
  const waysOf = (nation: NationId) =>
    Object.fromEntries(
      Object.entries(nations[nation].routes.routes).map(([way, here]) => [
        way,
        { offered: here.is === 'offered', facts: here.facts, clocks: here.is === 'offered' ? here.clocks : [] },
      ]),
    )
  return Object.fromEntries(nationIds.map((nation) => [nation, waysOf(nation)])) as ReturnType<typeof waysByNation>
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)]
}
