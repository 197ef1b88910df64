import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, visit } from '../browser.ts'
import { barriers } from '../steps/barriers.ts'
import { serveRound, type ServedRound } from './serve-round.ts'

let service: ServedRound
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-round-'))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([serveRound(join(folder, 'ward')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('a healthcare assistant walks a round with the network cut in the middle, and every answer is stored once [H02] [H05]', async () => {
  const round = await visit(browser, `${service.address}/round/oak`, phone)
  const { page, context } = round

  // Given a round that is live, and one answer that reached the hospital
  await page.getByText(/^Live\. Right at/).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await answer(page, '1', ['Good', 'The same'])
  await bed(page, '1').getByText('Answered').waitFor()
  expect(await waitingOn(page)).toEqual([])

  // When the network is cut, the list says that it is not live
  await context.setOffline(true)
  await page.getByText(/^Not live: no line to the hospital/).waitFor()
  expect(await page.getByText(/^Live\./).isVisible()).toBe(false)

  // And answers are kept on the phone, which says which have not reached the hospital
  await answer(page, '2', ['Very poor', 'Worse'])
  await bed(page, '2').getByText('On this phone only').waitFor()
  await noAnswer(page, '3', 'Asleep')
  await page.getByText('2 answers have not reached the hospital yet', { exact: false }).waitFor()

  // And they are still there when the page is loaded again, and when it was closed and opened, without a line
  await page.reload()
  await bed(page, '3').getByText('On this phone only').waitFor()
  await page.getByText(/^Not live/).waitFor()
  await page.close()
  const again = await context.newPage()
  await again.goto(`${service.address}/round/oak`)
  await again.getByText('2 answers have not reached the hospital yet', { exact: false }).waitFor()
  await answer(again, '4', ['Poor', 'The same'])

  // What is on the phone is by bed, and names nobody
  const onPhone = JSON.stringify(await everythingOn(again))
  expect(onPhone).toContain('"bed":"2"')
  expect(onPhone).not.toMatch(/\b[ABCD]M\b|Ada|Ben|Made-up|Hana/)

  // When the network is back, everything reaches the hospital, and leaves the phone
  await context.setOffline(false)
  await again.getByText('Everything has reached the hospital.').waitFor()
  await bed(again, '2').getByText('Answered').waitFor()
  await bed(again, '3').getByText('Asleep').waitFor()
  await bed(again, '4').getByText('Answered').waitFor()
  expect(await waitingOn(again)).toEqual([])
  for (const name of ['1', '2', '3', '4']) expect(await timesAsked(again, name)).toBe(1)
  expect(round.elsewhere).toEqual([])
  expect(
    round.troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(trouble)),
  ).toEqual([])
  await round.close()
})

it('the service is killed while answers are being sent, again and again: none is lost and none is doubled [H02]', async () => {
  const round = await visit(browser, `${service.address}/round/oak`, phone)
  const { page, context } = round
  await page.getByText(/^Live\./).waitFor()
  const before = await timesAsked(page, '10')
  await context.setOffline(true)
  await page.getByText(/^Not live/).waitFor()
  const answers = 10
  for (let at = 0; at < answers; at++) await noAnswer(page, '10', 'Asleep')
  expect(await waitingOn(page)).toHaveLength(answers)

  // Each time some have been stored, the process is killed in the middle of the next.
  await context.setOffline(false)
  for (let kills = 0; kills < 2; kills++) {
    const left = (await waitingOn(page)).length
    expect(left).toBeGreaterThan(0)
    await until(async () => (await waitingOn(page)).length < left)
    await service.kill()
    service = await serveRound(join(folder, 'ward'), service.port)
  }
  await until(async () => (await waitingOn(page)).length === 0)
  expect(await timesAsked(page, '10')).toBe(before + answers)
  await round.close()
})

it('a sign-in that runs out in the middle loses nothing: the phone says to sign in, and sends after', async () => {
  const round = await visit(browser, `${service.address}/round/oak`, phone)
  const { page } = round
  await page.getByText(/^Live\./).waitFor()
  service.child.kill('SIGUSR2')
  await answer(page, '10', ['Good', 'Better'])
  await page.getByRole('link', { name: 'Sign in again' }).waitFor()
  expect(await waitingOn(page)).toHaveLength(1)
  service.child.kill('SIGUSR2')
  await until(async () => (await waitingOn(page)).length === 0)
  await round.close()
})

it('nobody is kept out of a page of the round, on a phone, live or not', async () => {
  const { page, context, close, troubles } = await visit(browser, `${service.address}/round/oak`, phone)
  await page.getByText(/^Live\./).waitFor()
  const found: Record<string, string[]> = { list: await barriers(page) }
  const stay = await bed(page, '4').getAttribute('data-stay')
  await openBed(page, '4')
  found['question'] = await barriers(page)
  await page.getByRole('button', { name: 'All beds' }).click()
  await context.setOffline(true)
  await page.getByText(/^Not live/).waitFor()
  await noAnswer(page, '4', 'Off the ward')
  found['not live'] = await barriers(page)
  await context.setOffline(false)
  await until(async () => (await waitingOn(page)).length === 0)
  const rest = ['/beds/oak', '/coverage', '/coverage/oak', '/question', '/question/new?from=own-words']
  const ofBed = [`/round/oak/ask/${stay}`, `/round/oak/usual/${stay}`, '/round/oak/usual/blank']
  for (const path of [...rest, ...ofBed, '/question/rule/oak']) {
    await page.goto(service.address + path)
    found[path] = await barriers(page)
  }
  await page.goto(`${service.address}/beds/oak`)
  await page.getByRole('button', { name: 'Make a card for the bed' }).first().click()
  found['card'] = await barriers(page)
  const typed = await page.locator('.bed-card strong').first().innerText()
  for (const path of ['', '/usual']) {
    await page.goto(`http://${typed}${path}`)
    found[`own page${path}`] = await barriers(page)
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, barriers]) => barriers.length > 0))).toEqual({})
  expect(troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(trouble))).toEqual([])
  await close()
})

const bed = (page: Page, name: string) => page.locator(`[data-bed="${name}"]`)

async function openBed(page: Page, name: string): Promise<void> {
  await bed(page, name).locator('.bed-link').click()
  await page.getByRole('heading', { name: new RegExp(`^Bed ${name}\\b`) }).waitFor()
}

async function answer(page: Page, name: string, answers: string[]): Promise<void> {
  await openBed(page, name)
  for (const says of answers) await page.locator('[data-ask-here]').getByText(says, { exact: true }).click()
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await bed(page, name).waitFor()
}

async function noAnswer(page: Page, name: string, says: string): Promise<void> {
  await openBed(page, name)
  await page.getByRole('button', { name: says, exact: true }).click()
  await bed(page, name).waitFor()
}

/** How often the hospital has stored that somebody was asked, as the page of their bed lists it. */
async function timesAsked(page: Page, name: string): Promise<number> {
  const stay = await bed(page, name).getAttribute('data-stay')
  const answer = await page.request.get(`${service.address}/round/oak/ask/${stay}`)
  return ((await answer.text()).split('Asked before')[1]?.match(/<li>/g) ?? []).length
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 50_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to hold.')
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** What waits in the phone's store. */
const waitingOn = async (page: Page): Promise<unknown[]> => (await everythingOn(page))['waiting'] ?? []

function everythingOn(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((done, failed) => {
        const opened = indexedDB.open('round', 1)
        opened.onerror = () => failed(opened.error)
        opened.onsuccess = () => {
          const db = opened.result
          const change = db.transaction(['list', 'waiting'])
          const [list, waiting] = ['list', 'waiting'].map((name) => change.objectStore(name).getAll())
          change.oncomplete = () => {
            db.close()
            done({ list: list?.result ?? [], waiting: waiting?.result ?? [] })
          }
        }
      }),
  )
}
