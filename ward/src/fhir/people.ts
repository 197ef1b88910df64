import type { Instant } from '../instant/index.ts'
import type { Person, Stay } from '../stays/index.ts'
import { systems } from './call-task.ts'
import type { Resource } from './validate.ts'

/** The system of NHS numbers in FHIR UK Core. */
const nhsNumbers = 'https://fhir.nhs.uk/Id/nhs-number'

/** What is needed of a stay to say it. `ward` is ours; null when nobody has said which of ours the feed's ward is. */
export interface StayToSay {
  id: string
  stay: Stay
  person: Person
  ward: string | null
  sayInstant: (at: Instant) => string
}

const statuses: Record<Stay['standing'], string> = {
  expected: 'planned',
  in: 'in-progress',
  away: 'onleave',
  left: 'finished',
  cancelled: 'cancelled',
}

/** A stay as an Encounter. The bed is as the feed says: how sure it is stands on the screens, and is no element of R4. */
export function stayToEncounter({ id, stay, ward, sayInstant }: StayToSay): Resource {
  const { place, since, leftAt } = stay
  return {
    resourceType: 'Encounter',
    id,
    status: statuses[stay.standing],
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: stay.care === 'emergency' ? 'EMER' : stay.care === 'outpatient' ? 'AMB' : 'IMP',
    },
    subject: { reference: `Patient/${id}` },
    period: { start: sayInstant(since), ...(leftAt === null ? {} : { end: sayInstant(leftAt) }) },
    ...(place === null
      ? {}
      : {
          location: [
            {
              location: {
                identifier: { system: systems.ward, value: ward ?? place.ward },
                display: [place.ward, place.bay, place.bed].filter(Boolean).join(' '),
              },
              status: stay.standing === 'left' ? 'completed' : 'active',
            },
          ],
        }),
  }
}

/** The person of a stay as a Patient, under the stay's id: one is read for one visit, and the hospital's own number stays the feed's. */
export function stayToPatient({ id, person, sayInstant }: StayToSay): Resource {
  const name = {
    ...(person.family === null ? {} : { family: person.family }),
    ...(person.given === null ? {} : { given: [person.given] }),
  }
  const born = isoDay(person.born)
  return {
    resourceType: 'Patient',
    id,
    // A number whose check fails is a question for a person, and is not passed on as if it were one.
    ...(person.nhsNumber !== null && person.nhsCheck === 'fits'
      ? { identifier: [{ system: nhsNumbers, value: person.nhsNumber }] }
      : {}),
    ...(Object.keys(name).length === 0 ? {} : { name: [name] }),
    ...(born === undefined ? {} : { birthDate: born }),
    ...(person.died
      ? person.diedAt === null
        ? { deceasedBoolean: true }
        : { deceasedDateTime: sayInstant(person.diedAt) }
      : {}),
  }
}

/** A ward as a Location. */
export function wardToLocation({ ward, name }: { ward: string; name: string }): Resource {
  return {
    resourceType: 'Location',
    id: ward,
    identifier: [{ system: systems.ward, value: ward }],
    status: 'active',
    name,
    mode: 'instance',
    physicalType: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/location-physical-type', code: 'wa' }],
    },
  }
}

function isoDay(born: string | null): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(born ?? '') ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
