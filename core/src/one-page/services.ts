import { asItHappened } from './newest.ts'
import type { OutputEntry } from '../casefile/index.ts'

/**
 * The last and the first contact with each service, the service that was met last standing first. A service is a place as it
 * was written; where no place is known, it is the way of the contact, such as a call. Contacts of a day not known are left
 * for the rest: nobody can say that they were first or last.
 */
export function firstAndLastContacts(entries: readonly OutputEntry[]): OutputEntry[] {
  const services = new Map<string, { first: OutputEntry; last: OutputEntry }>()
  for (const entry of asItHappened(entries)) {
    const service = serviceOf(entry)
    if (service === undefined) continue
    const first = services.get(service)?.first ?? entry
    // Set anew, so that the map ends in the order of the last contacts.
    services.delete(service)
    services.set(service, { first, last: entry })
  }
  return [...services.values()].reverse().flatMap(({ first, last }) => [last, first])
}

function serviceOf(entry: OutputEntry): string | undefined {
  if (entry.kind !== 'contact' || entry.fields.when === 'not-recorded') return undefined
  const { where, how } = entry.fields
  return where === undefined || where === 'not-recorded' || where.trim() === ''
    ? how
    : `at ${where.trim().toLowerCase()}`
}
