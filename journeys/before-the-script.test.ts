import { chooser } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { labelOf, wayShown } from './steps/chooser.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()
const scripts = '**/_app/immutable/**/*.js'

it('an answer given before the script has come is not sent, and is still chosen when it comes', async () => {
  // Given a slow line, on which the page is there and its script is not
  const { page, context, asked } = await stage.someone('/', { ...phone, serviceWorkers: 'allow' })
  let arrive = () => {}
  const arrival = new Promise<void>((done) => (arrive = done))
  await context.route(scripts, async (route) => {
    await arrival
    await route.continue()
  })
  await page.goto(`${stage.address()}/choose/england`, { waitUntil: 'commit' })
  const answer = page.getByRole('radio', { name: labelOf('england', 'urgency', 'can-wait'), exact: true })
  const goOn = page.getByRole('button', { name: chooser.next, exact: true })

  // When someone is quick
  await answer.check()
  expect(await goOn.isVisible()).toBe(false)

  // Then the answer waits with them, and stays here
  arrive()
  await page.getByText(chooser.privacyWith).waitFor()
  expect(await answer.isChecked()).toBe(true)
  await goOn.click()
  await page.getByRole('heading', { level: 1, name: /Who/ }).waitFor()
  expect(asked.filter((request) => request.method() === 'POST')).toEqual([])
})

it('when the script never comes, the questions work by the server, and the page says so', async () => {
  const { page, context, goTo, expected } = await stage.someone('/', { ...phone, serviceWorkers: 'allow' })
  expected.push(/ERR_FAILED/)
  await context.route(scripts, (route) => route.abort())
  await goTo('/choose/england')
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()))
  await page.getByText(chooser.privacyWithout).waitFor()
  await page
    .getByRole('radio', { name: labelOf('england', 'urgency', 'life-in-danger'), exact: true })
    .check()
  await page.getByRole('button', { name: chooser.next, exact: true }).click()
  expect(await wayShown(page)).toMatch(/999/)
})
