/**
 * Takes out what no writer can draw: control characters other than tabs and new lines, and halves of a character.
 * Everything a person can see stays as it was.
 */
export function clean(text: string): string {
  return text.replace(otherNewLines, '\n').replace(notDrawn, '').replace(halfCharacter, '\ufffd')
}

const otherNewLines = /\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g
const notDrawn = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g
const halfCharacter = /\p{Surrogate}/gu
