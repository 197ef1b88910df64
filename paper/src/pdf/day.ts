/** A day as the calendar writes it: "2026-11-27". */
export type Day = string
