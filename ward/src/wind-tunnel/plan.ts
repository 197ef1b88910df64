import { checkChain, type Chain } from '../chain/index.ts'
import type { Instant } from '../instant/index.ts'

/** Every number that a run is made from. What each means, and where its usual value comes from, is content. */
export const inputNames = [
  'days',
  'calls-per-day',
  'times-as-many',
  'telephone-percent',
  'telephone-missed-percent',
  'rings-again-percent',
  'rings-again-minutes',
  'switchboard-feed',
  'interpreter-percent',
  'interpreter-minutes',
  'nurses-by-day',
  'nurses-at-night',
  'day-starts',
  'night-starts',
  'site-managers',
  'other-work-per-hour',
  'other-work-minutes',
  'other-work-minutes-ninetieth',
  'notices-minutes',
  'notices-minutes-ninetieth',
  'walks-minutes',
  'walks-minutes-ninetieth',
  'visit-minutes',
  'visit-minutes-ninetieth',
  'board-looked-at-minutes',
  'pager-breaks',
  'pager-down-minutes',
  'service-stops',
  'service-down-minutes',
  'network-breaks',
  'network-down-minutes',
  'paper-entry-minutes',
  'wards',
] as const
export type InputName = (typeof inputNames)[number]
export type Numbers = Record<InputName, number>

/** What a run is made from. The same plan and the same seed are the same run. */
export interface Plan {
  numbers: Numbers
  /** How many of a day's calls come in each hour from midnight, against each other. All alike where nobody knows. */
  hours: readonly number[]
  /** The trust's own chain: it sets its own times, and none is built in. */
  chain: Chain
  /** A midnight where the hospital is. */
  startsAt: Instant
}

/** Why a plan cannot be run, by the input that is at fault. */
export interface PlanProblem {
  input: InputName | 'hours' | 'chain'
  expected: string
}

const percents: readonly InputName[] = [
  'telephone-percent',
  'telephone-missed-percent',
  'rings-again-percent',
  'interpreter-percent',
]
const counts: readonly InputName[] = ['days', 'nurses-by-day', 'nurses-at-night', 'site-managers', 'wards']
const aboveNothing: readonly InputName[] = [
  'days',
  'wards',
  'other-work-minutes',
  'notices-minutes',
  'walks-minutes',
  'visit-minutes',
  'board-looked-at-minutes',
  'rings-again-minutes',
]
const longest = 366
const mostCallsADay = 5000
const mostPeople = 100

/** Checks a plan before it is run. A plan without problems ends, and its figures mean what they say. */
export function checkPlan({ numbers, hours, chain }: Plan): PlanProblem[] {
  const problems: PlanProblem[] = []
  const want = (input: PlanProblem['input'], holds: boolean, expected: string): void => {
    if (!holds) problems.push({ input, expected })
  }
  for (const name of inputNames) want(name, Number.isFinite(numbers[name]) && numbers[name] >= 0, '0 or more')
  for (const name of percents) want(name, numbers[name] <= 100, 'from 0 to 100')
  for (const name of counts) want(name, Number.isInteger(numbers[name]), 'a whole number')
  for (const name of aboveNothing) want(name, numbers[name] > 0, 'more than 0')
  for (const name of inputNames) {
    if (!name.endsWith('-ninetieth')) continue
    const median = name.replace('-ninetieth', '') as InputName
    want(name, numbers[name] >= numbers[median], `at least ${median}, ${numbers[median]}`)
  }
  want('days', numbers.days <= longest, `at most ${longest}`)
  want('nurses-by-day', numbers['nurses-by-day'] <= mostPeople, `at most ${mostPeople}`)
  want('nurses-at-night', numbers['nurses-at-night'] <= mostPeople, `at most ${mostPeople}`)
  want(
    'calls-per-day',
    numbers['calls-per-day'] * numbers['times-as-many'] <= mostCallsADay,
    `at most ${mostCallsADay} a day in all`,
  )
  want('day-starts', numbers['day-starts'] < numbers['night-starts'], 'an hour before the night starts')
  want('night-starts', numbers['night-starts'] <= 24, 'from 0 to 24')
  const someHour = hours.length === 24 && hours.every((hour) => hour >= 0) && hours.some((hour) => hour > 0)
  want('hours', someHour, '24 numbers, one for each hour from midnight, not all 0')
  want('chain', checkChain(chain).length === 0, 'a chain that may be approved')
  return problems
}
