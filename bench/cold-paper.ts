import { readFile, writeFile } from 'node:fs/promises'
import type { Document } from '@fresh-eyes/paper'

// One letter in a process of its own, as the command line makes one: `node bench/cold-paper.mjs LETTER.json LETTER.pdf`,
// or LETTER.docx.
const writtenOn = '2026-11-27'
const [from = '', to = ''] = process.argv.slice(2)
const letter = JSON.parse(await readFile(from, 'utf8')) as Document
await writeFile(to, to.endsWith('.docx') ? await toWord() : await toPdf())

async function toWord(): Promise<Uint8Array> {
  const { renderDocx } = await import('@fresh-eyes/paper/docx')
  return renderDocx(letter, { writtenOn })
}

async function toPdf(): Promise<Uint8Array> {
  const [{ renderPdf }, { readFontsFor }] = await Promise.all([
    import('@fresh-eyes/paper/pdf'),
    import('@fresh-eyes/paper/read-fonts'),
  ])
  return renderPdf(letter, { fonts: readFontsFor(letter), writtenOn })
}
