import type { Document } from '@fresh-eyes/paper'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'
import { describe, expect, it } from 'vitest'
import { breaks, broken } from './broken-files.ts'
import { checkPdf } from './check-pdf.ts'
import { findSharedCheck } from './shared-check.ts'

const everyBlock: Document = {
  title: 'Everything a page can hold',
  lang: 'en',
  blocks: [
    { kind: 'heading', level: 1, text: 'Everything' },
    {
      kind: 'paragraph',
      spans: [
        { text: 'Read ' },
        { text: 'NG12', link: 'https://www.nice.org.uk/guidance/ng12' },
        { text: '.' },
      ],
    },
    { kind: 'heading', level: 2, text: 'A list' },
    { kind: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two' }]] },
    {
      kind: 'table',
      caption: 'Seen',
      header: ['Day', 'Who'],
      rows: [
        ['1 May', 'Dr Ash'],
        ['2 May', 'Dr Elm'],
      ],
    },
  ],
}
const good = renderPdf(everyBlock, { fonts: readFontsFor(everyBlock), writtenOn: '2026-11-27' })
const shared = await findSharedCheck()

describe('the check of a PDF', () => {
  it('passes a good file', async () => {
    expect(await checkPdf(good)).toEqual([])
  })

  it.each(breaks)('sees that $what', async (way) => {
    const rules = (await checkPdf(await broken(good, way))).map(({ rule }) => rule)
    expect(rules).toContain(way.rule)
  })

  it('says what is wrong with a file that is no PDF', async () => {
    await expect(checkPdf(new TextEncoder().encode('Dear doctor'))).rejects.toThrow('PDF')
  })
})

// Where ../shared stands beside the project, both checkers judge every file alike. Where it does not, ours still does.
describe(`the check of a PDF, held against ${shared ? '../shared/tools/ua-check.mjs' : 'itself: there is no ../shared here'}`, () => {
  const theirs = async (bytes: Uint8Array) => (shared ? (await shared(bytes)).length === 0 : undefined)

  it('passes the same good file', async () => {
    expect(await theirs(good)).not.toBe(false)
    expect(await checkPdf(good)).toEqual([])
  })

  it.each(breaks)('fails the same file when $what', async (way) => {
    const file = await broken(good, way)
    expect(await theirs(file)).not.toBe(true)
    expect(await checkPdf(file)).not.toEqual([])
  })
})
