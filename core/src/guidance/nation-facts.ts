import type { NationId } from '../routes/index.ts'
import type { Notes } from './fact-notes.ts'
import type {
  ClockKnowledge,
  ClockWords,
  LadderKnowledge,
  NationFacts,
  SourceNote,
  WayKnowledge,
} from './knowledge.ts'

/** What one way of a nation names: its facts (bodies among them) and its clocks, by id. */
export interface RestsOn {
  /** Whether it can be taken there. What was read about one that cannot be is kept, and never stands on a page of its own. */
  offered: boolean
  facts: readonly string[]
  clocks: readonly string[]
}

/** All that the ways of a nation rest on, with its bodies and the words of its clocks. `also` are facts that no way names. */
export function nationFacts(
  nation: NationId,
  notes: Notes,
  ways: Readonly<Record<string, RestsOn>>,
  also: readonly string[],
): NationFacts {
  const wanted = new Set([...Object.values(ways).flatMap(({ facts }) => facts), ...also])
  const { sources, inTable } = sourceTable()
  return {
    nation,
    facts: kept(notes.facts, (id) => wanted.has(id) && !notes.bodies.has(id), inTable),
    bodies: kept(notes.bodies, (_, { nations }) => nations.includes(nation), inTable),
    clocks: clocksOf(nation, notes, inTable),
    sources,
  } as unknown as NationFacts
}

/** The words of every clock that runs in a nation. */
export function clockFacts(nation: NationId, notes: Notes): ClockKnowledge {
  const { sources, inTable } = sourceTable()
  return { nation, clocks: clocksOf(nation, notes, inTable), sources } as unknown as ClockKnowledge
}

/** What a ladder names: its facts, and the bodies on it and beside it. */
export function ladderFacts(
  nation: NationId,
  notes: Notes,
  names: readonly string[],
): Omit<LadderKnowledge, 'rungs'> {
  const wanted = new Set(names)
  const { sources, inTable } = sourceTable()
  return {
    nation,
    facts: kept(notes.facts, (id) => wanted.has(id) && !notes.bodies.has(id), inTable),
    bodies: kept(notes.bodies, (id) => wanted.has(id), inTable),
    sources,
  } as unknown as Omit<LadderKnowledge, 'rungs'>
}

function clocksOf(nation: NationId, notes: Notes, inTable: (period: ClockWords) => object) {
  return Object.fromEntries(
    [...notes.clocks]
      .filter(([id]) => id.startsWith(`${nation}/`) || id.startsWith('uk/'))
      .map(([id, periods]) => [id, periods.map(inTable)]),
  )
}

/** What one way rests on, as its page shows it, and nothing else. */
export function wayFacts(notes: Notes, way: RestsOn): Omit<WayKnowledge, 'words'> {
  const wanted = new Set(way.facts)
  const { sources, inTable } = sourceTable()
  return {
    facts: kept(notes.facts, (id) => wanted.has(id) && !notes.bodies.has(id), inTable),
    bodies: kept(
      notes.bodies,
      (id) => wanted.has(id),
      ({ id, name, says, cannot, howToFind, phone, finderUrl }) => ({
        id,
        name,
        says,
        cannot,
        howToFind,
        ...(phone ? { phone } : {}),
        ...(finderUrl ? { finderUrl } : {}),
      }),
    ),
    clocks: Object.fromEntries(
      way.clocks.flatMap((id) => {
        const words = notes.clocks.get(id)?.at(-1)
        return words ? [[id, { title: words.title, startsWhen: words.startsWhen, showAs: words.showAs }]] : []
      }),
    ),
    sources,
  } as unknown as Omit<WayKnowledge, 'words'>
}

/** Names each source once, by a short id of its module's own. */
function sourceTable() {
  const sources: Record<string, SourceNote> = {}
  const byName = new Map<string, string>()
  const inTable = <T extends { sources: readonly SourceNote[] }>(note: T) => ({
    ...note,
    sources: note.sources.map((source) => {
      const key = JSON.stringify(source)
      const id = byName.get(key) ?? `s${byName.size + 1}`
      byName.set(key, id)
      sources[id] = source
      return id
    }),
  })
  return { sources, inTable }
}

function kept<T extends { nations: readonly string[] }>(
  notes: ReadonlyMap<string, T>,
  wants: (id: string, note: T) => boolean,
  shown: (note: Omit<T, 'nations'>) => object,
) {
  return Object.fromEntries(
    [...notes]
      .filter(([id, note]) => wants(id, note))
      .map(([id, { nations: _, ...note }]) => [id, shown(note)]),
  )
}
