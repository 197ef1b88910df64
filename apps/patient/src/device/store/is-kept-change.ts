import type { KeptChange } from '@fresh-eyes/core/casefile'

/**
 * Whether something that was unsealed is a change. What it sets is not looked into: it was checked when it was saved,
 * and a view leaves out what it does not know.
 */
export function isKeptChange(value: unknown): value is KeptChange {
  if (!isObject(value)) return false
  const { entry, kind, set, writtenAt, tick, device, by } = value as Record<string, unknown>
  const texts = [entry, kind, writtenAt, device].every((text) => typeof text === 'string')
  return texts && typeof tick === 'number' && isObject(set) && isObject(by)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
