import type { Day } from '@fresh-eyes/core/calendar'
import { whenOf, type Entry, type OutputEntry } from '@fresh-eyes/core/casefile'
import {
  onePage,
  pageEntries,
  sayEntry,
  sayWhen,
  type Choices,
  type LeftOut,
  type OnePage,
  type WhyLeftOut,
} from '@fresh-eyes/core/one-page'
import { onePagePaper as sentences } from '@fresh-eyes/content/words'

/** A line of the list beside the page. */
export interface PageLine {
  entry: OutputEntry
  /** Why it is not on the page. Undefined when it is. */
  why?: WhyLeftOut
  isShort: boolean
}

/** A case on one page, with a line for every entry that is on it, and for every one that is not. */
export interface MadePage extends Pick<OnePage, 'document' | 'writer' | 'pinnedOverBy' | 'glance'> {
  shown: readonly PageLine[]
  leftOut: readonly PageLine[]
}

/** Puts a case on one page. */
export function makePage(live: readonly Entry[], caseId: string, choices: Choices, today: Day): MadePage {
  const entries = pageEntries(live, caseId)
  const page = onePage(entries, caseId, { today, choices, sentences })
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const short = new Set(page.shortened)
  const lineOf = (id: string, why?: WhyLeftOut): PageLine[] => {
    const entry = byId.get(id)
    return entry ? [{ entry, isShort: short.has(id), ...(why ? { why } : {}) }] : []
  }
  return {
    document: page.document,
    writer: page.writer,
    pinnedOverBy: page.pinnedOverBy,
    glance: page.glance,
    shown: page.shown.flatMap((id) => lineOf(id)),
    leftOut: decidedFirst(page.leftOut).flatMap(({ entry, why }) => lineOf(entry, why)),
  }
}

/** What the person decided, and does not find on the page, or should not, stands before what the rule left out. */
function decidedFirst(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const order = ({ why }: LeftOut) => (why === 'pinned-no-room' ? 0 : why === 'dropped' ? 1 : 2)
  return leftOut.toSorted((one, other) => order(one) - order(other))
}

/** What a line of the list says: the day, when the entry has one, and the words of whoever wrote it. */
export function sayLine({ entry }: PageLine, writer: string): { when: string; what: string } {
  return {
    when: whenOf(entry) === undefined ? '' : sayWhen(entry, sentences),
    what: sayEntry(entry, sentences, writer),
  }
}
