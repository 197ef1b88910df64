import type { Block, Document, Span } from '@fresh-eyes/paper'
import type { OutputEntry } from '../casefile/index.ts'
import type { Day } from '../calendar/index.ts'
import { fill, ownSentence } from '../letters/index.ts'
import type { PageFacts } from './facts.ts'
import {
  columns,
  linesOfItem,
  inItem,
  inParagraph,
  inRow,
  ledBy,
  most,
  paragraph,
  size,
} from './fit-words.ts'
import { asItHappened, asWritten } from './newest.ts'
import { placeOf, type Place } from './page-entry.ts'
import { leadOf, sayEntry, sayWhen } from './say-entry.ts'
import type { OnePageSentences } from './sentences.ts'
import { askBlock, whoBlock, whyBlock } from './top.ts'

/** What the page is drawn from, beside the entries that are chosen for it. */
export interface ToDraw {
  facts: PageFacts
  reasons: readonly OutputEntry[]
  /** Everything that could be shown. */
  all: number
  sentences: OnePageSentences
  today: Day
}

/** What an entry becomes on the page. */
export interface Drawn {
  cells: readonly [when: string, what: string]
  /** The first words of it, which stand out: the name of what was tried. */
  lead: string
  isShort: boolean
  /** How many lines it takes. */
  lines: number
}

/** Draws one entry, shortened to its part of the page. */
export function drawEntry(entry: OutputEntry, { facts, sentences }: ToDraw): Drawn {
  const says = sayEntry(entry, sentences, facts.writer)
  if (placeOf(entry) === 'timeline') return { ...inRow(sayWhen(entry, sentences), says), lead: '' }
  const lead = leadOf(entry)
  const { text, isShort } = inItem(says, placeOf(entry) === 'why' ? most.reason : most.item, lead)
  return { cells: ['', text], lead, isShort, lines: linesOfItem(text, lead) }
}

/** The page with these entries on it, each drawn by `drawn`. */
export function drawPage(
  to: ToDraw,
  chosen: readonly OutputEntry[],
  drawn: (entry: OutputEntry) => Drawn,
): Document {
  const { facts, sentences, reasons, today } = to
  const at = (place: Place) => chosen.filter((entry) => placeOf(entry) === place)
  const says = (entries: readonly OutputEntry[]) => entries.map((entry) => drawn(entry).cells[1])
  const led = (entries: readonly OutputEntry[]) =>
    entries.map((entry) => ledBy(drawn(entry).cells[1], drawn(entry).lead))
  const { headings } = sentences
  const why = reasons.length > 0 ? says(reasons) : facts.reasons
  const tried = [...led(asItHappened(at('tried'))), ...fromLetter(facts.tried).map(own)]
  const unexplained = inParagraph(ownSentence(facts.unexplained)?.text ?? '', most.unexplained).text
  return {
    title: sentences.title,
    lang: 'en',
    size,
    blocks: [
      { kind: 'heading', level: 2, text: sentences.title },
      whoBlock(facts, sentences, today),
      heading(headings.ask),
      askBlock(facts, sentences),
      heading(headings.why),
      whyBlock(why, sentences),
      heading(headings.tried),
      tried.length > 0 ? listOf(tried) : paragraph([{ text: sentences.nothingTried }]),
      heading(headings.unexplained),
      ...unexplainedBlocks(unexplained, says(asItHappened(at('unexplained'))), sentences),
      ...timeline(asItHappened(at('timeline')), sentences, drawn),
      ...withHeading(headings.questions, says(asWritten(at('questions')))),
      paragraph(foot(to, chosen, drawn)),
    ],
  }
}

/** Whose record it is, and how much of it is here. */
function foot(
  { sentences, reasons, all }: ToDraw,
  chosen: readonly OutputEntry[],
  drawn: (entry: OutputEntry) => Drawn,
): Span[] {
  const shown = [...reasons, ...chosen]
  const counted = fill(sentences.counted, { shown: String(shown.length), all: String(all) })
  const more = shown.some((entry) => drawn(entry).isShort) ? [{ text: ` ${sentences.more}` }] : []
  return [{ text: `${sentences.ownRecord} ` }, ...counted, ...more]
}

const fromLetter = (tried: readonly string[]): string[] =>
  tried.map((text) => inItem(ownSentence(text)?.text ?? '', most.item).text)

function unexplainedBlocks(first: string, told: readonly string[], sentences: OnePageSentences): Block[] {
  if (first === '' && told.length === 0) return [paragraph([{ text: sentences.nothingUnexplained }])]
  return [...(first ? [paragraph(own(first))] : []), ...(told.length > 0 ? [list(told)] : [])]
}

function timeline(
  entries: readonly OutputEntry[],
  { headings, when, what }: OnePageSentences,
  drawn: (entry: OutputEntry) => Drawn,
): Block[] {
  if (entries.length === 0) return []
  const { firstColumn } = columns
  const rows = entries.map((entry) => [...drawn(entry).cells])
  return [{ kind: 'table', caption: headings.timeline, header: [when, what], firstColumn, rows }]
}

const withHeading = (text: string, items: readonly string[]): Block[] =>
  items.length > 0 ? [heading(text), list(items)] : []

const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })
const list = (items: readonly string[]): Block => listOf(items.map(own))
const listOf = (items: readonly Span[][]): Block => ({ kind: 'list', ordered: false, items })
const own = (text: string): Span[] => [{ text, own: true }]
