import type { LetterText } from './letter-text.ts'

// A line to write on, or what belongs there between brackets: "[the name of the hospital]". "[sic]" and "[2]" are none.
const gap = /_{3,}|\[[^\][]{0,60}\p{L}\s[^\][]{1,60}\]/u

/** Whether something is still to be filled in. What seems to be absent may belong there. */
export function isUnfinished({ body }: LetterText): boolean {
  return body.some(({ text }) => gap.test(text))
}
