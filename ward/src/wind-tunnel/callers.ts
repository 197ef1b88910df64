import { minutes, type Instant } from '../instant/index.ts'
import { chanceOf, lengthOf, untilNext, type Chance } from './chance.ts'
import type { Numbers, Plan } from './plan.ts'

/** One caller: who they were before anything happened, and what became of them. Instants, or null for what never came. */
export interface Caller {
  /** The key of their form: sent again, it is the same call. */
  key: string
  by: 'page' | 'telephone'
  ward: number
  interpreter: boolean
  /** When they first pressed, or first rang. All waits are counted from here. */
  triedAt: Instant
  tries: number
  /** How they got through, or null when they never did. */
  heardBy: 'page' | 'telephone' | 'switchboard' | 'paper' | null
  gaveUp: boolean
  call: string | null
  openedAt: Instant | null
  acceptedAt: Instant | null
  attendedAt: Instant | null
  closedAt: Instant | null
  /** Minutes that whoever comes will walk, and stay. */
  walk: number
  visit: number
  chance: Chance
}

const hour = minutes(60)

/** Everyone who will call, in order. They depend on the seed and on how many call, and on nobody who answers. */
export function makeCallers(plan: Plan, seed: number): Caller[] {
  return arrivals(plan, seed).map((triedAt, number) => makeCaller(plan.numbers, seed, number, triedAt))
}

function arrivals({ numbers, hours, startsAt }: Plan, seed: number): Instant[] {
  const chance = chanceOf(seed, 'arrivals')
  const perDay = numbers['calls-per-day'] * numbers['times-as-many']
  const shares = hours.reduce((sum, share) => sum + share, 0)
  const found: Instant[] = []
  let left = untilNext(chance, 1)
  for (let at = 0; at < numbers.days * 24; at++) {
    const expected = (perDay * (hours[at % 24] ?? 0)) / shares
    let used = 0
    while (expected > 0 && left <= expected - used) {
      used += left
      found.push(startsAt + Math.floor((at + used / expected) * hour))
      left = untilNext(chance, 1)
    }
    left -= expected - used
  }
  return found
}

function makeCaller(numbers: Numbers, seed: number, number: number, triedAt: Instant): Caller {
  const chance = chanceOf(seed, `caller ${number}`)
  const outOf100 = (percent: number): boolean => chance() * 100 < percent
  const by = outOf100(numbers['telephone-percent']) ? 'telephone' : 'page'
  const interpreter = outOf100(numbers['interpreter-percent'])
  const length = (name: 'walks-minutes' | 'visit-minutes'): number =>
    lengthOf(chance, { median: numbers[name], ninetieth: numbers[`${name}-ninetieth`] })
  return {
    key: makeKey(chance),
    by,
    ward: Math.floor(chance() * numbers.wards),
    interpreter,
    triedAt,
    tries: 0,
    heardBy: null,
    gaveUp: false,
    call: null,
    openedAt: null,
    acceptedAt: null,
    attendedAt: null,
    closedAt: null,
    walk: length('walks-minutes'),
    visit: length('visit-minutes') + (interpreter ? numbers['interpreter-minutes'] : 0),
    chance,
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const makeKey = (chance: Chance): string =>
  Array.from({ length: 22 }, () => letters[Math.floor(chance() * letters.length)]).join('')
