/** A tap on the desk, as it is asked for and as it is written. */
export const taps = {
  accept: 'accepted',
  'on-my-way': 'on-my-way',
  arrived: 'arrived',
  close: 'closed',
} as const
export type Tap = keyof typeof taps

/** What callers and desks asked for, and what of it was acknowledged: what the database is held against afterwards. */
export interface Ledger {
  /** How many answers came in all, of whatever kind. */
  acknowledged: number
  /** Each key that a caller pressed with: how often it was sent, whether that was acknowledged, and the reference then shown. */
  calls: Map<string, { sent: number; acknowledged: boolean; reference?: string }>
  /** By "key words": what callers told more, each told in words of its own. */
  told: Map<string, Counted>
  /** By "call user tap". */
  tapped: Map<string, Counted>
}

export interface Counted {
  sent: number
  acknowledged: number
}

export function newLedger(): Ledger {
  return { acknowledged: 0, calls: new Map(), told: new Map(), tapped: new Map() }
}

/** The line of something, which is made at its first asking. */
export function lineOf(lines: Map<string, Counted>, name: string): Counted {
  const line = lines.get(name) ?? { sent: 0, acknowledged: 0 }
  lines.set(name, line)
  return line
}

/** How many calls a caller made, and was told so. */
export function acknowledgedCalls({ calls }: Ledger): number {
  return [...calls.values()].filter(({ acknowledged }) => acknowledged).length
}

/** How many calls a desk closed, and was told so. */
export function seenThrough({ tapped }: Ledger): number {
  return [...tapped].filter(([name, { acknowledged }]) => acknowledged > 0 && name.endsWith(' close')).length
}
