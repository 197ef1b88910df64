import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { renderDocx } from '@fresh-eyes/paper/docx'
import { exampleLetter } from './example-letter.ts'
import { officeTimes } from './office.ts'
import type { Benchmark, Row } from './row.ts'
import { median } from './timing.ts'

const writtenOn = '2026-11-27'
const rounds = 11

/** How long a letter takes to become a Word file, and what LibreOffice then takes to make a PDF of that file. */
export const letterToWord: Benchmark = {
  name: 'Letter to Word',
  async run() {
    const document = exampleLetter()
    const warm = await warmTimes(() => renderDocx(document, { writtenOn }))
    const bytes = await renderDocx(document, { writtenOn })
    const rows: Row[] = [
      {
        what: 'A letter to Word in a new process',
        value: median(coldTimes()),
        unit: 'ms',
        note: 'with the start of Node',
      },
      { what: 'Another one in the same process', value: median(warm), unit: 'ms' },
      { what: 'The Word file', value: bytes.length / 1000, unit: 'kB' },
    ]
    const office = officeTimes(bytes)
    if (!office) return rows
    return [
      ...rows,
      { what: 'LibreOffice: that file to PDF in a new process', value: office.cold, unit: 'ms' },
      { what: 'LibreOffice: one more file in the same process', value: office.warm, unit: 'ms' },
    ]
  },
}

function coldTimes(): number[] {
  const script = fileURLToPath(new URL('word-once.ts', import.meta.url))
  return Array.from({ length: rounds }, () => {
    const startedAt = performance.now()
    if (spawnSync(process.execPath, [script]).status !== 0) throw new Error('The letter was not written.')
    return performance.now() - startedAt
  })
}

async function warmTimes(work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < rounds + 3; run++) {
    const startedAt = performance.now()
    await work()
    if (run >= 3) taken.push(performance.now() - startedAt)
  }
  return taken
}
