import { coverage } from './coverage.ts'

/** A font by what it is for: `plain` for nearly every letter, the others for characters that it does not have. */
export type Script = keyof typeof coverage

/** A font file: one script in one weight. Symbols have one weight only. */
export type FontId =
  Script | 'plain-strong' | 'wide-strong' | 'latin-strong' | 'greek-strong' | 'arabic-strong'

/** The bytes of fonts, each whole file as it was made. The plain ones are always needed. */
export type Fonts = Readonly<Record<'plain' | 'plain-strong', Uint8Array>> &
  Readonly<Partial<Record<FontId, Uint8Array>>>

/** In the order in which they are asked for a character. */
export const scripts = Object.keys(coverage) as Script[]

/** The file of a script in a weight. */
export function fontIdOf(script: Script, strong: boolean): FontId {
  return strong && script !== 'symbols' ? `${script}-strong` : script
}

/** Whether the plain font can draw every character of a text, as it can of most: seen at once, without parting it into letters. */
export const isPlain = (text: string): boolean => onlyPlain.test(text)

const onlyPlain = new RegExp(`^[\\n${coverage.plain.map(between).join('')}]*$`, 'u')

function between([first, count]: readonly [first: number, count: number]): string {
  return `\\u{${first.toString(16)}}-\\u{${(first + count - 1).toString(16)}}`
}

/** Whether a script's font can draw a character. */
export function covers(script: Script, code: number): boolean {
  const runs = coverage[script]
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first = 0, count = 0] = runs[middle] ?? []
    if (code < first) high = middle - 1
    else if (code >= first + count) low = middle + 1
    else return true
  }
  return false
}
