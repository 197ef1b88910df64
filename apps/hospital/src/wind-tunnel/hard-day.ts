import type { Chain } from '@fresh-eyes/ward/chain'
import type { Plan } from '@fresh-eyes/ward/wind-tunnel'
import { numbersOf, usualInputs } from './inputs.ts'

/** A made-up chain, for plans that bring none of their own. Each trust sets its own times. */
export const madeUpChain: Chain = {
  rungs: [
    { role: 'responder', waitSeconds: 120 },
    { role: 'site-manager', waitSeconds: 180 },
    { role: 'executive-on-call', waitSeconds: 300 },
  ],
  promiseSeconds: 600,
  onMyWaySeconds: 900,
  approvedBy: 'Made-up patient safety committee',
  approvedOn: '2026-11-01',
}

/** Monday 30 November 2026, at midnight. */
export const usualStart = Date.UTC(2026, 10, 30)

export const anyHour: readonly number[] = Array.from({ length: 24 }, () => 1)

/** One hard day: a dozen calls, one nurse, long walks, and everything breaks. */
export const hardDay: Plan = {
  numbers: {
    ...numbersOf(usualInputs()),
    days: 1,
    'calls-per-day': 12,
    'nurses-by-day': 1,
    'site-managers': 0,
    'service-stops': 3,
    'service-down-minutes': 60,
    'walks-minutes-ninetieth': 30,
  },
  hours: anyHour,
  chain: madeUpChain,
  startsAt: usualStart,
}
