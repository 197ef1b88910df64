import { parseDay } from '@fresh-eyes/core/calendar'
import type { Document } from '@fresh-eyes/paper'
import type { Asked } from '../command.ts'
import { unknownName } from '../say/closest.ts'
import { quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'
import { letterFormats, type LetterFormat, type LetterFormatId } from './formats.ts'

/** How a letter is to leave: in which form, into which file, for a box of how many characters. */
export interface Delivery {
  format: LetterFormat
  id: LetterFormatId
  file?: string
  over: boolean
  characters?: number
}

/** The options of every command that gives a letter. */
export const deliveryOptions = { format: 'text', out: 'text', force: 'flag', box: 'text' } as const

/** Takes the delivery out of the options, before anything is read or written. */
export function deliveryFrom({
  options,
  json,
}: Pick<Asked, 'options' | 'json'>): Delivery | { trouble: Trouble } {
  const ids = Object.keys(letterFormats)
  const id = String(options['format'] ?? 'text')
  if (!isFormat(id)) return { trouble: unknownName(id, 'a format of this letter', ids) }
  const file = options['out']
  const format = letterFormats[id]
  const over = options['force'] === true
  if (json && 'makes' in format && typeof file !== 'string')
    return { trouble: { says: `With --json, name the file for the ${id}: --out letter.${id}.` } }
  const box = options['box']
  if (box === undefined) return { format, id, over, ...(typeof file === 'string' ? { file } : {}) }
  if (id !== 'text') return { trouble: { says: `--box gives text. Leave --format ${id} out.` } }
  if (!/^\d{1,9}$/.test(String(box)))
    return {
      trouble: { says: `${quote(String(box))} is not a number of characters. Write it as --box 1000.` },
    }
  return { format, id, over, characters: Number(box), ...(typeof file === 'string' ? { file } : {}) }
}

const isFormat = (id: string): id is LetterFormatId => Object.hasOwn(letterFormats, id)

/** Prints the letter, or writes it into its file. Gives the parts for a box as well, so that JSON can hold them. */
export async function deliver(
  document: Document,
  delivery: Delivery,
  { machine, out, json, today }: Asked,
  partWords: string,
): Promise<{ trouble: Trouble } | { box?: readonly string[] }> {
  const { format, id, file } = delivery
  if ('makes' in format) {
    const writtenOn = parseDay(today)
    if (!writtenOn) throw new Error('The day of a command is always a day.')
    const bytes = await format.makes(document, writtenOn)
    if (file !== undefined) return save(bytes, delivery, file)
    if (machine.outBytes(bytes)) return {}
    return {
      trouble: { says: `${format.called} cannot be shown here. Name a file for it: --out letter.${id}.` },
    }
  }
  const box = await partsFor(document, delivery.characters, partWords)
  if (box && 'trouble' in box) return box
  const words = box ? box.parts.join(`\n\n${'-'.repeat(8)}\n\n`) : await format.prints(document)
  if (file !== undefined) {
    const saved = save(new TextEncoder().encode(`${words}\n`), delivery, file)
    if ('trouble' in saved) return saved
  } else out(words)
  return box ? { box: box.parts } : {}

  function save(
    bytes: Uint8Array,
    { over }: Delivery,
    name: string,
  ): { trouble: Trouble } | Record<never, never> {
    const trouble = machine.save(name, bytes, over)
    if (trouble) return { trouble }
    if (!json) machine.err(`${quote(name)} is written.\n`)
    return {}
  }
}

async function partsFor(
  document: Document,
  characters: number | undefined,
  partWords: string,
): Promise<undefined | { trouble: Trouble } | { parts: readonly string[] }> {
  if (characters === undefined) return undefined
  const { fitBox } = await import('@fresh-eyes/paper/box')
  const label = (number: number, count: number) =>
    partWords.replace('{number}', String(number)).replace('{count}', String(count))
  const fitted = fitBox(document, { characters, label })
  if (fitted.kind === 'fitted') return fitted
  return {
    trouble: { says: `A box of ${characters} characters holds no sentence. Give ${fitted.fewest} or more.` },
  }
}
