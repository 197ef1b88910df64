import type { Instant } from '../instant/index.ts'
import type { FeedEvent, Means } from '../stays/index.ts'
import { systems } from './call-task.ts'
import type { Issue, Resource } from './validate.ts'

const means: Record<string, Means> = {
  planned: 'expect',
  arrived: 'admit',
  triaged: 'admit',
  'in-progress': 'admit',
  onleave: 'out',
  finished: 'leave',
  cancelled: 'cancel-admit',
}

/** What an Encounter is read with: when it came, a name for it that the same words always have, and how an instant is read. */
export interface FeedReading {
  id: string
  receivedAt: Instant
  readInstant: (text: string) => Instant
}

/**
 * Reads an Encounter of the trust's own feed as what it says of who is where: the record by `subject.identifier`, the visit by
 * `identifier`, the place by the ward and bed that the first location names. Only a feed account may send one.
 */
export function encounterToEvent(
  resource: Resource,
  { id, receivedAt, readInstant }: FeedReading,
): { event: FeedEvent } | { issues: Issue[] } {
  const issues: Issue[] = []
  const need = (where: string, says: string): number => issues.push({ code: 'required', where, says })
  const status = resource['status'] as string
  const what = means[status]
  if (what === undefined)
    issues.push({
      code: 'value',
      where: 'Encounter.status',
      says: `Not taken here: ${Object.keys(means).join(', ')} are.`,
    })
  const subject = (resource['subject'] as { identifier?: Named } | undefined)?.identifier
  if (!subject?.system || !subject.value)
    need('Encounter.subject', 'Name the record: subject.identifier with its system and value.')
  const visit = (resource['identifier'] as Named[] | undefined)?.[0]
  if (!visit?.value) need('Encounter.identifier', 'Name the visit: identifier with its value.')
  const locations = resource['location'] as
    { location: { identifier?: Named }; status?: string }[] | undefined
  const active = locations?.find((each) => each.status !== 'completed')?.location.identifier
  const wardAndBed = active?.system === systems.bed ? active.value?.split('|') : undefined
  const ward = active?.system === systems.ward ? active.value : wardAndBed?.[0]
  if (what === 'admit' && ward === undefined)
    need('Encounter.location', `Name the ward (${systems.ward}) or "ward|bed" (${systems.bed}).`)
  if (issues.length > 0 || what === undefined) return { issues }
  const period = resource['period'] as { start?: string; end?: string } | undefined
  const start = period?.start === undefined ? receivedAt : readInstant(period.start)
  const end = period?.end === undefined ? null : readInstant(period.end)
  const event: FeedEvent = {
    id,
    means: what,
    trigger: 'FHIR',
    at: what === 'admit' || what === 'expect' ? start : (end ?? receivedAt),
    recordedAt: receivedAt,
    by: { kind: 'feed' },
    patient: `${subject?.system}|${subject?.value}`,
    person: {},
    visit: visit?.value ?? null,
    care: (resource['class'] as Named & { code?: string }).code === 'EMER' ? 'emergency' : 'inpatient',
    place: ward === undefined ? null : { ward, bay: null, bed: wardAndBed?.[1] ?? null },
    before: null,
    cancels: null,
    leftAt: end,
  }
  return { event }
}

interface Named {
  system?: string
  value?: string
}
