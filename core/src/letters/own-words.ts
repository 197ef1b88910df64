import type { Span } from '@fresh-eyes/paper'

/** What someone typed, as a sentence of its own: trimmed, with a full stop if it has no end. Undefined when empty. */
export function ownSentence(typed: string | undefined): Span | undefined {
  const text = typed?.trim() ?? ''
  if (text === '') return undefined
  return { text: hasAnEnd.test(text) ? text : `${text}.`, own: true }
}

/** What someone typed, to stand inside a sentence: trimmed, on one line, without a full stop at the end. */
export function ownWords(typed: string | undefined): Span | undefined {
  const text = (typed ?? '')
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(oneFullStop, '$1')
  return text === '' ? undefined : { text, own: true }
}

// The full stop of a sentence, not that of an abbreviation such as M.E.
const oneFullStop = /((?:^|\s)[^\s.]+)\.$/u

// An end may stand inside closing quotation marks or brackets; the last four are Arabic, Urdu, Chinese and Hindi ones.
const hasAnEnd = /[.!?…:؟۔。।]["'”’)\]]*$/u
