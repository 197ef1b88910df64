import { lengthInBox, pack } from './box/pack.ts'
import { textForBox } from './box/text-for-box.ts'
import type { Document } from './blocks.ts'

export { lengthInBox }

/** Fewer characters than this hold no sentence worth sending. */
export const fewestCharacters = 100

export interface BoxOptions {
  /** How many characters the form takes, as the person reads it there. Forms differ, and no source we have names a limit. */
  characters: number
  /** What stands above a part when there are several, such as "Part 1 of 2". Without it: "1/2". */
  label?: (number: number, count: number) => string
}

export type FittedBox =
  | { kind: 'fitted'; parts: readonly string[] }
  /** No sentence would fit. */
  | { kind: 'too-small'; fewest: number }

/**
 * A letter as text for a box on a form: what is asked first, without the addresses, the greeting and the signature, which the
 * form knows already.
 *
 * What does not fit is given in numbered parts, and nothing is left out. Someone who is tired should not have to choose which
 * of their own words to drop, and forms often have a second box, take a second message or take a file. The first part holds
 * the ask and what the letter says first, so that it can also be sent alone.
 */
export function fitBox(document: Document, { characters, label = bare }: BoxOptions): FittedBox {
  if (!(characters >= fewestCharacters)) return { kind: 'too-small', fewest: fewestCharacters }
  const text = textForBox(document)
  if (lengthInBox(text) <= characters) return { kind: 'fitted', parts: [text] }
  return { kind: 'fitted', parts: numbered(text, characters, label) }
}

const bare = (number: number, count: number): string => `${number}/${count}`

/** The longer the count, the longer the label, the less room: so the parts are filled again until the count holds. */
function numbered(
  text: string,
  characters: number,
  label: (number: number, count: number) => string,
): string[] {
  for (let expected = 2; ;) {
    const heads = Array.from({ length: expected }, (_, at) => `${label(at + 1, expected)}\n`)
    const longest = Math.max(...heads.map(lengthInBox))
    if (longest > characters / 2) return numbered(text, characters, bare)
    const parts = pack(text, characters - longest)
    if (parts.length <= expected) return parts.map((part, at) => `${label(at + 1, parts.length)}\n${part}`)
    expected = parts.length
  }
}
