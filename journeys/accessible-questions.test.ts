import { chooser } from '@fresh-eyes/content/words'
import { nations } from '@fresh-eyes/core/nations'
import { everyWay, type ChosenRoute } from '@fresh-eyes/core/routes'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { answerAll, scriptsRun, wayName, wayShown } from './steps/chooser.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()

it('no question of England and no answer to them keeps anyone out', async () => {
  const someone = await stage.someone('/choose/england', phone)
  const { page, goTo } = someone
  await scriptsRun(page)
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const lines = await barriers(page)
    if (lines.length > 0) found[at] = lines
  }

  const seen = new Set<string>()
  for (const way of roadsPastEveryQuestion()) {
    await goTo('/choose/england')
    await scriptsRun(page)
    for (const { question, answer } of way.path) {
      if (!seen.has(question)) await look(question)
      seen.add(question)
      await answerAll(someone, 'england', { [question]: answer })
    }
    expect(await wayShown(page)).toBe(wayName('england', way.route))
    await look(way.route)
    await page.getByRole('button', { name: chooser.startAgain, exact: true }).click()
  }
  expect(found).toEqual({})
})

it('nor does a question that was left without an answer', async () => {
  const { page }: Someone = await stage.someone('/choose/england', phone)
  await scriptsRun(page)
  await page.getByRole('button', { name: chooser.next, exact: true }).click()
  await page.getByRole('alert').waitFor()
  expect(await barriers(page)).toEqual([])
})

/** A few roads that pass every question of England between them, and lead to the ways where most is at stake. */
function roadsPastEveryQuestion(): ChosenRoute[] {
  const all = everyWay(nations.england.routes)
  const wanted = [
    'emergency',
    'urgent-help',
    'marthas-rule',
    'detained',
    'second-opinion-through-gp',
    'ombudsman',
  ]
  const roads = wanted.flatMap((route) => all.find((way) => way.route === route) ?? [])
  const unseen = new Set(all.flatMap(({ path }) => path.map(({ question }) => question)))
  const pass = ({ path }: ChosenRoute) => path.filter(({ question }) => unseen.has(question)).length
  for (const road of roads) for (const { question } of road.path) unseen.delete(question)
  while (unseen.size > 0) {
    const best = all.reduce((most, way) => (pass(way) > pass(most) ? way : most))
    roads.push(best)
    for (const { question } of best.path) unseen.delete(question)
  }
  return roads
}
