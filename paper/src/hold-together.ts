import { monthNames } from '@fresh-eyes/core/calendar'

// A day, its month and its year stand on one line: "21" alone at its end could be a number of anything. So does the number that finds a
// record. The break is kept out where lines are broken. No other character is put in the words: what is searched for and
// copied stays as it was written. No pattern looks behind itself, which phones before iOS 16.4 cannot read.

const day = `\\d{1,2} (?:${monthNames.join('|')})(?![\\p{L}\\d])(?: \\d{4}(?!\\d))?`
const healthNumber = '\\d{3} \\d{3} \\d{4}(?!\\d)'

/** What no line breaks in, such as "21 November 2026" and "999 602 1750", as a part of a pattern. */
export const heldTogether = `(?:${day}|${healthNumber})`

type Draw = (held: string) => string

/** A text with each part that is held together put through `draw`. What stands between them stays as it was. */
export const drawHeld = (text: string, draw: Draw): string => drawEach(eachHeld, text, draw)

/** The same of days alone. */
export const drawDays = (text: string, draw: Draw): string => drawEach(eachDay, text, draw)

/** A text in parts, for a page that draws them itself: those that are held together, and what stands between them. */
export function partsOf(text: string): readonly { text: string; held: boolean }[] {
  const mark = '\u0000'
  return drawHeld(text.replaceAll(mark, ''), (held) => mark + held + mark)
    .split(mark)
    .map((part, at) => ({ text: part, held: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}

const drawEach = (each: RegExp, text: string, draw: Draw): string =>
  text.replace(each, (_, before: string, held: string) => before + draw(held))

const eachHeld = new RegExp(`(^|[^\\d])(${heldTogether})`, 'gu')
const eachDay = new RegExp(`(^|[^\\d])(${day})`, 'gu')
