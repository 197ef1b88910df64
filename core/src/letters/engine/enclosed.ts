import type { Block, Span } from '@fresh-eyes/paper'
import { endOnce, ownWords } from '../own-words.ts'
import { strong } from './section.ts'

/**
 * The papers that go with a letter, after the name: numbered when there are several, in one paragraph, so that the letter
 * stays on its page. No block where nothing is enclosed.
 */
export function enclosed(label: readonly Span[], papers: readonly string[]): Block[] {
  const named = papers.flatMap((paper) => ownWords(paper) ?? [])
  if (named.length === 0) return []
  const each = named.flatMap((paper, at): Span[] => [
    { text: named.length > 1 ? `${at === 0 ? ' ' : '; '}${at + 1}. ` : ' ' },
    paper,
  ])
  const end = endOnce(each, '.')
  return [{ kind: 'paragraph', spans: [...strong(label), ...each, ...(end ? [{ text: end }] : [])] }]
}
