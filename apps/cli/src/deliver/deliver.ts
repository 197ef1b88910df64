import { parseDay } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import type { Asked } from '../command.ts'
import { wrap } from '../say/lines.ts'
import { printable, quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'
import type { Delivery } from './delivery.ts'
import { formats, type FormatWords, type Made } from './formats.ts'
import { partsForBox } from './parts-for-box.ts'

/** What a delivery adds to the JSON: the parts for a box, and the characters that the file cannot show. */
interface Delivered {
  box?: readonly string[]
  lost?: readonly string[]
}

/** Prints a document, or writes it into its file. */
export async function deliver(
  document: Document,
  delivery: Delivery,
  asked: Asked,
  words: FormatWords,
): Promise<{ trouble: Trouble } | Delivered> {
  const { what, id, file, characters } = delivery
  const format = formats[id]
  if ('makes' in format) {
    const writtenOn = parseDay(asked.today)
    if (!writtenOn) throw new Error('The day of a command is always a day.')
    const { bytes, lost = [] }: Made = await format.makes(document, writtenOn, words)
    if (file === undefined && !asked.machine.outBytes(bytes))
      return {
        trouble: { says: `${format.called} cannot be shown here. Name a file for it: --out ${what}.${id}.` },
      }
    const trouble = file === undefined ? undefined : save(bytes, file, delivery, asked)
    if (trouble) return { trouble }
    if (lost.length > 0 && !asked.json)
      asked.machine.err(`${wrap(printable(`${words.savePdf.lost} ${lost.join(' ')}`)).join('\n')}\n`)
    return lost.length > 0 ? { lost } : {}
  }
  const box =
    characters === undefined ? undefined : await partsForBox(document, characters, words.letterFormats.part)
  if (box && 'trouble' in box) return box
  const text = box ? box.parts.join(`\n\n${'-'.repeat(8)}\n\n`) : await format.prints(document)
  if (file === undefined) asked.out(text)
  const trouble =
    file === undefined ? undefined : save(new TextEncoder().encode(`${text}\n`), file, delivery, asked)
  if (trouble) return { trouble }
  return box ? { box: box.parts } : {}
}

function save(bytes: Uint8Array, file: string, { over }: Delivery, { machine, json }: Asked) {
  const trouble = machine.save(file, bytes, over)
  if (!trouble && !json) machine.err(`${quote(file)} is written.\n`)
  return trouble
}
