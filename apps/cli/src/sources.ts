import type { NationFacts } from '@fresh-eyes/core/guidance'

/** One page that a fact was read on, or could be checked on, as the command line prints it. */
export interface SourceRow {
  name: string
  /** Null when it has no address. */
  url: string | null
  /** The date of the copy, as its publisher puts it. Null when unknown. */
  asOf: string | null
  /** False when the address is only where to look: it was not read. */
  read: boolean
  checkedOn: string
  reviewBy: string
  /** Of the fact: an unverified one is never shown as law. */
  status: 'verified' | 'unverified'
  /** The fact that rests on it. */
  fact: string
}

interface Rests {
  status: 'verified' | 'unverified'
  sources: readonly string[]
  checkedOn: string
  reviewBy: string
}

/** The sources of some facts, in the order of the facts. A fact that is not known here has none. */
export function sourceRows(facts: NationFacts, ids: readonly string[]): SourceRow[] {
  return [...new Set(ids)].flatMap((id) => {
    const note = facts.facts[id] ?? facts.bodies[id]
    return note ? rowsOf(facts, id, note) : []
  })
}

/** The sources of one thing that rests on some. */
export function rowsOf(
  facts: NationFacts,
  fact: string,
  { status, sources, checkedOn, reviewBy }: Rests,
): SourceRow[] {
  return sources.flatMap((id) => {
    const source = facts.sources[id]
    if (!source) return []
    const { name, url = null, asOf = null, read } = source
    return [{ name, url, asOf, read, checkedOn, reviewBy, status, fact }]
  })
}
