import type { Entry, OutputEntry } from '@fresh-eyes/core/casefile'

/** Who the cases are about: every person but those who only write. */
export function patientsOf(live: readonly Entry[]): readonly Entry<'person'>[] {
  return live.filter(
    (entry): entry is Entry<'person'> => entry.kind === 'person' && entry.fields.role !== 'writer',
  )
}

/** The person whom a case is about. With one person and nothing said, it is that one. */
export function personOfCase(
  live: readonly Entry[],
  one: Entry<'case'> | undefined,
): Entry<'person'> | undefined {
  const patients = patientsOf(live)
  if (one === undefined) return undefined
  if (one.fields.person !== undefined) return patients.find(({ id }) => id === one.fields.person)
  return patients.length === 1 ? patients[0] : undefined
}

/**
 * Whether something may be said to belong to all cases. An entry without a case belongs to every case, whoever that is about,
 * so it is offered only where all cases are one person's.
 */
export function mayBelongToAll(live: readonly Entry[]): boolean {
  const cases = live.filter((entry): entry is Entry<'case'> => entry.kind === 'case')
  const people = new Set(cases.map((one) => personOfCase(live, one)?.id))
  return cases.length > 1 && people.size === 1
}

/** What belongs to any case of the person whom a case is about, and what belongs to every case. */
export function entriesOfPerson(entries: readonly OutputEntry[], one: Entry<'case'>): readonly OutputEntry[] {
  const person = personOfCase(entries, one)?.id
  const cases = new Set(
    entries
      .filter((entry): entry is Entry<'case'> => entry.kind === 'case')
      .filter((each) => personOfCase(entries, each)?.id === person)
      .map(({ id }) => id),
  )
  return entries.filter(
    ({ fields }) => !('case' in fields) || fields.case === undefined || cases.has(fields.case),
  )
}
