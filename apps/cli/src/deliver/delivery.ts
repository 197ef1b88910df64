import type { Asked } from '../command.ts'
import { unknownName } from '../say/closest.ts'
import { quote } from '../say/quote.ts'
import type { Trouble } from '../trouble.ts'
import { formats, type FormatId } from './formats.ts'

/** What is delivered: our name for it, which is also the name of the file that we suggest. */
export type Delivered = 'letter' | 'page'

/** How a document is to leave: in which form, into which file, for a box of how many characters. */
export interface Delivery {
  what: Delivered
  id: FormatId
  file?: string
  over: boolean
  characters?: number
}

/** The options of every command that gives a document, and how its usage names them. */
export const deliveryOptions = { format: 'text', out: 'text', force: 'flag' } as const
export const formatUsage = `[--format ${Object.keys(formats).join('|')}]`
export const outUsage = '[--out FILE [--force]]'

/** Takes the delivery out of the options, before anything is read or written. */
export function deliveryFrom(
  what: Delivered,
  { options, json }: Pick<Asked, 'options' | 'json'>,
): Delivery | { trouble: Trouble } {
  const id = String(options['format'] ?? 'text')
  if (!isFormat(id)) return { trouble: unknownName(id, `a format of the ${what}`, Object.keys(formats)) }
  const file = options['out']
  if (json && 'makes' in formats[id] && typeof file !== 'string')
    return { trouble: { says: `With --json, name the file for the ${id}: --out ${what}.${id}.` } }
  const over = options['force'] === true
  const delivery = { what, id, over, ...(typeof file === 'string' ? { file } : {}) }
  const box = options['box']
  if (box === undefined) return delivery
  if (id !== 'text') return { trouble: { says: `--box gives text. Leave --format ${id} out.` } }
  if (!/^\d{1,9}$/.test(String(box)))
    return {
      trouble: { says: `${quote(String(box))} is not a number of characters. Write it as --box 1000.` },
    }
  return { ...delivery, characters: Number(box) }
}

const isFormat = (id: string): id is FormatId => Object.hasOwn(formats, id)
