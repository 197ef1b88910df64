import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import { entriesOf, type Entry } from '@fresh-eyes/core/casefile'
import { onePage, pageEntries } from '@fresh-eyes/core/one-page'
import { manyEntries, people } from '@fresh-eyes/core/people'
import type { Document } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSheet, type Sheet } from './steps/lay-on-paper.ts'

let browser: Browser
let sheet: Sheet

beforeAll(async () => {
  browser = await openBrowser()
  sheet = await openSheet(browser)
})

afterAll(() => browser.close())

const records = [
  ...people.map(({ name, changes, on }) => ({ name, entries: entriesOf(changes), on, pins: false })),
  { name: '2,000 entries', entries: entriesOf(manyEntries(2000)), on: '2026-11-27', pins: false },
  {
    name: 'a person who pinned everything',
    entries: entriesOf(manyEntries(2000)),
    on: '2026-11-27',
    pins: true,
  },
]

describe.each(records)('the one page of $name', ({ entries, on, pins }) => {
  const document = pageOf(entries, on, pins)

  it('prints on one page', async () => {
    expect(await sheet.pagesOf(document)).toBe(1)
  })

  it('has as many lines as we counted, give or take one', async () => {
    expect(Math.abs((await sheet.linesOf(document)) - measure(document).lines)).toBeLessThanOrEqual(1)
  })
})

function pageOf(entries: readonly Entry[], today: string, pins: boolean): Document {
  const caseId = entries.find(({ kind }) => kind === 'case')?.id
  const choices = Object.fromEntries(pins ? entries.map(({ id }) => [id, 'pin' as const]) : [])
  return onePage(pageEntries(entries, caseId), caseId, { today, choices, sentences }).document
}
