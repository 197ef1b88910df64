import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import type { WrittenLetter } from './engine/letter.ts'
import { letterExamples } from './examples/all-examples.ts'
import { letterById } from './letter-by-id.ts'
import type { LetterId } from './letter-ids.ts'

const all = Object.entries(letterExamples).flatMap(([id, examples]) =>
  examples.map((example) => ({ letterId: id as LetterId, ...example })),
)

describe.each(all)('$letterId, $id', ({ letterId, id, nation, today, version = 'short', draft }) => {
  const letter = letterById[letterId]
  const read = letter.readSentences(letters[letterId])
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  const where = { nation, today, version }
  const written = letter.write(draft, where, read.sentences, guidelines)
  const spoken = letter.sayOutLoud(draft, where, read.sentences)

  it('reads as it was approved', async () => {
    await expect(approved(written, spoken)).toMatchFileSnapshot(`./${letterId}/approved/${id}.approved.txt`)
  })

  it('fits on one page', () => {
    expect(written.overBy).toBe(0)
  })

  it('says the same in HTML', () => {
    const words = (text: string) => text.replace(/\s+/g, '')
    const fromHtml = renderHtml(written.document)
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
    const withoutMarks = renderText(written.document).replace(/^(\d+\.|-) /gm, '')
    expect(words(fromHtml)).toBe(words(withoutMarks))
  })
})

/** The letter, and below a line what would stand beside it. */
function approved(
  { document, missing, questions, citations, asks }: WrittenLetter,
  spoken: readonly string[],
): string {
  const notes = [
    ...missing.map(({ part, mend }) => `missing    ${part}: ${mend}`),
    ...questions.map(({ part, asks: question }) => `question   ${part}: ${question}`),
    ...citations.map(({ id, url }) => `cites      ${id}: ${url}`),
    ...asks.map(({ id, words }) => `asks       ${id}: ${words}`),
    ...spoken.map((words) => `out loud   ${words}`),
  ]
  return `${renderText(document, { width: 88 })}\n${'-'.repeat(88)}\n${notes.map((note) => `${note}\n`).join('')}`
}
