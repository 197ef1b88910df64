import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderHtml } from '@fresh-eyes/paper/html'
import { lostInPdf, renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { judgePdf } from '../../../../tools/check-pdf/judge-pdf.ts'
import { wordsOfPdf } from '../../../../tools/check-pdf/words-of.ts'
import { requestGpExamples } from './examples.ts'
import { requestToGp } from './letter.ts'
import { readSentences } from './read-sentences.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read

describe.each(requestGpExamples)('the $id letter', ({ id, facts }) => {
  const letter = requestToGp(facts, sentences, guidelines)

  it('reads as it was approved', async () => {
    await expect(approved(letter)).toMatchFileSnapshot(`./approved/${id}.approved.txt`)
  })

  it('fits on one page', () => {
    expect(letter.overBy).toBe(0)
  })

  it('says the same in HTML', () => {
    const words = (text: string) => text.replace(/\s+/g, '')
    const fromHtml = renderHtml(letter.document)
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
    const withoutMarks = (text: string) => text.replace(/^(\d+\.|-) /gm, '')
    expect(words(fromHtml)).toBe(words(withoutMarks(renderText(letter.document))))
  })
})

describe.each(requestGpExamples)('the $id letter as a PDF', ({ facts }) => {
  const { document } = requestToGp(facts, sentences, guidelines)
  const pdf = renderPdf(document, { fonts: readFontsFor(document), writtenOn: facts.today })

  it('breaks no rule of PDF/UA-1', async () => {
    expect(await judgePdf(pdf)).toEqual([])
  })

  it('takes one page and at most 30 kB, and loses no character', async () => {
    expect(await wordsOfPdf(pdf)).toHaveLength(1)
    expect(pdf.length).toBeLessThanOrEqual(30_000)
    expect(lostInPdf(document)).toEqual([])
  })

  it('says every word of the letter, in its order', async () => {
    const bare = (text: string) => text.replace(/\s+/g, '')
    const [said = ''] = await wordsOfPdf(pdf)
    expect(bare(said)).toBe(bare(renderText(document).replace(/^- /gm, '')))
  })
})

/** The letter, and below a line what would stand beside it. */
function approved({ document, missing, questions, citations }: ReturnType<typeof requestToGp>): string {
  const notes = [
    ...missing.map(({ part, mend }) => `missing    ${part}: ${mend}`),
    ...questions.map(({ part, asks }) => `question   ${part}: ${asks}`),
    ...citations.map(({ id, url }) => `cites      ${id}: ${url}`),
  ]
  return `${renderText(document, { width: 88 })}\n${'-'.repeat(88)}\n${notes.map((note) => `${note}\n`).join('')}`
}
