/**
 * What storage needs to know of a change: when it was written, on which device, and to which entry.
 * The rest is sealed as it is and comes back as it was.
 */
export interface Change {
  entry: string
  kind: string
  set: object
  removed?: true
  /** An instant in UTC with milliseconds: 2026-11-27T09:14:03.120Z. Such instants sort as text. */
  writtenAt: string
  tick: number
  device: string
  by: { role: 'patient' | 'carer' | 'clinician' | 'other'; name?: string }
}

/** Whether something that was opened is a change at all. It does not look inside what the change sets. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false
  const { entry, kind, set, writtenAt, tick, device, by } = value as Record<string, unknown>
  const texts = [entry, kind, writtenAt, device].every((text) => typeof text === 'string')
  return texts && typeof tick === 'number' && isObject(set) && isObject(by)
}

/** Below zero when the first was written later: the order in which a person wants to read. */
export function newestFirst(one: Change, other: Change): number {
  return compare(other.writtenAt, one.writtenAt) || other.tick - one.tick || compare(other.device, one.device)
}

function compare<Value extends string>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
