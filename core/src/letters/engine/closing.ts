import type { Block, Span } from '@fresh-eyes/paper'
import { lineOrGap, linesOf, oneAfterAnother, say, typed, yes, type Writing } from './writing.ts'

/** What help is needed, the sentences that end the letter, and the name. */
export function closing(writing: Writing, parts: readonly string[]): Block[] {
  const local = oneAfterAnother(
    outsideArea(writing),
    typed(writing, 'needs') === '' ? undefined : say(writing, 'needs'),
  )
  const end = parts.map((part) => say(writing, part === 'record' ? recordPart(writing) : part))
  return [
    ...(local.length > 0 ? [{ kind: 'paragraph', spans: local } as const] : []),
    { kind: 'paragraph', spans: oneAfterAnother(...end) },
    { kind: 'paragraph', spans: say(writing, 'yours') },
    signature(writing),
  ]
}

/** The record, and the day for a reply: to the patient, or to the address of who writes. */
function recordPart(writing: Writing): string {
  return writing.forAnother && linesOf(writing, 'writerAddress').length > 0 ? 'record-to-writer' : 'record'
}

function outsideArea(writing: Writing): Span[] | undefined {
  const { outsideArea: way } = writing.dialect
  return yes(writing, 'outsideArea') && way !== 'not-offered' ? say(writing, way) : undefined
}

function signature(writing: Writing): Block {
  if (!writing.forAnother) return { kind: 'signature', name: [lineOrGap(writing, 'name')], lines: [] }
  // On one line, so that the letter stays on one page.
  const address = linesOf(writing, 'writerAddress').flatMap((line, at) =>
    at === 0 ? line : [{ text: ', ' }, ...line],
  )
  const lines = [...(address.length > 0 ? [address] : []), say(writing, 'signed-for')]
  return { kind: 'signature', name: [lineOrGap(writing, 'writerName')], lines }
}
