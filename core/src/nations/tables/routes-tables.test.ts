import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  everyWay,
  nationIds,
  questionIds,
  questionsFor,
  routeIds,
  type NationId,
  type QuestionId,
} from '../../routes/index.ts'
import { nations } from '../index.ts'
import { passedThrough, plainStart, routesTable } from './routes-table.ts'

describe('the approved table of routes', () => {
  it.each(nationIds)(
    'of %s shows every question, answer and route, and was read by someone',
    async (nation) => {
      const here = nations[nation].routes
      expect(deadEnds(nation)).toEqual([])
      const table = routesTable(here)
      const unread = questionsFor(here).flatMap(({ id, answers }) =>
        Object.keys(answers).filter(
          (answer) => !new RegExp(`[ ›] ${id}: ${answer}(  | ›|$)`, 'm').test(table),
        ),
      )
      expect(unread).toEqual([])
      await expect(table).toMatchFileSnapshot(`./routes-${nation}.txt`)
    },
  )

  it.each(nationIds)('of %s reaches every route that the nation offers, and no other', (nation) => {
    const { routes } = nations[nation].routes
    const reached = new Set(everyWay(nations[nation].routes).map(({ route }) => route))
    expect(routeIds.filter((id) => (routes[id].is === 'offered') !== reached.has(id))).toEqual([])
  })

  it.each(nationIds)('of %s has no question with one answer only', (nation) => {
    const alone = questionsFor(nations[nation].routes).filter(
      ({ answers }) => Object.keys(answers).length < 2,
    )
    expect(alone.map(({ id }) => id)).toEqual([])
  })

  it('leaves out no question and no route of the four nations together', () => {
    const asked = new Set(
      nationIds.flatMap((nation) => questionsFor(nations[nation].routes).map(({ id }) => id)),
    )
    const offered = nationIds.flatMap((nation) =>
      routeIds.filter((id) => nations[nation].routes.routes[id].is === 'offered'),
    )
    expect(questionIds.filter((id) => !asked.has(id))).toEqual([])
    expect(routeIds.filter((id) => !offered.includes(id))).toEqual([])
  })

  it('leaves nothing unchecked in any nation', () => {
    const unchecked = nationIds.flatMap((nation) =>
      routeIds.filter((id) => nations[nation].routes.routes[id].is === 'not-checked'),
    )
    expect(unchecked).toEqual([])
  })

  // A missing file would be written anew without a word, and nobody would have read it.
  it.skipIf(process.env['ACCEPT'])('is there for each nation, and for nothing else', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^routes-.*\.txt$/.test(name))
    expect(files.sort()).toEqual(nationIds.map((nation) => `routes-${nation}.txt`).sort())
  })
})

// The table shows what stands after "stage" once, for a person who asks for themselves. These say that once is enough.
describe('always', () => {
  it.each(nationIds)(
    'in %s, what came before "stage" changes no route after it, and only adds to it',
    (nation) => {
      const here = nations[nation].routes
      const plain = new Map(everyWay(here, plainStart).map((way) => [fromStage(way.path), way]))
      for (const way of everyWay(here)) {
        const key = fromStage(way.path)
        if (key === '') continue
        const same = plain.get(key)
        const isSame =
          same?.route === way.route && same.first === way.first && sameList(same.costs, way.costs)
        const added = [...(same?.letters ?? []), ...(same?.warnings ?? [])]
        const kept = [...way.letters, ...way.warnings]
        if (!isSame || added.some((id) => !kept.includes(id))) expect(way).toEqual(same)
      }
      expect(plain.size).toBeGreaterThan(60)
    },
  )

  it.each(nationIds)(
    'in %s, the questions between are passed on the way to "stage" and nowhere else',
    (nation) => {
      const after = everyWay(nations[nation].routes).flatMap(({ path }) => {
        const at = path.findIndex(({ question }) => question === 'stage')
        return at < 0 ? [] : path.slice(at).map(({ question }) => question)
      })
      expect(passedThrough.filter((id) => after.includes(id))).toEqual([])
    },
  )
})

/** Questions that lead nowhere, and paths that come back to where they were. */
function deadEnds(nation: NationId): string[] {
  const questions = new Map(questionsFor(nations[nation].routes).map((question) => [question.id, question]))
  const found: string[] = []
  const done = new Set<QuestionId>()
  const walk = (id: QuestionId, above: readonly QuestionId[]) => {
    if (above.includes(id)) return void found.push(`comes back: ${[...above, id].join(' › ')}`)
    if (done.has(id)) return
    done.add(id)
    const answers = Object.values(questions.get(id)?.answers ?? {})
    if (answers.length === 0) found.push(`leads nowhere: ${[...above, id].join(' › ')}`)
    for (const { lead } of answers) if ('next' in lead) walk(lead.next, [...above, id])
  }
  walk('urgency', [])
  return found
}

function fromStage(path: readonly { question: string; answer: string }[]): string {
  const at = path.findIndex(({ question }) => question === 'stage')
  return at < 0
    ? ''
    : path
        .slice(at)
        .map(({ question, answer }) => `${question}/${answer}`)
        .join(' ')
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join()
}
