import { readFile, writeFile } from 'node:fs/promises'
import type { Document } from '@fresh-eyes/paper'
import { renderPdf } from '@fresh-eyes/paper/pdf'
import { readFontsFor } from '@fresh-eyes/paper/read-fonts'

// One letter in a process of its own, as the command line makes one: `node bench/cold-pdf.mjs LETTER.json LETTER.pdf`.
const [from = '', to = ''] = process.argv.slice(2)
const letter = JSON.parse(await readFile(from, 'utf8')) as Document
await writeFile(to, renderPdf(letter, { fonts: readFontsFor(letter), writtenOn: '2026-11-27' }))
