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

/**
 * Whether a text is read from the right: its first letter is, and its last. A name at its beginning does not turn an English
 * line around, as `dir="auto"` would.
 */
export function isRightToLeft(text: string): boolean {
  return firstLetter.test(text) && !turned.test(text)
}

/** What an element of HTML says of its direction, so that it comes out as `isRightToLeft` says. */
export const dirOf = (text: string): 'ltr' | 'auto' => (turned.test(text) ? 'ltr' : 'auto')

// A page that asks for a direction alone should not carry the others.
const phrase = /* @__PURE__ */ new RegExp(
  String.raw`[${rightToLeft}][${rightToLeft}\p{M}]*(?:[^\p{L}\n]*[${rightToLeft}]\p{M}*)*`,
  'gu',
)
const firstLetter = /* @__PURE__ */ new RegExp(String.raw`^\P{L}*(?=\p{L})[${rightToLeft}]`, 'u')
/** Begins with a letter that is read from the right, and ends with one of ours. */
const turned = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][^]*\p{sc=Latn}\P{L}*$/u
