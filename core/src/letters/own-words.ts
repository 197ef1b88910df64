import { wordsOf, type Span } from '@fresh-eyes/paper'

/** What someone typed, as a sentence of its own: trimmed, with a full stop if it has no end. Undefined when empty. */
export function ownSentence(typed: string | undefined): Span | undefined {
  const text = typed?.trim() ?? ''
  if (text === '') return undefined
  return { text: hasAnEnd.test(text) ? text : `${text}.`, own: true }
}

/** What someone typed, as a line of its own: a name or a line of an address. Trimmed, on one line, nothing else changed. */
export function ownLine(typed: string | undefined): Span | undefined {
  const text = (typed ?? '').trim().replace(/\s*[\r\n]+\s*/g, ' ')
  return text === '' ? undefined : { text, own: true }
}

/**
 * What someone typed, to stand inside a sentence that goes on or has an end of its own: as a line, without the full stop
 * of a sentence. That of a short form stays, as in "Exampleton Hosp.": it is a part of the word.
 */
export function ownWords(typed: string | undefined): Span | undefined {
  const line = ownLine(typed)
  if (!line || shortForm.test(line.text)) return line
  return { ...line, text: line.text.replace(oneFullStop, '$1') }
}

/** What stands after some words, without a full stop or question mark that the words already end with. */
export function endOnce(before: readonly Span[], after: string): string {
  const text = wordsOf(before)
  if (after.startsWith('.') && hasAnEnd.test(text)) return after.slice(1)
  return after.startsWith('?') && text.endsWith('?') ? after.slice(1) : after
}

// The full stop of a sentence, not that of letters with one after each, such as M.E.
const oneFullStop = /((?:^|\s)[^\s.]+)\.$/u

const shortForm =
  /(?:^|\s)(?:\p{L}|st|rd|ave|hosp|dept|dr|prof|mrs?|ms|jn?r|sn?r|ltd|etc|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu

// An end may stand inside closing quotation marks or brackets; the last four are Arabic, Urdu, Chinese and Hindi ones.
const hasAnEnd = /[.!?…:؟۔。।]["'”’)\]]*$/u
