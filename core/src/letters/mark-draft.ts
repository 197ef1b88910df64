import type { Document } from '@fresh-eyes/paper'

/** A document with words on top that say it is not whole yet, wherever it is drawn. */
export function markDraft(document: Document, says: string): Document {
  return {
    ...document,
    blocks: [{ kind: 'paragraph', spans: [{ text: says, strong: true, gap: true }] }, ...document.blocks],
  }
}
