import type { Block, Span } from '@fresh-eyes/paper'

/** A section of the story: what stands in the letter, and whether it may move to the annex. */
export interface Section {
  id: string
  label: string
  blocks: readonly Block[]
  mayMove: boolean
}

/** The same words, bold. */
export function strong(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, strong: true }))
}
