const rightToLeft = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`

/** Some words that are all written in one direction. */
export interface DirectedWords {
  text: string
  rightToLeft: boolean
}

/**
 * Cuts a text where its direction turns. What stands between two words written right to left, such as a space or a
 * number, belongs with them; everything else is left to right.
 */
export function splitByDirection(text: string): DirectedWords[] {
  const parts: DirectedWords[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(phrase)) {
    if (index > done) parts.push({ text: text.slice(done, index), rightToLeft: false })
    parts.push({ text: found, rightToLeft: true })
    done = index + found.length
  }
  if (done < text.length) parts.push({ text: text.slice(done), rightToLeft: false })
  return parts
}

/** Whether the first letter of a text is one of a script that is written right to left, as `dir="auto"` decides it. */
export function startsRightToLeft(text: string): boolean {
  return firstLetter.test(text)
}

const phrase = new RegExp(
  String.raw`[${rightToLeft}][${rightToLeft}\p{M}]*(?:[^\p{L}\n]*[${rightToLeft}]\p{M}*)*`,
  'gu',
)
const firstLetter = new RegExp(String.raw`^\P{L}*(?=\p{L})[${rightToLeft}]`, 'u')
