import type { Block, Span } from '@fresh-eyes/paper'
import { enclosed } from './enclosed.ts'
import {
  hasPart,
  lineOrGap,
  linesIn,
  linesOf,
  oneAfterAnother,
  say,
  typed,
  yes,
  type Writing,
} from './writing.ts'

/** What help is needed, the sentences that end the letter, the name, and the papers that go with it. */
export function closing(writing: Writing, parts: readonly string[]): Block[] {
  const local = oneAfterAnother(
    outsideArea(writing),
    typed(writing, 'needs') === '' ? undefined : say(writing, 'needs'),
  )
  const end = parts.map((part) => say(writing, toWhom(writing, part)))
  return [
    ...(local.length > 0 ? [{ kind: 'paragraph', spans: local } as const] : []),
    { kind: 'paragraph', spans: oneAfterAnother(...end) },
    { kind: 'paragraph', spans: say(writing, 'yours') },
    signature(writing),
    ...enclosed(say(writing, 'enclosed'), linesIn(typed(writing, 'enclosed'))),
  ]
}

/** A reply goes to the patient, or to the address of who writes. */
function toWhom(writing: Writing, part: string): string {
  const toWriter = `${part}-to-writer`
  const isAsked = writing.forAnother && linesOf(writing, 'writerAddress').length > 0
  return isAsked && hasPart(writing, toWriter) ? toWriter : part
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
