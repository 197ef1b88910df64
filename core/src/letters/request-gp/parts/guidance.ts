import type { Block, Span } from '@fresh-eyes/paper'
import { ownSentence } from '../../own-words.ts'
import type { Cited } from '../choose-citations.ts'
import { oneAfterAnother, say, type Writing } from '../writing.ts'

/** The sources the letter names, with what happened beside each, and how they apply in this nation. */
export function guidance(writing: Writing, cited: readonly Cited[]): Block[] {
  if (cited.length === 0) return []
  const label = say(writing, 'guidance').map((span) => ({ ...span, strong: true }))
  const nationSentences = [...new Set(cited.flatMap(({ nationSentence }) => nationSentence ?? []))]
  return cited.map((each, at) => {
    const first = at === 0 ? label : undefined
    const last = at === cited.length - 1 ? nationSentences.map((text) => ({ text })) : undefined
    return { kind: 'paragraph', spans: oneAfterAnother(first, each.sentence, happened(writing, each), last) }
  })
}

function happened(writing: Writing, cited: Cited): Span[] {
  const own = ownSentence(cited.happened)
  return own ? say(writing, 'happened', { happened: own }) : []
}
