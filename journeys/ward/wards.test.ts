import type { Browser } from 'playwright-core'
import type { Staff } from '@fresh-eyes/ward/roles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { place } from '../../apps/hospital/src/testing/made-up-ward.ts'
import { makeRound } from '../../apps/hospital/src/testing/made-up-round.ts'
import { desktop, openQuickBrowser, phone, visit, withoutJavaScript } from '../browser.ts'
import { barriers } from '../steps/barriers.ts'
import { picture } from '../steps/picture.ts'
import { startWard, type WardOnThisMachine } from '../steps/ward.ts'

const otto: Staff = { user: 'otto', name: 'Otto Made-up', ...place, roles: ['operator'], wards: 'all' }
const leila: Staff = { user: 'leila', name: 'Leila Made-up', ...place, roles: ['safety-lead'], wards: 'all' }
let browser: Browser
let ward: WardOnThisMachine

beforeAll(async () => {
  ;[browser, ward] = await Promise.all([openQuickBrowser(), startWard()])
})
afterAll(() => Promise.all([browser.close(), ward.close()]))

test('an operator opens a winter ward, gives it a better short code, and closes it in spring, on a phone', async () => {
  ward.be(otto)
  const { page, troubles, close } = await visit(browser, `${ward.address}/wards`, phone)
  const adding = page.locator('form[action="/wards"]')
  await adding.getByLabel('Name, as callers know it').fill('Winter ward')
  await adding.getByLabel('What kind of ward it is').selectOption('adult inpatient')
  await adding.getByLabel('Short code').fill('oak')
  await adding.getByRole('button', { name: 'Add the ward' }).click()
  await page.getByText('is another ward’s').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'wards-refused')
  await adding.getByLabel('Short code').fill('winter')
  await adding.getByRole('button', { name: 'Add the ward' }).click()
  await page.getByText('Kept: Winter ward').waitFor()

  await page.getByText('Winter ward /winter').click()
  const winter = page.locator('#ward-winter-ward')
  await winter.getByLabel('Short code').fill('snow')
  await winter.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Winter ward /snow').click()
  await winter.getByText('Posters with that still lead here').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'wards-open')
  await winter.getByRole('button', { name: 'Close this ward' }).click()
  await page.getByText('Kept: Winter ward, closed').waitFor()
  await page.getByText('Closed: 1').waitFor()
  expect(troubles.filter((trouble) => !trouble.includes('409'))).toEqual([])
  await close()
})

test('the settings of the feed are kept, and say so', async () => {
  ward.be(otto)
  const { page, close } = await visit(browser, `${ward.address}/feed/settings`, desktop)
  await page.getByLabel('T: training').check()
  await page.getByLabel('Silent after, in minutes').fill('30')
  await page.getByRole('button', { name: 'Keep these' }).click()
  await page.getByText('Kept.').waitFor()
  expect(await page.getByLabel('T: training').isChecked()).toBe(true)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'feed-settings')
  await close()
})

test('how long the text of messages is kept is written with who approved it, and a fault stands at its field', async () => {
  ward.be(otto)
  const { page, close } = await visit(browser, `${ward.address}/feed/settings`, phone)
  await page.getByText('Nothing is taken away.', { exact: true }).waitFor()
  await page.getByLabel('Days').fill('90')
  await page.getByRole('button', { name: 'Keep how long' }).click()
  await page.getByText('Write who approved it').waitFor()
  expect(await page.getByLabel('Days').inputValue()).toBe('90')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'feed-text-refused')
  await page.getByLabel('Approved by').fill('Records committee')
  await page.getByLabel('Approved on').fill('2026-11-01')
  await page.getByRole('button', { name: 'Keep how long' }).click()
  await page.getByText('After 90 days the text of a message is taken away').waitFor()
  await close()
})

test('a safety lead adds a shift to a ward without a script', async () => {
  await makeRound(ward.services.database.db, ward.services.clocks)
  ward.be(leila)
  const { page, close } = await visit(browser, `${ward.address}/question`, { ...phone, ...withoutJavaScript })
  await page.getByRole('link', { name: /^Change what it asks.*Oak ward/ }).click()
  const third = page.getByRole('group', { name: 'Shift 3' })
  await third.getByLabel('Name, like Day').fill('Late')
  await page.getByLabel('Approved by').fill('Leila Made-up')
  await page.getByLabel('Approved on').fill('2026-11-27')
  await page.getByRole('button', { name: 'Ask this on the ward from now on' }).click()
  await page.getByText('Write when this shift begins, like 07:30.').waitFor()
  await picture(page, 'shifts-refused')
  await third.getByLabel('Begins at').fill('14:00')
  await page.getByRole('button', { name: 'Ask this on the ward from now on' }).click()
  await page.getByText('Day from 07:30, asks; Night from 19:30; Late from 14:00').waitFor()
  await close()
})

test('a safety lead writes the answers to a question without a script, and what is wrong stands at each', async () => {
  ward.be(leila)
  const without = await visit(browser, `${ward.address}/question`, { ...phone, ...withoutJavaScript })
  const { page, close } = without
  await page.getByRole('link', { name: 'The trust’s own words' }).click()
  const today = page.locator('section', { hasText: 'How the person feels' })
  const compared = page.locator('section', { hasText: 'Better or worse' })
  await today.getByLabel('Words that are read out').fill('How are you in yourself?')
  await compared.getByLabel('Words that are read out').fill('Better or worse than yesterday?')
  await today.getByRole('button', { name: 'More answers' }).click()
  expect(await today.getByRole('group').count()).toBe(8)
  const write = async (of: typeof today, at: number, words: string, code: string): Promise<void> => {
    const row = of.getByRole('group', { name: `Answer ${at}`, exact: true })
    await row.getByLabel('Words').fill(words)
    await row.getByLabel('Code').fill(code)
  }
  await write(today, 1, 'Well', 'w')
  await write(today, 2, 'Unwell', 'w')
  await write(compared, 1, 'Better', 'b')
  await write(compared, 2, 'Worse', 'w')
  await page.getByLabel('Where the words come from').fill('Made-up committee')
  await page.getByLabel('Approved by').fill('Leila Made-up')
  await page.getByLabel('Approved on').fill('2026-11-27')
  await page.getByRole('button', { name: 'Approve this version' }).click()
  await page.getByText('An answer above has this code. Write another.').waitFor()
  await picture(page, 'answers-refused')
  await today.getByRole('group', { name: 'Answer 2', exact: true }).getByLabel('Code').fill('u')
  await page.getByRole('button', { name: 'Approve this version' }).click()
  await page.getByText('“How are you in yourself?” Well, Unwell.').waitFor()
  await close()
  const seen = await visit(browser, `${ward.address}/question/new?from=own-words`, phone)
  expect(await barriers(seen.page)).toEqual([])
  await seen.close()
})
