import type { Block, Span } from '@fresh-eyes/paper'
import { ownSentence } from '../../own-words.ts'
import type { Cited } from '../choose-citations.ts'
import { oneAfterAnother, say, type Writing } from '../writing.ts'

/** The sources the letter names, with what happened beside each, and how they apply in this nation. */
export function guidance(writing: Writing, cited: readonly Cited[]): Block[] {
  if (cited.length === 0) return []
  const label = say(writing, 'guidance').map((span) => ({ ...span, strong: true }))
  const items = cited.map((each) => [...each.sentence, ...happened(writing, each)])
  const nationSentences = [...new Set(cited.flatMap(({ nationSentence }) => nationSentence ?? []))]
  const [only, ...more] = items
  const list: Block[] =
    only && more.length === 0
      ? [{ kind: 'paragraph', spans: oneAfterAnother(label, only) }]
      : [
          { kind: 'paragraph', spans: label },
          { kind: 'list', ordered: false, items },
        ]
  return [...list, ...nationSentences.map((text): Block => ({ kind: 'paragraph', spans: [{ text }] }))]
}

function happened(writing: Writing, cited: Cited): Span[] {
  const own = ownSentence(cited.happened)
  return own ? [{ text: ' ' }, ...say(writing, 'happened', { happened: own })] : []
}
