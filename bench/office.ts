import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertWithOffice } from '../tools/convert-with-office.ts'
import { findOffice } from '../tools/find-office.ts'
import { timeChildren, type ChildTimes } from './child-times.ts'

/**
 * How long LibreOffice takes to make PDFs of Word files: the first of them cold, in a process of its own, whose settings are there
 * already; and warm, each of them as one more file in the same call. Warm is worked out from that call and one with all of them twice more.
 */
export type TimeOffice = () => { cold: ChildTimes; warm: ChildTimes }

/** Makes LibreOffice ready for some Word files, in a folder of our own. Undefined where LibreOffice is not. */
export function openOffice(words: readonly Uint8Array[], folder: string): TimeOffice | undefined {
  const office = findOffice()
  if (!office) return undefined
  const first = join(folder, 'letter.docx')
  const more = [...words, ...words].map((_, at) => join(folder, `letter-${at}.docx`))
  const write = (file: string, at: number) => writeFileSync(file, words[at % words.length] ?? '')
  write(first, 0)
  more.forEach(write)
  const convert = (files: readonly string[]) =>
    timeChildren(() => {
      convertWithOffice(office, files, 'pdf', join(folder, 'from-word'), join(folder, 'profile'))
    })
  // The first start of all makes the settings, and does not count.
  convert([first])
  return () => {
    const [one, all] = [convert([first]), convert([first, ...more])]
    const cpu = one.cpu === undefined || all.cpu === undefined ? undefined : (all.cpu - one.cpu) / more.length
    return { cold: one, warm: { wall: (all.wall - one.wall) / more.length, cpu } }
  }
}
