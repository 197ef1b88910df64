import type { Instant } from '../instant/index.ts'

/** What a device says about an answer that waited on it. */
export interface Waited {
  /** How long it waited there, in milliseconds, by the device's own counting. */
  ago: number
  /** When the list that it was answered from was right, by the hospital's clock. */
  listAt: Instant
}

const longestWait = 72 * 60 * 60_000

/**
 * When an answer was given, by the hospital's clock. A device's clock can be wrong or be put back, so its word counts only between the
 * moment its list was right and now (hazard H06).
 */
export function askedAtOf(receivedAt: Instant, waited: Waited | undefined): Instant {
  if (!waited || !Number.isFinite(waited.ago) || waited.ago <= 0) return receivedAt
  const earliest = Number.isFinite(waited.listAt)
    ? Math.max(receivedAt - longestWait, Math.min(waited.listAt, receivedAt))
    : receivedAt
  return Math.max(earliest, receivedAt - Math.floor(waited.ago))
}
