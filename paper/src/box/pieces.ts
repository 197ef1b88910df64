/** How a text is taken apart when it does not fit: from its blocks down to its characters. Each has what joins its pieces again. */
export const levels: readonly { split: (text: string) => string[]; joins: string }[] = [
  { split: (text) => text.split(/\n{2,}/), joins: '\n\n' },
  { split: (text) => text.split('\n'), joins: '\n' },
  { split: splitSentences, joins: ' ' },
  { split: (text) => text.split(/\s+/).filter((word) => word !== ''), joins: ' ' },
  { split: splitCharacters, joins: '' },
]

/** Pieces below this level, which are sentences and less, are kept whole wherever they fit into a part of their own. */
export const sentences = 2

/** Cuts after a sentence's last mark, and not after "Dr." or an initial. */
function splitSentences(text: string): string[] {
  const pieces: string[] = []
  let begin = 0
  for (const { 0: found, index } of text.matchAll(sentenceEnd)) {
    const end = index + found.length
    const sentence = text.slice(begin, end).trim()
    if (notAnEnd.test(sentence)) continue
    pieces.push(sentence)
    begin = end
  }
  return [...pieces, text.slice(begin).trim()].filter((piece) => piece !== '')
}

const sentenceEnd = /[.!?…؟۔。][.!?…؟۔。"'”’»)\]]*\s+/g
const notAnEnd = /(^|[\s(])(Dr|Mr|Mrs|Ms|Mx|St|Prof|No|approx|e\.g|i\.e|\p{Lu})\.$/u

/** A word longer than the whole box: whole characters as a reader sees them, such as a flag or a letter with its marks. */
function splitCharacters(text: string): string[] {
  return text.match(seen) ?? []
}

const seen = /\p{RI}\p{RI}|.[\p{M}\p{Emoji_Modifier}\ufe0f]*(?:\u200d.[\p{M}\p{Emoji_Modifier}\ufe0f]*)*/gsu
