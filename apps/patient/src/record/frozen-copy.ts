import type { Entry, Json, SentFields } from '@fresh-eyes/core/casefile'
import { markSent, type Sending } from '@fresh-eyes/core/requests'
import { readDocument, type Document } from '@fresh-eyes/paper'
import { renderHtml } from '@fresh-eyes/paper/html'
import { renderText } from '@fresh-eyes/paper/text'
import type { WrittenLetter } from './load-letter.ts'

/** The copy that is kept of a letter as it left: its words, and the blocks that draw the same paper again. */
export function frozenCopy(letter: WrittenLetter, entry: Entry<'letter'>, sending: Sending): SentFields {
  const { title, lang, blocks } = letter.document
  const copy = {
    title,
    text: renderText(letter.document),
    html: renderHtml(letter.document),
    citations: letter.citations.map(({ text }) => text),
    asks: letter.asks,
    document: { writtenOn: sending.sentOn, lang, blocks: JSON.parse(JSON.stringify(blocks)) as Json },
  }
  return markSent(entry, copy, sending)
}

/** The paper of a copy, to be drawn again. Undefined where only its words were kept. */
export function paperOf({ title, document }: SentFields): Document | undefined {
  return document && readDocument(title, document.lang, document.blocks)
}
