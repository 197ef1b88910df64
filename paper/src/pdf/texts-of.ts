import type { Block, Document, Span } from '../blocks.ts'

/** Every piece of a document that is set on its own, in the order in which it is read. */
export function textsOf({ title, blocks }: Document): (readonly Span[])[] {
  return [[{ text: title }], ...blocks.flatMap(textsIn)]
}

function textsIn(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case 'heading':
      return [[{ text: block.text, strong: true }]]
    case 'paragraph':
      return [block.spans]
    case 'list':
      return block.items
    case 'table':
      return [
        ...[block.caption, ...block.header].map((text) => [{ text, strong: true }]),
        ...block.rows.flat().map((text) => [{ text }]),
      ]
    case 'address':
      return block.lines
    case 'letterhead':
      return [...block.from, ...block.to]
    case 'signature':
      return [block.name, ...block.lines]
    case 'page-break':
      return []
  }
}
