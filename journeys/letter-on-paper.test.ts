import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import {
  letterById,
  letterExamples,
  readSentences,
  requestGpExamples,
  requestToGp,
  type LetterDraft,
  type LetterId,
  type Written,
} from '@fresh-eyes/core/letters'
import type { Document } from '@fresh-eyes/paper'
import { renderHtml } from '@fresh-eyes/paper/html'
import { measure } from '@fresh-eyes/paper/measure'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'

const fontFiles = resolve(import.meta.dirname, '../node_modules/@fontsource/atkinson-hyperlegible-next/files')
const line = 11 * 1.35 * (96 / 72)
const column = Math.floor((210 - 2 * 22) * (96 / 25.4))

const prose = [
  [
    'plain words',
    'I have asked three times why the pain comes back after food, and nobody could say. '.repeat(12),
  ],
  [
    'Welsh',
    'Rwyf wedi gofyn tair gwaith pam mae’r boen yn dod yn ôl ar ôl bwyta, ac ni wŷr neb. '.repeat(12),
  ],
  ['Polish', 'Trzy razy pytałam, dlaczego ból wraca po jedzeniu, i nikt nie umiał odpowiedzieć. '.repeat(12)],
  ['capitals', 'WHY DOES THE PAIN COME BACK AFTER FOOD? I HAVE ASKED THREE TIMES. '.repeat(12)],
  ['numbers and dates', '27/11/2026: 140/90, 72 kg; 3–4 times a day, 10-12 a week. '.repeat(12)],
  [
    'narrow numbers',
    'On 11 November 2011, at 11:11 and at 11:21, 111 over 71; on 1 and 11 June, 121. '.repeat(20),
  ],
  [
    'addresses on the web',
    'See https://www.nice.org.uk/guidance/ng188/chapter/1-Identification?a=b for more. '.repeat(8),
  ],
  ['one long word', 'Llanfairpwllgwyngyll'.repeat(20)],
  ['words joined by hyphens', 'three-year-old-and-still-no-answer and/or not-at-all '.repeat(12)],
] as const

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: column, height: 900 } })
  await page.setContent(
    `<style>${await fonts()}${await css('ui/src/look.css')}${await css('paper/src/paper.css')}</style><main></main>`,
  )
})

afterAll(() => browser.close())

describe.each([...written(), ...others()])('the $id letter', ({ document }) => {
  it('prints on one page', async () => {
    expect(await pagesOf(document)).toBe(1)
  })

  it('has as many lines as we counted, give or take one', async () => {
    expect(Math.abs((await linesOf(document)) - measure(document).lines)).toBeLessThanOrEqual(1)
    expect(Math.abs((await linesOf(document)) - measure(document).lines)).toBeLessThanOrEqual(1)
  })
})

it.each(prose)('counts the lines of %s as Chromium sets them', async (_, text) => {
  const document: Document = {
    title: 'Prose',
    lang: 'en',
    blocks: [{ kind: 'paragraph', spans: [{ text }] }],
  }
  expect(Math.abs((await linesOf(document)) - measure(document).lines)).toBeLessThanOrEqual(1)
})

it('prints an annex on a second page', async () => {
  const long = 'The first clinic said one thing and the second said another. '.repeat(16)
  const draft = { said: long, unexplained: long, tried1: long, annex: 'yes' }
  const document = write('request-specialist', draft, { nation: 'england', today: '2026-11-27' })
  expect(measure(document)).toMatchObject({ fits: true, pages: 2 })
  expect(await pagesOf(document)).toBe(2)
})

it('runs over the page where we say it does, give or take one line', async () => {
  const first = written().find(({ id }) => id === 'shortest')
  if (!first) throw new Error('There is no example called "shortest".')
  const longer = (more: number): Document => ({
    ...first.document,
    blocks: [
      ...first.document.blocks,
      {
        kind: 'paragraph',
        spans: [{ text: Array.from({ length: more }, (_, at) => `Line ${at + 1}`).join('\n') }],
      },
    ],
  })
  const counted = atFirst((more) => !measure(longer(more)).fits)
  const printed = [counted - 2, counted - 1, counted, counted + 1, counted + 2]
  const pages = await inTurn(printed, (more) => pagesOf(longer(more)))
  expect(pages[0]).toBe(1)
  expect(pages[4]).toBe(2)
})

function written(): { id: string; document: Document }[] {
  const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  return requestGpExamples.map(({ id, facts }) => ({
    id,
    document: requestToGp(facts, read.sentences, guidelines).document,
  }))
}

/** Of every other letter the longest examples. */
function others(): { id: string; document: Document }[] {
  return Object.entries(letterExamples).flatMap(([letterId, examples]) =>
    examples
      .filter(({ id }) => ['fullest', 'awkward'].includes(id))
      .map(({ id, draft, ...where }) => ({
        id: `${letterId}, ${id}`,
        document: write(letterId, draft, where),
      })),
  )
}

function write(id: string, draft: LetterDraft, where: Written): Document {
  const letter = letterById[id as LetterId]
  const read = letter.readSentences(letters[id as LetterId])
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  return letter.write(draft, where, read.sentences, guidelines).document
}

async function show(document: Document): Promise<void> {
  await page.evaluate(async (html) => {
    const main = window.document.querySelector('main')
    if (main) main.innerHTML = html
    await window.document.fonts.ready
  }, renderHtml(document))
}

/** How many pages Chromium prints. */
async function pagesOf(document: Document): Promise<number> {
  await show(document)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
}

/** How tall Chromium sets the letter for print, in lines. */
async function linesOf(document: Document): Promise<number> {
  await show(document)
  await page.emulateMedia({ media: 'print' })
  const height = await page.locator('.paper').evaluate((paper) => paper.getBoundingClientRect().height)
  await page.emulateMedia({ media: null })
  return height / line
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await run(item))
  return results
}

function atFirst(isSo: (more: number) => boolean): number {
  for (let more = 1; more < 100; more += 1) if (isSo(more)) return more
  throw new Error('It always fits.')
}

async function fonts(): Promise<string> {
  const faces = ['latin', 'latin-ext'].flatMap((part) => [400, 700].map((weight) => ({ part, weight })))
  const rules = faces.map(async ({ part, weight }) => {
    const bytes = await readFile(join(fontFiles, `atkinson-hyperlegible-next-${part}-${weight}-normal.woff2`))
    const range =
      part === 'latin'
        ? 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
        : 'U+0100-02BA,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
    return `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${range}}`
  })
  return (await Promise.all(rules)).join('')
}

const css = (file: string): Promise<string> => readFile(resolve(import.meta.dirname, '..', file), 'utf8')
