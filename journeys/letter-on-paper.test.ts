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
import { measure } from '@fresh-eyes/paper/measure'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSheet, type Sheet } from './steps/lay-on-paper.ts'

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
let sheet: Sheet

beforeAll(async () => {
  browser = await openBrowser()
  sheet = await openSheet(browser)
})

afterAll(() => browser.close())

describe.each([...written(), ...others()])('the $id letter', ({ document }) => {
  it('prints on one page', async () => {
    expect(await sheet.pagesOf(document)).toBe(1)
  })

  it('has as many lines as we counted, give or take one', async () => {
    expect(await linesApart(document)).toBeLessThanOrEqual(1)
  })
})

it.each(prose)('counts the lines of %s as Chromium sets them', async (_, text) => {
  const document: Document = {
    title: 'Prose',
    lang: 'en',
    blocks: [{ kind: 'paragraph', spans: [{ text }] }],
  }
  expect(await linesApart(document)).toBeLessThanOrEqual(1)
})

it('prints an annex on a second page', async () => {
  const long = 'The first clinic said one thing and the second said another. '.repeat(16)
  const draft = { said: long, unexplained: long, tried1: long, annex: 'yes' }
  const document = write('request-specialist', draft, { nation: 'england', today: '2026-11-27' })
  expect(measure(document)).toMatchObject({ fits: true, pages: 2 })
  expect(await sheet.pagesOf(document)).toBe(2)
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
  const pages = await inTurn(printed, (more) => sheet.pagesOf(longer(more)))
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

/** How many lines our count and Chromium's print differ by. A browser rounds parts of a pixel, which are not lines. */
async function linesApart(document: Document): Promise<number> {
  const apart = Math.abs((await sheet.linesOf(document)) - measure(document).lines)
  return Math.round(apart * 10) / 10
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
