import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Document } from '@fresh-eyes/paper'
import { timeChild, type ChildTimes } from './child-times.ts'

/** LibreOffice with the same letter as Word: each call starts it anew. */
export interface Office {
  convertOne: () => ChildTimes
  convertMany: () => ChildTimes
}

/** How many letters `convertMany` converts in one process. */
export const many = 15

/** Makes LibreOffice ready to make a PDF of a letter from Word. Says why when it cannot. */
export async function openOffice(letter: Document, folder: string): Promise<Office | { missing: string }> {
  const found = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (!found) return { missing: 'LibreOffice is not on this machine' }
  const word = await wordOf(letter)
  if (!word) return { missing: 'there is no Word file of the letter: name one in LETTER_DOCX' }
  const files = Array.from({ length: many }, (_, n) => join(folder, `letter-${n}.docx`))
  const [first = ''] = files
  await writeFile(first, word)
  for (const file of files.slice(1)) await copyFile(first, file)
  await mkdir(join(folder, 'office'))
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`
  const to = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'from-word')]
  const convert = (which: readonly string[]) => timeChild(found, [settings, ...to, ...which])
  // The first start makes its settings, and does not count.
  convert([first])
  return { convertOne: () => convert([first]), convertMany: () => convert(files) }
}

/** The letter as Word: written now where there is a writer for it, or the file that LETTER_DOCX names. */
async function wordOf(letter: Document): Promise<Uint8Array | undefined> {
  const given = process.env['LETTER_DOCX']
  if (given) return readFile(given)
  const face = '@fresh-eyes/paper/docx'
  try {
    const { renderDocx } = (await import(face)) as {
      renderDocx: (letter: Document, options: { writtenOn: string }) => Promise<Uint8Array>
    }
    return await renderDocx(letter, { writtenOn: '2026-11-27' })
  } catch {
    return undefined
  }
}
