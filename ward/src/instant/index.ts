/** Whole milliseconds since 1970 UTC. The ward counts minutes; days belong to core/calendar. */
export type Instant = number

export const seconds = (count: number): number => count * 1000
export const minutes = (count: number): number => count * 60_000
