import { answer, backupPage as words, openCase } from '@fresh-eyes/content/words'
import { personById } from '@fresh-eyes/core/people'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { answerAll, asks, scriptsRun, wayShown } from './steps/chooser.ts'
import { setStage } from './steps/stage.ts'

const stage = setStage()

it('on a borrowed phone, erasing leaves nothing: no case, no answers, not even behind the Back button', async () => {
  const { answers, nation } = personById('england-long-covid')!
  const someone = await stage.someone('/choose/england', { ...phone, serviceWorkers: 'allow' })
  const { page, context } = someone

  // Given someone who answered, and began a letter
  await scriptsRun(page)
  await answerAll(someone, nation, answers)
  await wayShown(page)
  await page.getByRole('button', { name: answer.writeLetter, exact: true }).click()
  await page.locator('#condition').fill('a secret of mine')
  await page.getByText(openCase.saving.saved).waitFor()
  someone.typed.push('a secret of mine')

  // And another tab stands in the middle of the questions
  const other = { ...someone, page: await context.newPage() }
  await other.page.goto(`${stage.address()}/choose/england`)
  await scriptsRun(other.page)
  await answerAll(other, nation, Object.fromEntries(Object.entries(answers).slice(0, 3)))

  // When they erase everything
  await someone.goTo('/case/backup')
  await page.getByLabel(words.erase.sure, { exact: true }).fill(words.erase.word)
  await page.getByRole('button', { name: words.erase.button, exact: true }).click()
  await page.getByText(words.erase.done).waitFor()

  // Then no storage of the browser holds a word of it
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await context.cookies()).toEqual([])

  // And the other tab has let go of its answers
  await other.page.getByRole('heading', { level: 1, name: asks(nation, 'urgency') }).waitFor()
  expect(await other.page.evaluate(() => Object.values(sessionStorage).join())).not.toContain('can-wait')

  // And whoever picks the phone up next and goes back finds no answer
  for (let steps = 0; steps < 14; steps += 1) {
    await page.goBack()
    if (page.url() === 'about:blank') break
    const says = await page.locator('main').innerText()
    expect(says).not.toContain('a secret of mine')
    if (new URL(page.url()).pathname === '/choose/england') {
      await scriptsRun(page)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(asks(nation, 'urgency'))
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    }
  }
})
