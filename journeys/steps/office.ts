import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { wordsOfPdf } from '../../tools/check-pdf/words-of.ts'
import { convertWithOffice } from '../../tools/convert-with-office.ts'
import { findOffice, hasArial } from '../../tools/find-office.ts'
import type { Leaves } from './leaves.ts'
import { neverOut } from './type-case.ts'

/** Looks at all that left on a road: what is Word is opened with LibreOffice, and what was written for nobody is nowhere. */
export async function looksAtAllThatLeft(left: readonly Leaves[]): Promise<void> {
  await opensInOffice(left)
  expect(left.filter(({ words }) => words.includes(neverOut))).toEqual([])
}

/**
 * Has LibreOffice open every Word file among what left, all in one go. There each is one page, and says what the PDF says that
 * was saved before it. On a machine without LibreOffice nothing is opened; journeys/letter-in-word.test.ts says so there.
 */
async function opensInOffice(left: readonly Leaves[]): Promise<void> {
  const files = left.flatMap(({ what, file }, at) => {
    const pdf = left.slice(0, at).findLast((each) => each.what === 'pdf')
    return what === 'word' && file && pdf ? [{ file, words: pdf.words }] : []
  })
  expect(files).not.toEqual([])
  const office = findOffice()
  if (!office) return
  const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-road-'))
  const paths = files.map((_, at) => join(folder, `${at + 1}.docx`))
  for (const [at, { file }] of files.entries()) writeFileSync(paths[at] ?? '', file)
  convertWithOffice(office, paths, 'pdf', folder, join(folder, 'profile'))
  for (const [at, { words }] of files.entries()) {
    const pages = await wordsOfPdf(readFileSync(join(folder, `${at + 1}.pdf`)))
    if (hasArial()) expect(pages).toHaveLength(1)
    expect(bare(pages.join(''))).toBe(bare(words))
  }
  rmSync(folder, { recursive: true })
}

const bare = (text: string): string => text.replace(/\s+/g, '')
