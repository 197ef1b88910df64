import type { Call, CallStanding, Told } from '../call/index.ts'
import type { Instant } from '../instant/index.ts'
import type { Issue, Resource } from './validate.ts'

/** Our own names for what FHIR has none for. Example addresses: a trust puts its own in front. */
export const systems = {
  reference: 'urn:fresh-eyes:ward:reference',
  kind: 'urn:fresh-eyes:ward:kind',
  ward: 'urn:fresh-eyes:ward:ward',
  bed: 'urn:fresh-eyes:ward:bed',
} as const

/** What is needed of a call to say it as a Task. */
export interface CallToSay {
  id: string
  reference: string
  call: Call
  /** Instants in FHIR's way. */
  sayInstant: (at: Instant) => string
}

const statuses: Record<CallStanding, string> = {
  waiting: 'requested',
  accepted: 'accepted',
  'on-my-way': 'in-progress',
  'with-patient': 'in-progress',
  closed: 'completed',
}

/**
 * A call as a Task. Its priority is left out: nothing here ranks a call. The caller's own words are in no Task: they are on the desk.
 */
export function callToTask({ id, reference, call, sayInstant }: CallToSay): Resource {
  return {
    resourceType: 'Task',
    id,
    identifier: [{ system: systems.reference, value: reference }],
    status: statuses[call.standing],
    businessStatus: { text: call.standing },
    intent: 'order',
    code: { coding: [{ system: systems.kind, code: 'call-for-another-team' }] },
    authoredOn: sayInstant(call.openedAt),
    ...(call.ward === null ? {} : { location: { identifier: { system: systems.ward, value: call.ward } } }),
    ...(call.stay === null ? {} : { encounter: { reference: `Encounter/${call.stay}` } }),
    ...(call.closedAt === null
      ? {}
      : { executionPeriod: { start: sayInstant(call.openedAt), end: sayInstant(call.closedAt) } }),
  }
}

/** A call that another system asks for: the sender's own identifier is the key, so that sending twice is one call. */
export interface AskedCall {
  key: string
  ward: string | null
  told: Told
}

/** Reads a Task that asks for another team. Who the patient is comes from the feed only, so a Task names a ward and a bed. */
export function taskToCall(task: Resource): { asked: AskedCall } | { issues: Issue[] } {
  const issues: Issue[] = []
  const refuse = (code: Issue['code'], where: string, says: string): number =>
    issues.push({ code, where, says })
  if (task['status'] !== 'requested') refuse('value', 'Task.status', 'A new call has the status "requested".')
  const identifier = (task['identifier'] as { system?: string; value?: string }[] | undefined)?.[0]
  if (!identifier?.system || !identifier.value) {
    refuse(
      'required',
      'Task.identifier',
      'Give an identifier of your own, with its system: sending it twice is then one call.',
    )
  }
  for (const name of ['for', 'encounter'] as const) {
    if (task[name] !== undefined) {
      refuse(
        'not-supported',
        `Task.${name}`,
        'Identity comes from the hospital’s feed only. Name the ward and the bed; a person links the call.',
      )
    }
  }
  if (issues.length > 0) return { issues }
  const place = (task['location'] as { identifier?: { system?: string; value?: string } } | undefined)
    ?.identifier
  const told: Told = { callerKind: 'staff' }
  const bed = parameter(task, systems.bed)
  if (bed !== undefined) told.bed = bed
  if (typeof task['description'] === 'string') told.worry = task['description'].slice(0, 1000)
  return {
    asked: {
      key: `${identifier?.system}|${identifier?.value}`,
      ward: place?.system === systems.ward ? (place.value ?? null) : null,
      told,
    },
  }
}

function parameter(task: Resource, system: string): string | undefined {
  const inputs = task['input'] as
    { type: { coding?: { system?: string }[] }; valueString?: string }[] | undefined
  return inputs?.find(({ type }) => type.coding?.[0]?.system === system)?.valueString?.slice(0, 20)
}
