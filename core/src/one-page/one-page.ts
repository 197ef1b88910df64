import type { Document } from '@fresh-eyes/paper'
import type { OutputEntry } from '../casefile/index.ts'
import { measure, type Measure } from '@fresh-eyes/paper/measure'
import type { Day } from '../calendar/index.ts'
import { drawEntry, drawPage, type Drawn, type ToDraw } from './draw.ts'
import { pageFacts } from './facts.ts'
import { glanceAt, type Glance } from './glance.ts'
import type { Choices } from './page-entry.ts'
import { rank, reasonsOf, type LeftOut, type Ranked } from './rank.ts'
import type { OnePageSentences } from './sentences.ts'

/** A case on one page, and what is not on it. */
export interface OnePage {
  document: Document
  /** Who writes it, when that is not the patient; else empty. */
  writer: string
  /** The entries on the page, what matters most first. */
  shown: readonly string[]
  /** Those on the page whose words were shortened. */
  shortened: readonly string[]
  leftOut: readonly LeftOut[]
  /** How many lines too long the pinned entries are by themselves, or more; 0 when all of them are on the page. */
  pinnedOverBy: number
  /** What a reader in a hurry finds. Undefined while what is asked, or why, is still to be written. */
  glance: Glance | undefined
  /** It always does. */
  fits: true
}

/** What a page is made with. `choices` are what the person pinned and dropped, by entry. */
export interface ForOnePage {
  today: Day
  choices: Choices
  sentences: OnePageSentences
}

const mostReasons = 3
// More than a page can hold, to say by how much the pinned ones are too long.
const mostMeasured = 60

/**
 * Puts a case on exactly one page of A4, however long the record. Who, what is asked and why are always there; the rest comes
 * in the order of `rank` until the page is full. `entries` are those of one case: see pageEntries.
 */
export function onePage(
  entries: readonly OutputEntry[],
  caseId: string | undefined,
  { today, choices, sentences }: ForOnePage,
): OnePage {
  const [reasons, moreReasons] = split(reasonsOf(entries), mostReasons)
  const ranked = rank(entries, reasons, choices)
  const all = ranked.order.length + ranked.leftOut.length + reasons.length + moreReasons.length
  const to: ToDraw = { facts: pageFacts(entries, caseId, today), reasons, all, sentences, today }
  const drawn = once((entry: OutputEntry) => drawEntry(entry, to))
  const draw = (howMany: number) => drawPage(to, ranked.order.slice(0, howMany), drawn)
  const howMany = mostThatFit(ranked.order, drawn, (many) => measure(draw(many)))
  const [chosen, noRoom] = split(ranked.order, howMany)
  const shown = [...reasons, ...chosen]
  const document = draw(howMany)
  return {
    document,
    writer: to.facts.writer,
    shown: shown.map(({ id }) => id),
    shortened: shown.filter((entry) => drawn(entry).isShort).map(({ id }) => id),
    leftOut: [
      ...noRoom.map((entry, at) => ({ entry: entry.id, why: whyNoRoom(ranked, howMany + at) })),
      ...moreReasons.map(({ id }) => ({ entry: id, why: 'more-than-three-reasons' as const })),
      ...ranked.leftOut,
    ],
    pinnedOverBy: howMany < ranked.pinned ? measure(draw(Math.min(ranked.pinned, mostMeasured))).overBy : 0,
    glance: glanceAt(document, sentences),
    fits: true,
  }
}

const whyNoRoom = ({ pinned }: Ranked, at: number) =>
  at < pinned ? ('pinned-no-room' as const) : ('no-room' as const)

/** The largest number from the front that fits. An entry takes its own lines at least, so few numbers have to be tried. */
function mostThatFit(
  order: readonly OutputEntry[],
  drawn: (entry: OutputEntry) => Drawn,
  measured: (many: number) => Measure,
): number {
  const none = measured(0)
  // The two lines that stand where nothing was tried, and nothing is unexplained, make room for an entry.
  let [room, many] = [none.room - none.lines + 2, 0]
  for (const entry of order) {
    room -= drawn(entry).lines
    if (room < 0) break
    many += 1
  }
  while (many > 0 && !measured(many).fits) many -= 1
  return many
}

function once(draw: (entry: OutputEntry) => Drawn): (entry: OutputEntry) => Drawn {
  const found = new Map<OutputEntry, Drawn>()
  return (entry) => {
    const known = found.get(entry)
    if (known) return known
    const drawn = draw(entry)
    found.set(entry, drawn)
    return drawn
  }
}

const split = <Item>(items: readonly Item[], at: number): [readonly Item[], readonly Item[]] => [
  items.slice(0, at),
  items.slice(at),
]
