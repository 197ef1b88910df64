import { entryWords } from '@fresh-eyes/content/words'
import type { Page } from 'playwright-core'
import { notesOf } from './slow-phone.ts'

/** Taps about on an open timeline, and says how long each kind of tap took to be answered, in milliseconds. */
export async function tapAbout(page: Page): Promise<Record<string, number[]>> {
  return {
    'a key in the search': await during(page, async () => {
      await page.locator('#search').focus()
      for (const key of 'stairs') await press(page, key)
    }),
    'a key that empties the search': await during(page, async () => {
      for (let left = 'stairs'.length; left > 0; left--) await press(page, 'Backspace')
    }),
    'a tap on Show more': await during(page, async () => {
      await page.locator('.spine + .actions button').tap()
      await page.waitForTimeout(600)
    }),
    'a tap on Write something down': await during(page, () => page.locator('#add').tap()),
    'a key in an entry': await during(page, async () => {
      await page.locator('#what').focus()
      for (const key of 'I sat down') await press(page, key)
    }),
    'a tap that takes an entry out, and one that puts it back': await during(page, async () => {
      const first = page.locator('.spine > li').first()
      await first.getByRole('button', { name: entryWords.takeOut }).tap()
      const back = page.locator('div[role=status] button')
      await back.tap()
      await back.waitFor({ state: 'detached' })
    }),
  }
}

/** Types while the page is still reading older parts. `open` opens it up to its first screen. */
export async function typeWhileOpening(page: Page, open: () => Promise<unknown>): Promise<number[]> {
  await open()
  await page.locator('#add').tap()
  return during(page, async () => {
    await page.locator('#what').focus()
    for (const key of 'I had to sit down') await press(page, key)
  })
}

/** From the last letter of a word to what is found on the screen, in milliseconds, the app's own pause included. */
export async function searchOnScreen(page: Page, words: readonly string[]): Promise<number[]> {
  const taken = []
  for (const word of words) {
    const found = page.evaluate(untilFound)
    await page.locator('#search').fill(word)
    taken.push(await found)
  }
  await page.locator('#search').fill('')
  await page.waitForTimeout(600)
  return taken
}

/** Saves entries one after another: from each tap on Save until the page counts one more, in milliseconds. */
export async function saveOnScreen(page: Page, times: number): Promise<number[]> {
  const taken = []
  for (let n = 0; n < times; n++) {
    if (await page.locator('#add').isVisible()) await page.locator('#add').tap()
    await page.locator('#what').fill(`I wrote this down, number ${n}.`)
    const counted = page.evaluate(untilOneMore)
    await page.locator('form .actions button[type=submit]').tap()
    taken.push(await counted)
    await page.waitForTimeout(100)
  }
  return taken
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.waitForTimeout(60)
}

async function during(page: Page, work: () => Promise<void>): Promise<number[]> {
  const before = (await notesOf(page)).taps.length
  await work()
  await page.waitForTimeout(400)
  return (await notesOf(page)).taps.slice(before)
}

function untilOneMore(): Promise<number> {
  const count = () =>
    Number.parseInt(document.querySelector('.field + p[role=status]')?.textContent ?? '', 10)
  const before = count()
  return new Promise((resolve) => {
    let tappedAt = 0
    document.addEventListener('click', (event) => (tappedAt = event.timeStamp), { capture: true, once: true })
    const look = () => {
      if (tappedAt > 0 && count() > before) requestAnimationFrame(() => resolve(performance.now() - tappedAt))
      else setTimeout(look, 2)
    }
    look()
  })
}

function untilFound(): Promise<number> {
  const said = document.querySelector('.field + p[role=status]')
  return new Promise((resolve) => {
    document.addEventListener(
      'input',
      ({ timeStamp }) =>
        new MutationObserver((_, observer) => {
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - timeStamp))
        }).observe(said ?? document, { childList: true, characterData: true, subtree: true }),
      { once: true, capture: true },
    )
  })
}
