import { wordsOf, type Block, type Document } from '@fresh-eyes/paper'
import type { OnePageSentences } from './sentences.ts'

/** What a reader in a hurry looks for first. */
export type GlancePart = 'ask' | 'why' | 'tried'

/** What it takes to find what is asked, why, and what has been tried. */
export interface Glance {
  /** How many words each takes, its heading among them. */
  words: Readonly<Record<GlancePart, number>>
  /** How many seconds an adult of average speed reads them. */
  seconds: number
  /** What to shorten first, when it takes longer than 20 seconds. */
  shorten?: GlancePart
}

/**
 * Words of English that is not fiction, read silently by adults: the average of 190 studies. Most adults read 175 to 300.
 * Source: Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019), abstract.
 */
const wordsInAMinute = 238
const aim = 20
/** What each part takes when it is short: more than this is where words can be saved. */
const short: Readonly<Record<GlancePart, number>> = { ask: 25, why: 40, tried: 14 }

/**
 * Counts what a reader in a hurry reads of the page: three headings, the first sentence of what is asked, the reasons, and the
 * name of each thing that was tried (what is bold there; the first thing whole when none is). Undefined while what is asked, or
 * why, is still to be written.
 */
export function glanceAt({ blocks }: Document, { headings }: OnePageSentences): Glance | undefined {
  const after = (heading: string) =>
    blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1]
  const [ask, why, tried] = [after(headings.ask), after(headings.why), after(headings.tried)]
  if (!ask || !why || !tried || hasGap(ask) || hasGap(why)) return undefined
  const words = {
    ask: count(`${headings.ask} ${firstSentence(lines(ask).join(' '))}`),
    why: count(`${headings.why} ${lines(why).join(' ')}`),
    tried: count(`${headings.tried} ${names(tried)}`),
  }
  const seconds = Math.round(((words.ask + words.why + words.tried) / wordsInAMinute) * 60)
  return { words, seconds, ...(seconds > aim ? { shorten: longest(words) } : {}) }
}

function longest(words: Glance['words']): GlancePart {
  const over = (part: GlancePart) => words[part] - short[part]
  const [first] = (['ask', 'why', 'tried'] as const).toSorted((one, other) => over(other) - over(one))
  return first ?? 'why'
}

const spansOf = (block: Block) =>
  block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.spans] : []
const lines = (block: Block): string[] => spansOf(block).map(wordsOf)
const hasGap = (block: Block): boolean => spansOf(block).some((spans) => spans.some(({ gap }) => gap))

function names(tried: Block): string {
  const bold = spansOf(tried).flatMap((spans) => spans.filter(({ strong }) => strong))
  return bold.length > 0 ? bold.map(({ text }) => text).join(' ') : (lines(tried)[0] ?? '')
}

const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text
const count = (text: string): number => text.match(/\S+/gu)?.length ?? 0
