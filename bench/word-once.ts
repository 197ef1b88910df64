import { renderDocx } from '@fresh-eyes/paper/docx'
import { exampleLetter } from './example-letter.ts'

// One letter to Word in a process of its own: what bench/word.ts counts as cold.
const bytes = await renderDocx(exampleLetter(), { writtenOn: '2026-11-27' })
if (bytes.length === 0) process.exitCode = 1
