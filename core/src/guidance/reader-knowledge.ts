import type { Notes } from './fact-notes.ts'
import type { ReaderKnowledge } from './knowledge.ts'

/** How many pages stand beside a reason: enough to check it, few enough to read. */
const mostSources = 2

/** The words of the reader, each reason with the pages that it was read on. */
export function readerKnowledge(
  words: (name: string) => Record<string, unknown>,
  notes: Notes,
): ReaderKnowledge {
  type Written = { title: string; why: string; mend: string; rests: readonly string[] }
  const reasons = words('reader') as Record<string, Written>
  return {
    reasons: Object.fromEntries(
      Object.entries(reasons).map(([id, { rests, ...said }]) => [
        id,
        { ...said, sources: pagesOf(rests, notes) },
      ]),
    ),
    rewrites: words('reader-rewrites') as Record<string, string>,
    ticks: words('reader-ticks') as Record<string, string>,
  }
}

/** The first page of each fact, then the second of each: one fact does not take all the room. */
function pagesOf(rests: readonly string[], notes: Notes) {
  const lists = rests.map((id) => {
    const note = notes.facts.get(id)
    return (note?.sources ?? []).flatMap(({ name, url, read }) =>
      note && url && read ? [{ name, url, checkedOn: note.checkedOn }] : [],
    )
  })
  const inTurn = [0, 1].flatMap((turn) => lists.flatMap((list) => list[turn] ?? []))
  return [...new Map(inTurn.map((page) => [page.url, page])).values()].slice(0, mostSources)
}
