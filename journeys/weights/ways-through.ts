import { nations } from '@fresh-eyes/core/nations'
import { everyWay, type ChosenRoute, type NationId, type RouteId } from '@fresh-eyes/core/routes'
import type { Page } from 'playwright-core'

/** The way of a nation with the fewest questions that leads to a route. */
export function shortestWay(nation: NationId, route: RouteId): ChosenRoute {
  const [shortest] = everyWay(nations[nation].routes)
    .filter((way) => way.route === route)
    .sort((one, other) => one.path.length - other.path.length)
  if (!shortest) throw new Error(`No answers lead to "${route}" in ${nation}.`)
  return shortest
}

/** Answers the questions of an open chooser, one tap after another, until the way stands on the page. */
export async function goTheWay(page: Page, { path }: ChosenRoute): Promise<void> {
  for (const { question, answer } of path) {
    await page.locator(`input[name="${question}"][value="${answer}"]`).check()
    await page.locator('form button[type=submit]').click()
    await page.locator(`input[type=radio][name="${question}"]`).first().waitFor({ state: 'detached' })
  }
  await page.locator('#the-way').waitFor()
}

/** From the chooser's answer to a letter that is being written, in a case that is kept on the device. */
export async function startLetter(page: Page): Promise<void> {
  await page.locator('.first-step button').click()
  await page.waitForURL('**/case/letter')
  await page.locator('.sheet').waitFor({ state: 'attached' })
}

/** What someone does on each page of the case, so that what is fetched later is fetched. */
export const casePages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/case': (page) => page.locator('#now').waitFor(),
  '/case/timeline': (page) => page.locator('#what').waitFor(),
  '/case/letter': async (page) => {
    await page.locator('#version-stronger').check()
    await page.locator('#pack').selectOption({ index: 1 })
  },
  '/case/backup': async (page) => {
    await page.locator('.actions .button').first().click()
    await page.locator('.seven-words').waitFor()
  },
}
