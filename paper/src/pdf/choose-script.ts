import { covers, scripts, type Script } from './font-ids.ts'

/**
 * The font for one letter with the marks that stand on it: the first that can draw them all, so that a mark is never set
 * apart from its letter. Undefined when no font can. `before` is the font of the letter before, among
 * words that run from right to left: a space or a comma between them stays with it.
 */
export function chooseScript(cluster: string, before?: Script): Script | undefined {
  const codes = [...cluster].filter((character) => !invisible.test(character)).map(codeOf)
  const has = (script: Script) => codes.every((code) => covers(script, code))
  if (before === 'arabic' && /^[\s\p{P}]*$/u.test(cluster) && has(before)) return before
  return scripts.find(has)
}

/** What is never drawn: it joins, parts, turns or hides what stands beside it. */
export const invisible = /\p{Default_Ignorable_Code_Point}/u

/** One letter and the marks on it, or whatever else a person takes for one character. */
export const clusters =
  /(?:\p{Regional_Indicator}{2}|\P{M}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\p{M}+)/gu

const codeOf = (character: string): number => character.codePointAt(0) ?? 0
