import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertWithOffice } from '../tools/convert-with-office.ts'
import { findOffice } from '../tools/find-office.ts'
import { timeChildren, type ChildTimes } from './child-times.ts'

const copies = 14

/**
 * How long LibreOffice takes to make a PDF of one Word file: cold, in a process of its own, whose settings are there already;
 * and warm, as one more file in a process that runs. Warm is worked out from that call and one with fourteen files more.
 */
export type TimeOffice = () => { cold: ChildTimes; warm: ChildTimes }

/** Makes LibreOffice ready for a Word file, in a folder of our own. Undefined where LibreOffice is not. */
export function openOffice(docx: Uint8Array, folder: string): TimeOffice | undefined {
  const office = findOffice()
  if (!office) return undefined
  const files = Array.from({ length: copies + 1 }, (_, at) => join(folder, `letter-${at}.docx`))
  for (const file of files) writeFileSync(file, docx)
  const convert = (howMany: number) =>
    timeChildren(() => {
      const some = files.slice(0, howMany)
      convertWithOffice(office, some, 'pdf', join(folder, 'from-word'), join(folder, 'profile'))
    })
  // The first start of all makes the settings, and does not count.
  convert(1)
  return () => {
    const [one, all] = [convert(1), convert(copies + 1)]
    const cpu = one.cpu === undefined || all.cpu === undefined ? undefined : (all.cpu - one.cpu) / copies
    return { cold: one, warm: { wall: (all.wall - one.wall) / copies, cpu } }
  }
}
