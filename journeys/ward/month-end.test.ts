import { readFile } from 'node:fs/promises'
import { minutes } from '@fresh-eyes/ward/instant'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { place } from '../../apps/hospital/src/testing/made-up-ward.ts'
import { icu, storePast, ward as told, type PastCall } from '../../apps/hospital/src/testing/past-calls.ts'
import { sayAbout } from '../../apps/hospital/src/store/call-about.ts'
import { sayInpatients } from '../../apps/hospital/src/store/inpatients.ts'
import { monthAfter, monthName } from '../../apps/hospital/src/words/months.ts'
import { stretchesOver } from '../../apps/hospital/src/words/stretches.ts'
import { openQuickBrowser, phone, visit } from '../browser.ts'
import { barriers } from '../steps/barriers.ts'
import { keepPicture, picture } from '../steps/picture.ts'
import { startWard, type WardOnThisMachine } from '../steps/ward.ts'

const leila: Staff = { user: 'leila', name: 'Leila Made-up', ...place, roles: ['safety-lead'], wards: 'all' }

let browser: Browser
let ward: WardOnThisMachine
/** Last month, like "2026-10". */
let month: string

/** The calls of last month: eleven from families about acute deterioration or not, one from staff, one that is still open. */
const past: Omit<PastCall, 'at'>[] = [
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((accepted) => ({
    told: { callerKind: 'family' as const },
    ...{ accepted, arrived: accepted + 6, closed: 50, closing: icu },
  })),
  ...[4, 12, 20].map((accepted) => ({
    told: { callerKind: 'family' as const },
    ...{ accepted, closed: 30, closing: told },
  })),
  { told: { callerKind: 'staff' }, accepted: 3, arrived: 9, closed: 45, closing: icu },
  { ward: 'rowan' },
]

beforeAll(async () => {
  ;[browser, ward] = await Promise.all([openQuickBrowser(), startWard()])
  const { database, clocks } = ward.services
  const today = new Date(clocks.wall())
  month = monthAfter(today.toISOString().slice(0, 7), -1)
  const [year = 0, number = 0] = month.split('-').map(Number)
  for (const [day, call] of past.entries())
    await storePast(database.db, clocks, { at: Date.UTC(year, number - 1, day + 2, 12), ...call })
  await makeQuarter()
  ward.be(leila)
})

/** The last quarter that is over: twelve calls about people who speak English, two about people who speak Polish, none about Urdu. */
async function makeQuarter(): Promise<void> {
  const { database, clocks } = ward.services
  const [quarter] = stretchesOver('quarter', monthAfter(month, 1), 'Europe/London', 1)
  if (!quarter) throw new Error('A quarter is always over.')
  for (const day of Array(14).keys()) {
    const at = quarter.from + minutes(60 * 24 * (day + 1))
    const { id } = await storePast(database.db, clocks, { at, accepted: 4, closed: 30, closing: told })
    const about = { language: day < 12 ? 'english' : 'polish' }
    await sayAbout(database.db, clocks, place, { call: id, about, user: 'nia' })
  }
  const counts = { english: 900, polish: 60, urdu: 80 }
  const said = { stretch: quarter.id, dimension: 'language', counts, user: 'leila' }
  await sayInpatients(database.db, clocks, place, said)
}

afterAll(() => Promise.all([browser.close(), ward.close()]))

const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
/** The number beside a name in a table of figures. */
const figure = (page: Page, name: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${name}\\b`) })
    .first()
    .getByRole('cell')
    .first()

test('a safety lead at the end of the month reads the return, opens a number to its calls and a call to what happened, and corrects one', async () => {
  const { page, close, troubles } = await visit(browser, `${ward.address}/counts`)
  await follow(page, monthName(month))
  expect(await page.locator('.standing').innerText()).toContain('13 calls')
  expect(await figure(page, 'Family, carer or advocate').innerText()).toBe('11')
  expect(await figure(page, 'Acute deterioration').innerText()).toBe('9')
  expect(await figure(page, 'Still open: no outcome').innerText()).toBe('1')
  await page.getByText('Telephone calls that nobody answered are not seen').waitFor()
  // Half of twelve took no longer than five and a half minutes; the open one is named as left out.
  const accepted = page.getByRole('row', { name: /^Accepted/ })
  expect(await accepted.innerText()).toMatch(/5 min.*12.*1 still open/s)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'ward-month')

  // By keyboard: from the number to its calls, and to one of them.
  await page.getByRole('link', { name: '3: see the calls of Communication' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Communication: 3 in/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page
    .getByRole('link', { name: /^[A-Z0-9]{3}-[A-Z0-9]{3}/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByText('Not acute: communication').waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: 'Accepted by nia' }).count()).toBe(1)

  // By keyboard still: it was acute, and went to intensive care.
  await page.getByText('Counted wrongly? Correct it').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('No', { exact: true }).focus()
  await page.keyboard.press('ArrowUp')
  expect(await page.getByLabel('Yes', { exact: true }).isChecked()).toBe(true)
  for (const name of [
    'Reviewed, no change needed',
    'Urgent admission to intensive care or high dependency',
  ]) {
    await page.getByLabel(name).focus()
    await page.keyboard.press('Space')
  }
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('Why is it corrected?').focus()
  await page.keyboard.type('She went to intensive care the same night.')
  await page.keyboard.press('Enter')
  await page.getByText('Acute deterioration: transfer of care').waitFor()
  await page.getByText('Outcome corrected by leila: She went to intensive care the same night.').waitFor()
  await picture(page, 'ward-corrected')
  await follow(page, 'The month it counts in')
  expect(await figure(page, 'Acute deterioration').innerText()).toBe('10')
  expect(troubles).toEqual([])
  await close()
})

test('she makes the return, saves it as CSV that says what the page says, and prints it with nothing to press on it', async () => {
  const { page, close } = await visit(browser, `${ward.address}/counts/${month}`)
  await page.getByRole('button', { name: 'Make the return' }).click()
  await page.getByText('Nothing has changed since.').first().waitFor()
  const saved = page.waitForEvent('download')
  await follow(page, 'The return as CSV')
  const download = await saved
  expect(download.suggestedFilename()).toBe(`marthas-rule-${month}.csv`)
  const rows = (await readFile(await download.path(), 'utf8')).split('\r\n')
  const inFile = (name: string) =>
    rows.flatMap((row) => new RegExp(`,"${name}","(\\d+)"$`).exec(row)?.[1] ?? [])[0]
  for (const name of ['Acute deterioration', 'Not acute deterioration', 'Staff', 'Nothing missing'])
    expect(inFile(name), name).toBe(await figure(page, name).innerText())
  await page.emulateMedia({ media: 'print' })
  for (const hidden of [page.getByRole('button'), page.getByRole('navigation'), page.getByRole('combobox')])
    expect(await hidden.filter({ visible: true }).count()).toBe(0)
  keepPicture('ward-month.pdf', await page.pdf({ format: 'A4' }))
  await close()
})

test('on a phone she agrees the rule for small numbers, and sees who is not calling with the small ones hidden', async () => {
  const { page, close } = await visit(browser, `${ward.address}/counts`, phone)
  expect(await barriers(page)).toEqual([])
  await follow(page, 'Who is calling, and who is not')
  await page.getByLabel('Do not show fewer people than').fill('5')
  await page.getByLabel('Round the others to the nearest').selectOption('5')
  await page.getByLabel('Agreed by, and when').fill('Made-up board')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Put this rule in force' }).click()
  await page.getByText('fewer than 5 is not shown').waitFor()
  await page.getByText('No call is known to have been about: Urdu (80 inpatients).').waitFor()
  expect(await page.getByRole('row', { name: /^Polish/ }).innerText()).toMatch(/fewer than 5\s.*60/s)
  expect(await page.getByRole('row', { name: /^English/ }).innerText()).toMatch(/\b10\b.*900/s)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'ward-who-is-calling')
  await page.goto(`${ward.address}/counts/${month}`)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'ward-month-phone')
  await close()
})
