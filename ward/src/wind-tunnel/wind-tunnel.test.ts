import { describe, expect, test } from 'vitest'
import { minutes } from '../instant/index.ts'
import {
  breakPoints,
  chanceOf,
  changed,
  checkPlan,
  lengthOf,
  runInMemory,
  spreadOf,
  strain,
  tryPlan,
  waitsOf,
  type Numbers,
  type Plan,
} from './index.ts'

const numbers: Numbers = {
  days: 7,
  'calls-per-day': 4,
  'times-as-many': 1,
  'telephone-percent': 50,
  'telephone-missed-percent': 20,
  'rings-again-percent': 70,
  'rings-again-minutes': 10,
  'switchboard-feed': 0,
  'interpreter-percent': 10,
  'interpreter-minutes': 20,
  'nurses-by-day': 2,
  'nurses-at-night': 1,
  'day-starts': 8,
  'night-starts': 20,
  'site-managers': 1,
  'other-work-per-hour': 1,
  'other-work-minutes': 20,
  'other-work-minutes-ninetieth': 45,
  'notices-minutes': 1,
  'notices-minutes-ninetieth': 4,
  'walks-minutes': 5,
  'walks-minutes-ninetieth': 10,
  'visit-minutes': 30,
  'visit-minutes-ninetieth': 75,
  'board-looked-at-minutes': 15,
  'pager-breaks': 1,
  'pager-down-minutes': 60,
  'service-stops': 3,
  'service-down-minutes': 40,
  'network-breaks': 2,
  'network-down-minutes': 60,
  'paper-entry-minutes': 5,
  wards: 3,
}
const usual: Plan = {
  numbers,
  hours: Array.from({ length: 24 }, () => 1),
  chain: {
    rungs: [
      { role: 'responder', waitSeconds: 120 },
      { role: 'site-manager', waitSeconds: 180 },
      { role: 'executive-on-call', waitSeconds: 300 },
    ],
    promiseSeconds: 600,
    onMyWaySeconds: 900,
    approvedBy: 'Made-up committee',
    approvedOn: '2026-11-01',
  },
  startsAt: Date.UTC(2026, 10, 30),
}
/** Nothing breaks, nobody has other work, and every length is the same each time. */
const calm: Plan = changed(usual, {
  'telephone-percent': 0,
  'interpreter-percent': 0,
  'other-work-per-hour': 0,
  'notices-minutes-ninetieth': 1,
  'walks-minutes-ninetieth': 5,
  'visit-minutes-ninetieth': 30,
  'pager-breaks': 0,
  'service-stops': 0,
  'network-breaks': 0,
})
const seeds = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

describe('one run', () => {
  test('the same plan and seed tell the same story, and another seed another', () => {
    const tell = (seed: number) => JSON.stringify(runInMemory(usual, seed))
    expect(tell(7)).toBe(tell(7))
    expect(tell(7)).not.toBe(tell(8))
  })

  test('on a calm day a nurse reads the page after a minute, walks five, and stays thirty', () => {
    const { callers } = runInMemory(changed(calm, { 'calls-per-day': 0.5 }), 3)
    expect(callers.length).toBeGreaterThan(0)
    for (const { triedAt, acceptedAt, attendedAt, closedAt } of callers) {
      expect(acceptedAt).toBe(triedAt + minutes(1))
      expect(attendedAt).toBe(triedAt + minutes(6))
      expect(closedAt).toBe(triedAt + minutes(36))
    }
  })

  test('while pages are silent, the board is still looked at, and every call is come to', () => {
    const silent = changed(calm, {
      'pager-breaks': 1,
      'pager-down-minutes': 100 * 24 * 60,
      days: 1,
      'site-managers': 0,
    })
    const { all, stories } = both(silent, 20)
    const late = stories
      .flatMap(({ callers }) => callers)
      .filter(({ triedAt, acceptedAt }) => {
        return acceptedAt !== null && acceptedAt - triedAt > minutes(4)
      })
    expect(all.neverCame).toBe(0)
    expect(late.length).toBeGreaterThan(0)
  })

  test('with nobody on duty the last role is paged again and again, and the result says that nobody came', () => {
    const nobody = changed(calm, { 'nurses-by-day': 0, 'nurses-at-night': 0, 'site-managers': 0, days: 1 })
    const story = runInMemory(nobody, 5)
    expect(waitsOf(nobody, [story], 30).neverCame).toBe(story.callers.length)
    expect(story.pages['executive-on-call']).toBeGreaterThan(100)
  })

  test('a telephone that rings out is unseen, unless the switchboard tells of it: then it is a call [H01]', () => {
    const missed = changed(calm, {
      'telephone-percent': 100,
      'telephone-missed-percent': 100,
      'rings-again-percent': 0,
    })
    expect(both(missed, 5).all).toMatchObject({ toAttend: 'none' })
    expect(both(changed(missed, { 'switchboard-feed': 1 }), 5).all).toMatchObject({ gaveUp: 0, neverCame: 0 })
  })

  test('while the service is down, callers telephone, and what stood on paper is written in afterwards [H18]', () => {
    const down = changed(calm, {
      'service-stops': 1,
      'service-down-minutes': 12 * 60,
      days: 1,
      'telephone-missed-percent': 0,
    })
    const heardBy = seeds(20).flatMap((seed) =>
      runInMemory(down, seed).callers.map((caller) => caller.heardBy),
    )
    expect(new Set(heardBy)).toEqual(new Set(['page', 'paper']))
  })

  test('calls come in the hours that they are said to come in, as many as are said', () => {
    const atTwo = {
      ...changed(calm, { days: 100 }),
      hours: Array.from({ length: 24 }, (_, hour) => Number(hour === 2)),
    }
    const { callers } = runInMemory(atTwo, 1)
    expect(
      callers.every(({ triedAt }) => Math.floor((triedAt - usual.startsAt) / minutes(60)) % 24 === 2),
    ).toBe(true)
    expect(callers.length).toBeGreaterThan(340)
    expect(callers.length).toBeLessThan(460)
  })
})

describe('what if', () => {
  test('one nurse more changes nobody’s arrival, and nobody’s way of calling', () => {
    const who = (plan: Plan) =>
      runInMemory(plan, 4).callers.map(({ key, triedAt, by, visit }) => [key, triedAt, by, visit])
    expect(who(changed(usual, { 'nurses-at-night': 3 }))).toEqual(who(usual))
  })

  test('with two nurses at night, fewer wait over half an hour', () => {
    const busy = changed(usual, { 'times-as-many': 4 })
    const one = both(busy, 20)
    const two = both(changed(busy, { 'nurses-at-night': 2 }), 20)
    expect(two.night.over).toBeLessThan(one.night.over)
  })

  test('more and more calls break a night, and more nurses break later', () => {
    const limit = { over: 30, most: 5 }
    const found = breakPoints(
      strain(usual, seeds(6), limit, { times: [1, 2, 4, 8, 16], nurses: [1, 2] }),
      limit,
    )
    const [one, two] = found.map(({ at }) => at?.timesAsMany ?? Infinity)
    expect(one).toBeLessThan(Infinity)
    expect(two).toBeGreaterThan(one ?? 0)
  })
})

describe('a plan that cannot be run is refused, and says which number', () => {
  test.each<[Partial<Numbers>, string]>([
    [{ 'telephone-percent': 120 }, 'telephone-percent'],
    [{ 'nurses-at-night': 1.5 }, 'nurses-at-night'],
    [{ days: 0 }, 'days'],
    [{ 'visit-minutes-ninetieth': 10 }, 'visit-minutes-ninetieth'],
    [{ 'calls-per-day': NaN }, 'calls-per-day'],
    [{ 'day-starts': 22 }, 'day-starts'],
  ])('%o', (change, input) => {
    expect(checkPlan(changed(usual, change)).map((problem) => problem.input)).toContain(input)
  })

  test('the usual one is not', () => expect(checkPlan(usual)).toEqual([]))
})

describe('chance', () => {
  test('the middle and nine in ten of a length are those that were asked for', () => {
    const chance = chanceOf(1)
    const drawn = spreadOf(
      Array.from({ length: 20_000 }, () => lengthOf(chance, { median: 30, ninetieth: 75 })),
    )
    expect(drawn).not.toBe('none')
    if (drawn === 'none') return
    expect(Math.abs(drawn.median - 30)).toBeLessThan(1)
    expect(Math.abs(drawn.ninetieth - 75)).toBeLessThan(3)
  })

  test('streams of neighbouring seeds and names are not alike', () => {
    const firsts = new Set(seeds(1000).flatMap((seed) => ['a', 'b'].map((name) => chanceOf(seed, name)())))
    expect(firsts.size).toBe(2000)
    const mean = [...firsts].reduce((sum, each) => sum + each, 0) / firsts.size
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03)
  })
})

describe('always', () => {
  test('in 60 runs in which everything breaks, no call is lost or doubled [H02]', () => {
    expect(seeds(60).flatMap((seed) => runInMemory(usual, seed).problems)).toEqual([])
  })

  test('nobody is come to before they call, or closed before they are come to', () => {
    for (const { triedAt, openedAt, acceptedAt, attendedAt, closedAt } of tryPlan(
      usual,
      seeds(20),
    ).stories.flatMap(({ callers }) => callers)) {
      const times = [triedAt, openedAt, acceptedAt, attendedAt, closedAt].filter((at) => at !== null)
      expect(times).toEqual(times.toSorted((one, other) => one - other))
    }
  })
})

function both(plan: Plan, count: number) {
  const { stories } = tryPlan(plan, seeds(count))
  return { stories, all: waitsOf(plan, stories, 30), night: waitsOf(plan, stories, 30, 'night') }
}
