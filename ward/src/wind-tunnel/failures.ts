import { minutes, type Instant } from '../instant/index.ts'
import { chanceOf } from './chance.ts'
import type { Plan } from './plan.ts'

/** From when until when something does not work. */
export interface Outage {
  from: Instant
  until: Instant
}

/** What breaks during a run. */
export interface Failures {
  /** Pages are sent, and nothing sounds. */
  pager: Outage[]
  /** The service is killed, and started again at the end. */
  service: Outage[]
  /** One ward has no network, so its callers' pages do not load. */
  network: (Outage & { ward: number })[]
}

/** Draws when things break, from a chance of their own. */
export function makeFailures({ numbers, startsAt }: Plan, seed: number): Failures {
  const end = startsAt + minutes(numbers.days * 24 * 60)
  const draw = (what: string, count: number, lasts: number): Outage[] => {
    const chance = chanceOf(seed, `${what} fails`)
    return Array.from({ length: count }, () => {
      const from = startsAt + Math.floor(chance() * (end - startsAt))
      return { from, until: from + minutes(lasts) }
    }).sort((one, other) => one.from - other.from)
  }
  const wards = chanceOf(seed, 'network wards')
  return {
    pager: draw('pager', numbers['pager-breaks'], numbers['pager-down-minutes']),
    service: apart(draw('service', numbers['service-stops'], numbers['service-down-minutes'])),
    network: draw('network', numbers['network-breaks'], numbers['network-down-minutes']).map((outage) => ({
      ...outage,
      ward: Math.floor(wards() * numbers.wards),
    })),
  }
}

/** Outages that touch are one: what is down cannot be stopped again. */
function apart(outages: Outage[]): Outage[] {
  const joined: Outage[] = []
  for (const outage of outages) {
    const last = joined.at(-1)
    if (last && outage.from <= last.until) last.until = Math.max(last.until, outage.until)
    else joined.push({ ...outage })
  }
  return joined
}

export const isOut = (outages: readonly Outage[], at: Instant): boolean =>
  outages.some(({ from, until }) => from <= at && at < until)
