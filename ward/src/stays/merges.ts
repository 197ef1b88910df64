import type { FeedEvent, PatientKey } from './feed-event.ts'
import { asRecorded } from './order.ts'

/**
 * Which record each record is told under, after the merges that stand. Merges join records and mix nothing: each event keeps the
 * number that it came under, so taking a merge back parts them as they were. Records that no merge names are not in the answer.
 */
export function followMerges(events: readonly FeedEvent[]): Map<PatientKey, PatientKey> {
  const undone = new Set(events.flatMap(({ undoes }) => undoes ?? []))
  const above = new Map<PatientKey, PatientKey>()
  const rootOf = (key: PatientKey): PatientKey => {
    let root = key
    for (let up = above.get(root); up !== undefined; up = above.get(root)) root = up
    return root
  }
  const once = [...new Map(events.map((event) => [event.id, event])).values()]
  const merges = once
    .sort(asRecorded)
    .flatMap(({ means, id, patient, into }) =>
      means === 'merge' && into !== undefined ? [{ id, patient, into }] : [],
    )
  for (const { id, patient, into } of merges) {
    if (patient === into || undone.has(id)) continue
    // The record that the last merge names is the one that stays, also when an older merge said the other way round.
    const [from, root] = [rootOf(patient), rootOf(into)]
    above.delete(into)
    for (const other of new Set([from, root])) if (other !== into) above.set(other, into)
  }
  const named = new Set(merges.flatMap(({ patient, into }) => [patient, into]))
  return new Map([...named].map((key) => [key, rootOf(key)]))
}
