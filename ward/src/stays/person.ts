import type { FeedEvent, PatientKey, PersonSaid } from './feed-event.ts'
import { checkNhsNumber } from './nhs-number.ts'
import { asRecorded } from './order.ts'
import type { Doubt, Person } from './stay.ts'

/** Who someone is: what was written down last stands, field by field. Of merged records, the one that stays is believed. */
export function foldPerson(patient: PatientKey, events: readonly FeedEvent[]): Person {
  const sorted = events.toSorted(asRecorded)
  const own = sorted.filter((event) => event.patient === patient)
  const believed = own.some(({ person }) => person.family) ? own : sorted
  const said: PersonSaid = {}
  const doubts = new Set<Doubt>()
  for (const { person } of believed) {
    if (differs(said.family, person.family) && differs(said.born, person.born))
      doubts.add('name-and-birth-changed')
    if (differs(said.nhsNumber, person.nhsNumber)) doubts.add('nhs-number-changed')
    Object.assign(said, person)
  }
  // Death is believed from any of them: a record merged away may be the one that was told.
  const death = sorted.findLast(({ person }) => person.died !== undefined)?.person
  const nhsNumber = said.nhsNumber ?? null
  const nhsCheck = nhsNumber === null ? null : checkNhsNumber(nhsNumber)
  if (nhsCheck === 'placeholder') doubts.add('nhs-number-placeholder')
  else if (nhsCheck !== null && nhsCheck !== 'fits') doubts.add('nhs-number-check-failed')
  return {
    patient,
    family: said.family ?? null,
    given: said.given ?? null,
    born: said.born ?? null,
    sex: said.sex ?? null,
    nhsNumber,
    nhsCheck,
    died: death?.died ?? false,
    diedAt: (death?.died === true ? death.diedAt : null) ?? null,
    doubts: [...doubts].sort(),
  }
}

/** Both said something, and not the same. */
function differs(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one) && Boolean(other) && one?.toLowerCase() !== other?.toLowerCase()
}
