/** The document model: a list of blocks. The writers have faces of their own: ./html, ./text, ./measure. */
export {
  wordsOf,
  type Address,
  type Block,
  type Document,
  type Heading,
  type Letterhead,
  type List,
} from './blocks.ts'
export type { PageBreak, Paragraph, RowRoom, Signature, Span, Table } from './blocks.ts'
export { readDocument } from './read-document.ts'
