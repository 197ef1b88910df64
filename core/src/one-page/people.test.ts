import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import type { Document } from '@fresh-eyes/paper'
import { measure } from '@fresh-eyes/paper/measure'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { judgePdf } from '../../../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../../../tools/check-pdf/words-of.ts'
import { entriesOf, type Entry } from '../casefile/index.ts'
import { manyEntries, people } from '../people/index.ts'
import { onePage, pageEntries, type OnePage } from './index.ts'

describe.each(people)('the page of $name', ({ id, changes, on }) => {
  const entries = entriesOf(changes)
  const page = onePage(...ofCase(entries), { today: on, choices: {}, sentences })

  it('reads as it was approved', async () => {
    await expect(approved(page, entries)).toMatchFileSnapshot(`./approved/${id}.approved.txt`)
  })

  it('says what is asked, why, and what has been tried within 20 seconds, at an average speed of reading', () => {
    expect(page.glance?.seconds).toBeLessThanOrEqual(20)
  })

  it('is one page', () => {
    expect(measure(page.document).fits).toBe(true)
  })

  it('is one page as a PDF, which says the same words and passes every check', async () => {
    const pdf = pdfOf(page.document, on)
    const pages = await wordsOfPdf(pdf)
    expect(pages).toHaveLength(1)
    for (const heading of Object.values(sentences.headings)) expect(pages[0]).toContain(heading)
    expect(await judgePdf(pdf)).toEqual([])
  })
})

it('puts a record of 2,000 entries on one page, and lists the others', async () => {
  const entries = entriesOf(manyEntries(2000))
  const page = onePage(...ofCase(entries), { today: '2026-11-27', choices: {}, sentences })
  expect(measure(page.document).fits).toBe(true)
  expect(page.shown.length + page.leftOut.length).toBe(1999)
  expect(await wordsOfPdf(pdfOf(page.document, '2026-11-27'))).toHaveLength(1)
  const first = { ...page, leftOut: page.leftOut.slice(0, 3) }
  await expect(approved(first, entries)).toMatchFileSnapshot('./approved/2000-entries.approved.txt')
})

function pdfOf(document: Document, writtenOn: string): Uint8Array {
  return renderPdf(document, { fonts: readFontsFor(document), writtenOn })
}

function ofCase(entries: readonly Entry[]): [ReturnType<typeof pageEntries>, string | undefined] {
  const caseId = entries.find(({ kind }) => kind === 'case')?.id
  return [pageEntries(entries, caseId), caseId]
}

/** The page, and below a line what stands beside it. */
function approved({ document, leftOut, shortened, glance }: OnePage, entries: readonly Entry[]): string {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]))
  const notes = [
    ...shortened.map((id) => `shortened  ${id}`),
    ...leftOut.map(({ entry, why }) => `left out   ${why}: ${kinds.get(entry) ?? ''} ${entry}`),
    `lines      ${measure(document).lines} of ${measure(document).room}`,
    glance
      ? `at a glance ask ${glance.words.ask}, why ${glance.words.why}, tried ${glance.words.tried} words: ${glance.seconds} seconds`
      : 'at a glance not yet: what is asked, or why, is missing',
  ]
  return `${renderText(document, { width: 88 })}\n${'-'.repeat(88)}\n${notes.map((note) => `${note}\n`).join('')}`
}
