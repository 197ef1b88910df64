import type { BodyNote, FactNote, NationFacts } from '@fresh-eyes/core/guidance'
import type { ChosenRoute } from '@fresh-eyes/core/routes'

/** The facts a chosen way rests on, with their sources written out, in the order they are named. */
export function notesFor(facts: NationFacts, choice: ChosenRoute): FactNote[] {
  return choice.facts.flatMap((id) => {
    const note = facts.facts[id]
    return note ? [written(facts, note)] : []
  })
}

/** The bodies among those facts: who can help on this way. */
export function bodiesFor(facts: NationFacts, choice: ChosenRoute): BodyNote[] {
  return choice.facts.flatMap((id) => {
    const body = facts.bodies[id]
    return body ? [written(facts, body)] : []
  })
}

function written<T extends { sources: readonly string[] }>(
  facts: NationFacts,
  note: T,
): Omit<T, 'sources'> & Pick<FactNote, 'sources'> {
  return { ...note, sources: note.sources.flatMap((id) => facts.sources[id] ?? []) }
}
