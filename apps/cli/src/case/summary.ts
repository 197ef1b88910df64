import { sayVagueDay } from '@fresh-eyes/core/calendar'
import {
  entriesForOutput,
  entryKinds,
  liveEntries,
  timelineOf,
  viewOf,
  whenOf,
  type CaseFile,
  type OutputEntry,
} from '@fresh-eyes/core/casefile'

/** What is in a case file, without a private word: how many of those there are is all that is said of them. */
export interface Summary {
  people: readonly { id: string; name: string; role: string | null }[]
  cases: readonly {
    id: string
    title: string
    nation: string
    closed: boolean
    person: string | null
    timeline: readonly Head[]
  }[]
  counts: Readonly<Record<string, number>>
  removed: number
  notWhole: number
}

/** The head of something that happened: its day as well as it is known, and how it begins. */
export interface Head {
  when: string
  kind: string
  words: string
}

const mostHeads = 10
const mostWords = 60

/** Sums up a case file. */
export function summaryOf(caseFile: CaseFile): Summary {
  const { entries, parts } = viewOf(caseFile)
  const live = liveEntries(entries)
  const all = entriesForOutput(entries)
  return {
    people: all.flatMap((entry) =>
      entry.kind === 'person'
        ? [{ id: entry.id, name: entry.fields.name, role: entry.fields.role ?? null }]
        : [],
    ),
    cases: all.flatMap((entry) => {
      if (entry.kind !== 'case') return []
      const { title, nation, closed = false, person = null } = entry.fields
      const { dated, notRecorded } = timelineOf(all, entry.id)
      const timeline = [...dated, ...notRecorded].slice(0, mostHeads).map(headOf)
      return [{ id: entry.id, title, nation, closed, person, timeline }]
    }),
    counts: Object.fromEntries(
      entryKinds
        .map((kind) => [kind, live.filter((entry) => entry.kind === kind).length] as const)
        .filter(([, count]) => count > 0),
    ),
    removed: entries.length - live.length,
    notWhole: parts.length,
  }
}

function headOf(entry: OutputEntry): Head {
  const when = whenOf(entry)
  const fields: Readonly<Record<string, unknown>> = { ...entry.fields }
  const text = [fields['title'], fields['what'], fields['words'], fields['said']].find(
    (one): one is string => typeof one === 'string',
  )
  const words = [...(text ?? '').replace(/\s+/g, ' ').trim()]
  return {
    when: when === undefined || when === 'not-recorded' ? 'not-recorded' : sayVagueDay(when),
    kind: entry.kind,
    words: words.length > mostWords ? `${words.slice(0, mostWords).join('')}…` : words.join(''),
  }
}
