import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseDay, parseVagueDay } from '../calendar/index.ts'
import {
  entriesOf,
  inOrderWritten,
  liveEntries,
  timelineOf,
  validateCaseFile,
  whenOf,
  type Entry,
} from '../casefile/index.ts'
import { checkHealthNumber } from '../letters/index.ts'
import { nations } from '../nations/index.ts'
import { chooseRoute } from '../routes/index.ts'
import { people, personById, type MadeUpPerson } from './index.ts'

const content = join(import.meta.dirname, '../../../content')

describe.each(people.map((person) => [person.id, person] as const))('%s', (_, person) => {
  const entries = entriesOf(person.changes)
  const live = liveEntries(entries)

  test('has a record that a case file accepts', () => {
    const file = {
      format: 'fresh-eyes-case-file',
      version: 2,
      owner: `${person.id}-owner`,
      changes: person.changes,
    }
    expect(validateCaseFile(file)).toEqual({ valid: file })
  })

  test('answers only what is asked on the way, and arrives where the record says', () => {
    const found = chooseRoute(nations[person.nation].routes, person.answers)
    expect(found).toMatchObject({ is: 'route', route: person.route })
    expect(found.is === 'route' && found.path.map(({ question }) => question)).toEqual(
      Object.keys(person.answers),
    )
    expect(live.filter(({ kind }) => kind === 'answers').map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ nation: person.nation, answers: person.answers }),
    ])
  })

  test('types days that can be read', () => {
    const { birthDate = '', replyBy = '' } = person.draft
    expect([birthDate, replyBy].map((typed) => isOneDay(typed, person))).toEqual([true, true])
    expect(live.map(whenOf).filter((when) => typeof when === 'object' && !holdsDays(when))).toEqual([])
  })

  test('carries a number that no real person has, with a last digit that fits', () => {
    const { healthNumber = '' } = person.draft
    expect(healthNumber).toMatch(/^999/)
    expect(checkHealthNumber(healthNumber)).toBe('fits')
    expect(entriesOfKind('person', live).map(({ fields }) => fields.healthNumber)).toContain(healthNumber)
  })

  test('is as untidy as life: vague days, days nobody kept, names nobody knows, something corrected', () => {
    const { dated, notRecorded } = timelineOf(live)
    const vague = dated.map(whenOf).filter((when) => typeof when === 'object' && when.earliest < when.latest)
    expect(dated.length + notRecorded.length).toBeGreaterThanOrEqual(25)
    expect(vague.length).toBeGreaterThan(5)
    expect(notRecorded.length).toBeGreaterThan(1)
    expect(entriesOfKind('contact', live).some(({ fields }) => fields.who === 'not-recorded')).toBe(true)
    expect(entries.some(({ createdAt, changedAt }) => createdAt < changedAt)).toBe(true)
  })

  test('gives every entry a name of its own, and every change a later moment than the one before', () => {
    const firsts = new Map(person.changes.map(({ entry, kind }) => [entry, kind]))
    expect(person.changes.filter(({ entry, kind }) => firsts.get(entry) !== kind)).toEqual([])
    expect(entries.length).toBe(firsts.size)
    expect([...firsts.keys()].filter((id) => !/^[a-z0-9-]{16,}$/.test(id))).toEqual([])
    expect([...person.changes].sort(inOrderWritten)).toEqual(person.changes)
    expect(new Set(person.changes.map(({ writtenAt }) => writtenAt)).size).toBe(person.changes.length)
  })

  test('was written by the day it is looked at, and about nothing later', () => {
    expect(parseDay(person.on)).toBe(person.on)
    expect(person.changes.filter(({ writtenAt }) => writtenAt.slice(0, 10) > person.on)).toEqual([])
    expect(live.map(whenOf).filter((when) => typeof when === 'object' && when.latest > person.on)).toEqual([])
  })

  test('names conditions and recommendations that the content has', () => {
    const { pack, gap1, gap2 } = person.draft
    const [aboutCase] = entriesOfKind('case', live)
    expect(conditionIds()).toEqual(expect.arrayContaining([pack, aboutCase?.fields.condition]))
    expect(recommendationIds()).toEqual(expect.arrayContaining([gap1, gap2].filter(Boolean)))
  })

  test('keeps the letter short enough to be read', () => {
    const { said = '', unexplained = '', reason1 = '', reason2 = '', reason3 = '' } = person.draft
    expect(Math.max(said.length, unexplained.length)).toBeLessThanOrEqual(220)
    expect(Math.max(reason1.length, reason2.length, reason3.length)).toBeLessThanOrEqual(140)
    expect(Object.entries(person.draft).filter(([, typed]) => typed.trim() === '')).toEqual([])
    expect(entriesOfKind('letter', live).map(({ fields }) => fields.fields)).toEqual([person.draft])
  })

  test('points only at entries that are there', () => {
    const ids = new Set(live.map(({ id }) => id))
    const rests = entriesOfKind('reason', live).flatMap(({ fields }) => fields.restsOn ?? [])
    const letters = entriesOfKind('sent', live).map(({ fields }) => fields.letter)
    const sent = entriesOfKind('reply', live).map(({ fields }) => fields.sent)
    expect([...rests, ...letters, ...sent].filter((id) => !ids.has(id))).toEqual([])
  })
})

test('finds a made-up person by name, and nobody by another', () => {
  expect(people.map(({ id }) => personById(id))).toEqual(people)
  expect(personById('nobody')).toBeUndefined()
})

test('Priya has had sixty contacts', () => {
  const priya = personById('england-long-covid')
  expect(entriesOfKind('contact', liveEntries(entriesOf(priya?.changes ?? []))).length).toBe(60)
})

function isOneDay(typed: string, { on }: MadeUpPerson): boolean {
  const found = parseVagueDay(typed, on)
  return found !== undefined && found.earliest === found.latest
}

function holdsDays({ earliest, latest }: { earliest: string; latest: string }): boolean {
  return parseDay(earliest) !== undefined && parseDay(latest) !== undefined && earliest <= latest
}

function entriesOfKind<Kind extends Entry['kind']>(kind: Kind, entries: readonly Entry[]): Entry<Kind>[] {
  return entries.filter((entry) => entry.kind === kind) as Entry[] as Entry<Kind>[]
}

function conditionIds(): string[] {
  return readdirSync(join(content, 'conditions'))
}

function recommendationIds(): string[] {
  return readdirSync(join(content, 'guidelines')).flatMap((file) => {
    const read = parse(readFileSync(join(content, 'guidelines', file), 'utf8')) as {
      recommendations?: { id: string }[]
    }
    return (read.recommendations ?? []).map(({ id }) => id)
  })
}
