import { parseDay, parseVagueDay, type Day } from '../calendar/index.ts'
import type { Entry, OutputEntry } from '../casefile/index.ts'
import type { NationId } from '../routes/index.ts'
import { asWritten } from './newest.ts'

/** Who the page is about, who writes it, and what is asked. A text that is not known is empty. */
export interface PageFacts {
  nation: NationId | undefined
  name: string
  birthDate: Day | undefined
  healthNumber: string
  /** Who writes, when it is not the patient. */
  writer: string
  condition: string
  specialty: string
  hospital: string
  wanted: string
  unexplained: string
  tried: readonly string[]
  /** Reasons as they stand in the letter, for a record that has none of its own. */
  reasons: readonly string[]
}

/**
 * Gathers what stands at the top of the page: the person from the record, and the rest, and whatever the record does not say
 * of the person, from the request that was written last.
 */
export function pageFacts(
  entries: readonly OutputEntry[],
  caseId: string | undefined,
  today: Day,
): PageFacts {
  const here = entries.find((entry): entry is Entry<'case'> => entry.kind === 'case' && entry.id === caseId)
  const request = newestRequest(entries)
  const typed = typedIn(request)
  const { patient, writer } = peopleIn(entries, here)
  const birthDate = parseDay(patient?.fields.birthDate ?? '') ?? dayTyped(typed('birthDate'), today)
  const forAnother = typed('authority') !== '' && typed('authority') !== 'under-16'
  return {
    nation: here?.fields.nation,
    name: patient?.fields.name.trim() || typed('name'),
    birthDate,
    healthNumber: patient?.fields.healthNumber?.trim() || typed('healthNumber'),
    writer: request ? (forAnother ? typed('writerName') : '') : (writer?.fields.name.trim() ?? ''),
    condition: typed('condition'),
    specialty: typed('specialty'),
    hospital: typed('hospital'),
    wanted: typed('wanted'),
    unexplained: typed('unexplained'),
    tried: numbered(typed, 'tried'),
    reasons: numbered(typed, 'reason'),
  }
}

/** The request that was changed last, sent or not. */
function newestRequest(entries: readonly OutputEntry[]): Entry<'letter'> | undefined {
  return ofKind(entries, 'letter')
    .filter(isRequest)
    .reduce<Entry<'letter'> | undefined>(
      (newest, entry) => (newest && newest.changedAt > entry.changedAt ? newest : entry),
      undefined,
    )
}

const isRequest = ({ fields }: Entry<'letter'>): boolean => fields.letterId.startsWith('request-')

function peopleIn(entries: readonly OutputEntry[], here: Entry<'case'> | undefined) {
  const people = ofKind(entries, 'person')
  const named = here?.fields.person
  const patients = people.filter(({ fields }) => fields.role !== 'writer')
  return {
    patient: patients.find(({ id }) => id === named) ?? (patients.length === 1 ? patients[0] : undefined),
    writer: people.find(({ fields }) => fields.role === 'writer'),
  }
}

/** In the order in which they were written, so that a tie is settled alike however the record is read. */
function ofKind<Kind extends 'letter' | 'person'>(
  entries: readonly OutputEntry[],
  kind: Kind,
): Entry<Kind>[] {
  return asWritten(entries.filter((entry) => entry.kind === kind)) as Entry<Kind>[]
}

type Typed = (key: string) => string

function typedIn(letter: Entry<'letter'> | undefined): Typed {
  return (key) => {
    const value = letter && Object.hasOwn(letter.fields.fields, key) ? letter.fields.fields[key] : ''
    return typeof value === 'string' ? value.trim() : ''
  }
}

const numbered = (typed: Typed, name: string): string[] =>
  [1, 2, 3].map((n) => typed(`${name}${n}`)).filter((text) => text !== '')

function dayTyped(text: string, today: Day): Day | undefined {
  const day = parseVagueDay(text, today)
  return day && day.earliest === day.latest ? day.earliest : undefined
}
