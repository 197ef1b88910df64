import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertWithOffice } from '../tools/convert-with-office.ts'
import { findOffice } from '../tools/find-office.ts'
import { median } from './timing.ts'

const copies = 11

/**
 * How long LibreOffice takes to make a PDF of one Word file, in milliseconds: cold, in a process of its own, whose settings
 * are there already; and warm, as one more file in a process that runs. Warm is worked out from one call with one file and one
 * call with eleven more. Undefined where LibreOffice is not.
 */
export function officeTimes(docx: Uint8Array, rounds = 5): { cold: number; warm: number } | undefined {
  const office = findOffice()
  if (!office) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-office-'))
  try {
    const files = Array.from({ length: copies + 1 }, (_, at) => join(folder, `letter-${at}.docx`))
    for (const file of files) writeFileSync(file, docx)
    const convert = (some: readonly string[]) =>
      convertWithOffice(office, some, 'pdf', join(folder, 'out'), join(folder, 'profile'))
    // The first start of all makes the settings, and does not count.
    convert(files.slice(0, 1))
    const measured = Array.from({ length: rounds }, () => {
      const one = convert(files.slice(0, 1))
      return { cold: one, warm: (convert(files) - one) / copies }
    })
    return { cold: median(measured.map(({ cold }) => cold)), warm: median(measured.map(({ warm }) => warm)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
