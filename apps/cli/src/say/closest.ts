import type { Trouble } from '../trouble.ts'
import { quote } from './quote.ts'

/** A name that nothing has: what was typed, what there is, and the nearest of it. `what` reads like "a nation". */
export function unknownName(typed: string, what: string, known: readonly string[]): Trouble {
  const near = closest(typed, known)
  return { says: `${quote(typed)} is not ${what}.`, known, ...(near ? { closest: near } : {}) }
}

/** The known name that a typed one is probably a slip of, or undefined when none is near. */
export function closest(typed: string, known: readonly string[]): string | undefined {
  const word = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .slice(0, 60)
  if (word === '') return undefined
  const near = known
    .map((name) => ({
      name,
      slips: Math.min(slips(word, name), word.length > 2 && name.includes(word) ? 1 : Infinity),
    }))
    .sort((a, b) => a.slips - b.slips)[0]
  return near && near.slips <= Math.max(2, Math.floor(word.length / 4)) ? near.name : undefined
}

/** How many letters have to be added, left out or changed to make one word of the other. */
function slips(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed))
    }
    above = row
  }
  return above[other.length] ?? 0
}
