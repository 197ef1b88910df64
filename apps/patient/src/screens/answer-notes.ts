import type { FactNote, ShownBody, WayKnowledge } from '@fresh-eyes/core/guidance'
import type { ChosenRoute } from '@fresh-eyes/core/routes'

/** The facts a chosen way rests on, with their sources written out, in the order they are named. */
export function notesFor({ facts, sources }: WayKnowledge, choice: ChosenRoute): FactNote[] {
  return choice.facts.flatMap((id) => {
    const note = facts[id]
    return note ? [{ ...note, sources: note.sources.flatMap((source) => sources[source] ?? []) }] : []
  })
}

/** The bodies among those facts: who can help on this way. */
export function bodiesFor({ bodies }: WayKnowledge, choice: ChosenRoute): ShownBody[] {
  return choice.facts.flatMap((id) => bodies[id] ?? [])
}
