import { myCase, timelinePage, trialPage } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone } from './browser.ts'
import { unfold } from './steps/any-letter.ts'
import { openForm, saveEntry } from './steps/case-pages.ts'
import { hasHostileStrings, hostileStrings } from './steps/hostile-strings.ts'
import { another, letterField, sheet } from './steps/letter.ts'
import { setStage, type Someone } from './steps/stage.ts'

const stage = setStage()
const fields = [
  ...[
    'condition',
    'said',
    'unexplained',
    'seenWho1',
    'seenWhere1',
    'seenWhen1',
    'reason1',
    'reason2',
    'reason3',
  ],
  ...['tried1', 'tried2', 'tried3', 'specialty', 'hospital', 'needs', 'name', 'address', 'healthNumber'],
  ...['practiceName', 'practiceAddress', 'gp'],
]

describe.skipIf(!hasHostileStrings)('hostile words (needs shared/samples beside the project)', () => {
  // HOSTILE=all tries more of them, before a release.
  const strings = hostileStrings(process.env['HOSTILE'] === 'all' ? 200 : 66)

  it('stand on the letter as they were typed, run nothing, and are there after a reload', async () => {
    const someone = await withCase('Priya Ellwood', '/case/letter')
    const { page } = someone
    await letterField(page, 'condition', 'england').waitFor()
    // Room for three of each: it stays, once there is something in it.
    for (const name of ['reason', 'tried']) await roomForThree(page, name)
    for (let from = 0; from < strings.length; from += fields.length) {
      const typed = fields.map((key, place) => ({ key, text: strings[(from + place) % strings.length]! }))
      await letterField(page, 'condition', 'england').waitFor()
      await unfold(page)
      for (const { key, text } of typed) await letterField(page, key, 'england').fill(text)
      const kept = await valuesOf(page)
      await expect
        .poll(async () => bare((await sheet(page).textContent()) ?? ''))
        .toContain(bare(typed.at(-1)!.text))
      const paper = bare((await sheet(page).textContent()) ?? '')
      expect(typed.filter(({ text }) => !paper.includes(bare(text)))).toEqual([])
      // Leaving a field saves it. It takes some milliseconds, and says so only the first time.
      await letterField(page, 'condition', 'england').focus()
      await page.waitForTimeout(300)
      await page.reload()
      await letterField(page, 'condition', 'england').waitFor()
      expect(await valuesOf(page)).toEqual(kept)
    }
    expect(await nothingRan(page)).toBe(true)
  })

  it('stand on the timeline, in the title and in an answer as they were typed, and run nothing', async () => {
    const { page } = await withCase('Alasdair Mackinnoch', '/case')
    const together = strings.map(oneLine)

    // A title of many, and an answer of many lines
    const title = together.slice(0, 40).join(' ')
    await page.getByLabel(myCase.titleLabel, { exact: true }).fill(title)
    await page.getByText(myCase.reply.title, { exact: true }).click()
    await page.getByRole('radio', { name: myCase.reply.outcomes.holding, exact: true }).check()
    await page.getByLabel(myCase.reply.words, { exact: true }).fill(strings.join('\n'))
    await page.getByRole('button', { name: myCase.reply.save, exact: true }).click()
    await page.getByText(myCase.reply.saved).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: myCase.reply.list, exact: true }).waitFor()
    expect(await page.getByLabel(myCase.titleLabel, { exact: true }).inputValue()).toBe(title.trim())
    expect(bare((await page.locator('main').textContent()) ?? '')).toContain(bare(strings.join('')))

    // A visit for every eight of them
    await page.getByRole('link', { name: myCase.timeline, exact: true }).click()
    for (let from = 0; from < strings.length; from += 8) {
      const some = strings.slice(from, from + 8)
      await openForm(page)
      await page.getByLabel(timelinePage.who, { exact: true }).fill(oneLine(some[0]!))
      await page.getByLabel(timelinePage.what, { exact: true }).fill(some.join('\n'))
      await saveEntry(page)
    }
    await page.reload()
    await page.locator('.spine > li').first().waitFor()
    const more = page.getByRole('button', { name: timelinePage.more, exact: true })
    if (await more.isVisible()) await more.click()
    const shown = bare((await page.locator('.spine').textContent()) ?? '')
    expect(strings.filter((text) => !shown.includes(bare(text)))).toEqual([])
    expect(await nothingRan(page)).toBe(true)
  })

  it('sent as answers without JavaScript, are asked for again and never said back', async () => {
    const wrong = await Promise.all(
      strings.map(async (text) => {
        const body = new URLSearchParams([
          ['given-urgency', text],
          [text, 'can-wait'],
          ['asked', text],
          ['change', text],
        ])
        const answer = await fetch(`${stage.address()}/choose/wales/answers`, {
          method: 'POST',
          headers: { accept: 'text/html', origin: stage.address() },
          body,
        })
        const page = await answer.text()
        const isSaidBack = /[<>"']/.test(text) && page.includes(text)
        return answer.status === 200 && page.includes('type="radio"') && !isSaidBack ? [] : [text]
      }),
    )
    expect(wrong.flat()).toEqual([])
  })
})

async function withCase(name: string, path: string): Promise<Someone> {
  const someone = await stage.someone('/try', phone)
  const { page, context } = someone
  await context.addInitScript(() => {
    for (const call of ['alert', 'prompt', 'confirm'] as const)
      window[call] = () => document.documentElement.setAttribute('data-ran', call) as never
  })
  await page.getByRole('button', { name: trialPage.open.replace('{name}', name), exact: true }).click()
  await page.getByRole('heading', { level: 2, name: myCase.now, exact: true }).waitFor()
  await someone.goTo(path)
  return someone
}

const valuesOf = (page: Page): Promise<string[]> =>
  page
    .locator('.fields')
    .evaluate((form) =>
      [...form.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].map(({ value }) => value),
    )

const nothingRan = (page: Page): Promise<boolean> =>
  page.evaluate(() => !document.documentElement.hasAttribute('data-ran'))

/** Opens the second and the third field of one name, where they are not there yet. */
async function roomForThree(page: Page, name: string): Promise<void> {
  for (const place of [2, 3])
    if ((await letterField(page, `${name}${place}`, 'england').count()) === 0)
      await another(page, name, 'england')
}

/** As a field of one line takes it. */
const oneLine = (text: string): string => text.replace(/[\r\n]/g, '')

/** The letters and signs of a text, without spaces, line ends and what cannot be seen. */
const bare = (text: string): string => text.replace(/[\s\p{C}]/gu, '')
