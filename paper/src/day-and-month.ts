import { monthNames } from '@fresh-eyes/core/calendar'

// A day and its month stand on one line: "21" alone at its end could be a number of anything. The break is kept out where
// lines are broken. No other character is put in the words: what is searched for and copied stays as it was written.
// No pattern looks behind itself, which phones before iOS 16.4 cannot read.

/** Such as "21 November", as a part of a pattern. */
export const dayAndMonth = `\\d{1,2} (?:${monthNames.join('|')})(?![\\p{L}\\d])`

/** A text with each day and its month put through `draw`. What stands between them stays as it was. */
export function drawDays(text: string, draw: (day: string) => string): string {
  return text.replace(eachDay, (_, before: string, day: string) => before + draw(day))
}

const eachDay = new RegExp(`(^|[^\\d])(${dayAndMonth})`, 'gu')
