import { levels, sentences } from './pieces.ts'

/**
 * How long a box takes a text to be. A browser counts the UTF-16 units of a box with a limit, so an emoji is two or more; and a new
 * line is sent as two characters, which some forms count. We count the most that any of them would.
 */
export function lengthInBox(text: string): number {
  return text.length + (text.match(/\n/g)?.length ?? 0)
}

/**
 * Fills as few parts as it can, in order. A part ends between two paragraphs, unless that left it less than half full; then
 * between two sentences. A sentence or a word is cut only when it is longer than a whole part.
 */
export function pack(text: string, room: number): string[] {
  const parts: string[] = ['']
  place(text, 0, '', (piece, join, level) => {
    const last = parts.at(-1) ?? ''
    const joined = last === '' ? piece : `${last}${join}${piece}`
    if (lengthInBox(joined) <= room) parts[parts.length - 1] = joined
    else if (
      last !== '' &&
      lengthInBox(piece) <= room &&
      (level > sentences || lengthInBox(last) >= room / 2)
    )
      parts.push(piece)
    else return false
    return true
  })
  return parts
}

type Take = (piece: string, join: string, level: number) => boolean

/** Hands over a piece whole if it is taken, or else in its own pieces, one after another. */
function place(piece: string, level: number, join: string, take: Take): void {
  if (take(piece, join, level)) return
  const { split, joins } = levels[level] ?? { split: (text: string) => [...text], joins: '' }
  for (const [at, each] of split(piece).entries()) place(each, level + 1, at === 0 ? join : joins, take)
}
