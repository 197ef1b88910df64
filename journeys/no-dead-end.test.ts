import { nations } from '@fresh-eyes/core/nations'
import { everyWay, nationIds, type ChosenRoute, type NationId } from '@fresh-eyes/core/routes'
import { describe, expect, it } from 'vitest'
import { wayName } from './steps/chooser.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

describe.each(nationIds)('in %s, without JavaScript', (nation) => {
  it('every way is shown by its name, and leads on from there', async () => {
    const ways = shortestRoads(nation)
    const shown = await inTurn(ways, async ({ route, path }) => {
      const { status, main } = await post(nation, path)
      const [beforeAnswers = ''] = main.split('<details')
      return {
        route,
        status,
        isNamed: main.includes(wayName(nation, route)),
        leadsOn: /<a [^>]*href="(\/guide|\/urgent|tel:)/.test(beforeAnswers),
      }
    })
    expect(ways.length).toBeGreaterThan(20)
    expect(shown.filter(({ status, isNamed, leadsOn }) => status !== 200 || !isNamed || !leadsOn)).toEqual([])
  })
})

it('an answer that belongs to no question is asked for again, and is not said back', async () => {
  const { status, main } = await post('wales', [
    { question: 'urgency', answer: '"><script>alert(1)</script>' },
  ])
  expect(status).toBe(200)
  expect(main).toContain('type="radio"')
  expect(main).not.toContain('alert(1)')
})

/** One road to each way that some answers lead to, the shortest. */
function shortestRoads(nation: NationId): ChosenRoute[] {
  const shortest = new Map<string, ChosenRoute>()
  for (const way of everyWay(nations[nation].routes))
    if ((shortest.get(way.route)?.path.length ?? Infinity) > way.path.length) shortest.set(way.route, way)
  return [...shortest.values()]
}

/** Sends answers as a browser without JavaScript does, all at once, and reads the page that comes back. */
async function post(
  nation: NationId,
  path: readonly { question: string; answer: string }[],
): Promise<{ status: number; main: string }> {
  const answer = await fetch(`${stage.address()}/choose/${nation}/answers`, {
    method: 'POST',
    headers: {
      accept: 'text/html',
      origin: stage.address(),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(path.map(({ question, answer }) => [`given-${question}`, answer])),
  })
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? []
  return { status: answer.status, main }
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await run(item))
  return results
}
