import { boldWidths, regularWidths, runs, widest } from './widths.ts'

/**
 * How wide some words are, in type sizes: 1 is 11 points at 11 points. A character that the font does not have counts
 * as the widest it does have; marks that stand on the letter before them take no room.
 */
export function widthOf(text: string, strong: boolean): number {
  const widths = strong ? bold : regular
  let sum = 0
  for (const character of text) {
    sum += widths.get(character.codePointAt(0) ?? 0) ?? (standsOnAnother.test(character) ? 0 : widest)
  }
  return sum / 1000
}

const standsOnAnother = /^[\p{Mn}\p{Me}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f]$/u
const regular = tableOf(regularWidths)
const bold = tableOf(boldWidths)

function tableOf(widths: readonly number[]): Map<number, number> {
  const table = new Map<number, number>()
  for (const [first, count] of runs)
    for (let code = first; code < first + count; code += 1) table.set(code, widths[table.size] ?? widest)
  return table
}
