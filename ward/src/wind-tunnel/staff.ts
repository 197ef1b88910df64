import { minutes, type Instant } from '../instant/index.ts'
import { chanceOf, lengthOf, untilNext, type Chance } from './chance.ts'
import type { Numbers, Plan } from './plan.ts'

/** Someone who answers calls. What they do comes from a chance of their own, so one more of them changes nobody else. */
export interface Person {
  user: string
  role: 'responder' | 'site-manager'
  /** Which of the nurses this is, from 0: the first ones are there when fewer are. */
  number: number
  chance: Chance
  /** Busy with a call until then. */
  visiting: Instant
  /** Other work, the last that was looked up. */
  other: { from: Instant; until: Instant }
  /** True while a time to look is on the agenda. */
  willLook: boolean
}

const hour = minutes(60)

/** Everyone who is there at some hour. */
export function makeStaff({ numbers, startsAt }: Plan, seed: number): Person[] {
  const nurses = Math.max(numbers['nurses-by-day'], numbers['nurses-at-night'])
  const make = (role: Person['role'], number: number): Person => ({
    user: `${role}-${number + 1}`,
    role,
    number,
    chance: chanceOf(seed, `${role} ${number}`),
    visiting: startsAt,
    other: { from: startsAt, until: startsAt },
    willLook: false,
  })
  return [
    ...Array.from({ length: nurses }, (_, number) => make('responder', number)),
    ...Array.from({ length: numbers['site-managers'] }, (_, number) => make('site-manager', number)),
  ]
}

/** Whether someone is on duty then. Site managers always are. */
export function isOn(person: Person, { numbers, startsAt }: Plan, at: Instant): boolean {
  if (person.role !== 'responder') return true
  return person.number < numbers[isNight(numbers, startsAt, at) ? 'nurses-at-night' : 'nurses-by-day']
}

export function isNight(numbers: Numbers, startsAt: Instant, at: Instant): boolean {
  const hours = ((at - startsAt) / hour) % 24
  return hours < numbers['day-starts'] || hours >= numbers['night-starts']
}

/** When someone is free next: now, or once the visit and the other work that they are in are done. */
export function freeAt(person: Person, numbers: Numbers, at: Instant): Instant {
  let free = Math.max(at, person.visiting)
  const perHour = numbers['other-work-per-hour']
  if (perHour === 0) return free
  const { chance } = person
  const work = { median: numbers['other-work-minutes'], ninetieth: numbers['other-work-minutes-ninetieth'] }
  for (;;) {
    // Other work that came while they were free before; what came during a visit was done by others.
    while (person.other.until <= free) {
      const from = person.other.until + Math.ceil(untilNext(chance, perHour) * hour)
      person.other = { from, until: from + Math.ceil(minutes(lengthOf(chance, work))) }
    }
    if (free < person.other.from) return free
    free = person.other.until
  }
}
