import {
  entryWords,
  letterPage as words,
  myCase,
  papersPage,
  peoplePage,
  replies,
} from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from './browser.ts'
import { barriers } from './steps/barriers.ts'
import { writeEntry } from './steps/case-pages.ts'
import { sheet } from './steps/letter.ts'
import { writeDownReply } from './steps/replies.ts'
import { setStage } from './steps/stage.ts'
import { goTheWay, shortestWay, startLetter } from './weights/ways-through.ts'

const stage = setStage()
const problem = 'exhaustion after effort, and dizziness on standing, since COVID in the spring of 2022'

it('a long problem can be read whole on a phone, and stays one line whatever is typed or pasted', async () => {
  const { page, typed } = await beginsALetter()
  const field = page.locator('#condition')
  const empty = await heightOf(field)

  await field.fill(problem)
  expect(await heightOf(field)).toBeGreaterThan(empty * 1.8)
  expect(await field.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(1)

  await field.press('End')
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe(problem)
  await page.keyboard.insertText('\n and\r\nsince')
  expect(await field.inputValue()).toBe(`${problem} and since`)
  typed.push(problem)
})

it('who was seen stands in a line each when the letter is opened again, and can be changed there', async () => {
  const { page, typed } = await beginsALetter()
  await page.locator('#seenWho1').fill('Dr Varga')
  await page.locator('#seenWhen1').fill('spring 2024')
  // Nothing folds while someone types in it.
  expect(await page.locator('#seenWho1').isVisible()).toBe(true)
  await page.locator('h1').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('letter')).toBeTruthy()

  await page.reload()
  const row = page.locator('summary', { hasText: 'Dr Varga, spring 2024' })
  await row.waitFor()
  expect(await page.locator('#seenWho1').isVisible()).toBe(false)
  await row.click()
  await page.locator('#seenWho1').fill('Dr Anna Varga')
  await sheet(page).getByText('Dr Anna Varga, spring 2024').waitFor({ state: 'attached' })
  expect(await barriers(page)).toEqual([])
  typed.push('Dr Varga', 'Dr Anna Varga')
})

it('a letter that is open in two tabs says the same in both, and neither loses a word of the other', async () => {
  const { page, context, typed } = await beginsALetter()
  await page.locator('#condition').fill('dizziness')
  await page.locator('h1').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('letter')).toBeTruthy()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect.poll(() => other.locator('#condition').inputValue()).toBe('dizziness')

  await other.locator('#condition').fill('dizziness on standing')
  // Typed at once, and not saved before the other comes.
  await page.locator('#practiceName').fill('Hill Street')
  await expect.poll(() => page.locator('#condition').inputValue()).toBe('dizziness on standing')
  expect(await page.locator('#practiceName').inputValue()).toBe('Hill Street')
  await sheet(page).getByText('dizziness on standing').first().waitFor({ state: 'attached' })
  await expect.poll(() => other.locator('#practiceName').inputValue()).toBe('Hill Street')
  typed.push('dizziness on standing', 'Hill Street')
})

it('a paper of the case is put with the letter, which then names it', async () => {
  const someone = await beginsALetter()
  const { page, goTo } = someone
  await goTo('/case/papers')
  await page.getByRole('heading', { level: 1, name: papersPage.title, exact: true }).waitFor()
  await writeEntry(someone, 'enclosure', { title: 'Blood test results, June 2026' })
  await writeEntry(someone, 'enclosure', { title: 'The list on the fridge' })
  await goTo('/case/letter')

  const put = (paper: string) =>
    page.getByRole('button', { name: words.addPaper.replace('{paper}', paper), exact: true })
  await put('The list on the fridge').click()
  await put('Blood test results, June 2026').click()
  await put('The list on the fridge').waitFor({ state: 'detached' })
  expect(await page.locator('#enclosed').inputValue()).toBe(
    'The list on the fridge\nBlood test results, June 2026',
  )
  await sheet(page)
    .getByText('Enclosed: 1. The list on the fridge; 2. Blood test results, June 2026.')
    .waitFor({ state: 'attached' })
  expect(await barriers(page)).toEqual([])
})

it('two carers write down an answer each: both say who wrote it, and each day to write down says of which letter', async () => {
  const someone = await stage.someone('/try', { ...phone })
  const { page, goTo } = someone
  await page.locator('button', { hasText: 'Carys' }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()

  await isWriter(page, goTo, 'Ann Tudur')
  await writeDownReply(someone, { outcome: 'refused-in-writing', on: '6 April 2026', words: 'Still no.' })
  await isWriter(page, goTo, 'Ben Pugh')
  await writeDownReply(someone, { outcome: 'refused-in-writing', on: '9 April 2026', words: 'No again.' })

  for (const [said, name] of [
    ['Still no.', 'Ann Tudur'],
    ['No again.', 'Ben Pugh'],
    ['Dr Prydderch rang', entryWords.patient],
  ] as const)
    await page
      .locator('main li', { hasText: said })
      .getByText(entryWords.by.replace('{name}', name), { exact: true })
      .waitFor()
  const days = await page
    .locator('summary', { hasText: /the day on their letter/ })
    .evaluateAll((all) => all.map((each) => each.textContent.replace(/\s+/g, ' ').trim()))
  expect(days).toHaveLength(3)
  expect(new Set(days).size).toBe(3)
  expect(days.filter((day) => day.startsWith(replies.letterDatedChange))).toHaveLength(1)
  expect(await barriers(page)).toEqual([])
})

async function beginsALetter() {
  const someone = await stage.someone('/choose/england', { ...phone, on: '2026-11-27' })
  await goTheWay(someone.page, shortestWay('england', 'second-opinion-through-gp'))
  await startLetter(someone.page)
  await someone.page.locator('#condition').waitFor()
  return someone
}

async function isWriter(page: Page, goTo: (path: string) => Promise<void>, name: string): Promise<void> {
  await goTo('/case/people')
  await page.getByRole('button', { name: peoplePage.writer.change, exact: true }).click()
  await page.getByLabel(peoplePage.writer.carer, { exact: true }).check()
  await page.getByLabel(peoplePage.writer.name, { exact: true }).fill(name)
  await page.getByRole('button', { name: peoplePage.writer.save, exact: true }).click()
  await page.getByText(peoplePage.writer.isCarer.replace('{name}', name), { exact: true }).waitFor()
  await goTo('/case')
}

const heightOf = async (field: ReturnType<Page['locator']>): Promise<number> =>
  (await field.boundingBox())?.height ?? 0
