import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Clock, ClockPeriod } from '../../clocks/index.ts'
import { allClocks } from '../uk/clocks/index.ts'

interface ClockWords {
  id: string
  periods: { fact: string; actor: string; showAs: string; status: string; sources: string[] }[]
}

const places = ['uk', 'england', 'scotland', 'wales', 'northern-ireland']
const words = places.flatMap((place) => readContent<ClockWords[]>(`nations/${place}/clocks.yaml`))
const byId = (id: string) => words.find((clock) => clock.id === id)

describe('a clock and its words', () => {
  it('have the same ids, on both sides', () => {
    expect(allClocks.map(({ id }) => id).sort()).toEqual(words.map(({ id }) => id).sort())
  })

  it.each(allClocks)('$id has the words of each of its periods', (clock) => {
    expect(clock.allows.map(({ fact }) => fact)).toEqual(byId(clock.id)?.periods.map(({ fact }) => fact))
  })

  it.each(allClocks)('$id says who must act, and names a source that its words name too', (clock) => {
    const periods = byId(clock.id)?.periods ?? []
    expect(new Set(periods.map(({ actor }) => actor))).toEqual(new Set([clock.actor]))
    expect(periods.flatMap(({ sources }) => sources)).toContain(clock.source)
    expect(existsSync(contentFile(`sources/${clock.source}.yaml`))).toBe(true)
  })

  it.each(allClocks)('$id is never a deadline while its length is not confirmed', (clock) => {
    const unconfirmed = clock.allows.filter(
      (period) => 'length' in period && period.length === 'not-confirmed',
    )
    const shown = byId(clock.id)?.periods.filter(({ fact }) =>
      unconfirmed.some((period) => period.fact === fact),
    )
    expect(shown?.every(({ showAs, status }) => showAs !== 'deadline' && status === 'unverified')).toBe(true)
  })
})

interface Fact {
  id: string
  length: number | null
  unit: string
  workingCheckPoint?: number
  calendar: string
  countFrom: string
  rollover: string
  activeFrom: string | null
}

// The base of facts is kept beside the project, not in it. A clone without it has nothing to compare, and passes.
const factsFile = new URL('../../../../../shared/facts/uk-routes.json', import.meta.url)
const hasFacts = existsSync(factsFile)
const facts = hasFacts ? (JSON.parse(readFileSync(factsFile, 'utf8')) as { clocks: Fact[] }).clocks : []

describe.skipIf(!hasFacts)(
  'a clock and the base of facts (skipped where the base of facts is not at hand)',
  () => {
    it('have the same facts, on both sides', () => {
      const ours = allClocks.flatMap(({ allows }) => allows.map(({ fact }) => fact))
      expect(ours.sort()).toEqual(facts.map(({ id }) => id).sort())
    })

    it.each(allClocks)('$id has the lengths, calendar and way of counting of its facts', (clock) => {
      for (const period of clock.allows) {
        const fact = facts.find(({ id }) => id === period.fact)
        expect({ ...whatItSays(clock, period), from: period.from }).toEqual({
          length: fact?.length,
          unit: fact?.unit,
          workingCheckPoint: fact?.workingCheckPoint,
          calendar: fact?.calendar,
          countFrom: fact?.countFrom,
          rollover: fact?.rollover,
          from: fact?.activeFrom ?? 'the-beginning',
        })
      }
    })
  },
)

/** A clock in the words of the base of facts. An unconfirmed length is still known to be in working days. */
function whatItSays({ calendar, countFrom, rollover }: Clock, period: ClockPeriod) {
  const counting = { calendar, countFrom, rollover, workingCheckPoint: undefined }
  if ('workingDays' in period) return { ...counting, length: period.workingDays, unit: 'working_days' }
  if ('calendarDays' in period) return { ...counting, length: period.calendarDays, unit: 'calendar_days' }
  if ('weeks' in period) return { ...counting, length: period.weeks, unit: 'weeks' }
  if ('months' in period) return { ...counting, length: period.months, unit: 'months' }
  if ('years' in period) return { ...counting, length: period.years, unit: 'years' }
  const units = {
    'the-body-says': 'as-agreed',
    'not-confirmed': 'working_days',
    'without-undue-delay': 'without-undue-delay',
  }
  return {
    ...counting,
    length: null,
    unit: units[period.length],
    workingCheckPoint: period.reminderWorkingDays,
  }
}

function readContent<Shape>(path: string): Shape {
  return parse(readFileSync(contentFile(path), 'utf8')) as Shape
}

function contentFile(path: string): URL {
  return new URL(`../../../../content/${path}`, import.meta.url)
}
