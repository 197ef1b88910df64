import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validate, type Issue } from './index.ts'

const task = { resourceType: 'Task', status: 'requested', intent: 'order' }
const encounter = { resourceType: 'Encounter', status: 'in-progress', class: { code: 'IMP' } }

const issuesOf = (value: unknown): string[] => {
  const checked = validate(value)
  return 'issues' in checked ? checked.issues.map(({ code, where }: Issue) => `${code} ${where}`) : []
}

test('a whole Task, Encounter and Patient are taken', () => {
  expect(issuesOf(task)).toEqual([])
  expect(
    issuesOf({ ...encounter, location: [{ location: { reference: 'Location/oak' }, status: 'active' }] }),
  ).toEqual([])
  const patient = {
    resourceType: 'Patient',
    name: [{ family: 'Made-up', given: ['Ada'] }],
    birthDate: '1948-02-29',
    deceasedBoolean: false,
    _birthDate: { extension: [{ url: 'urn:example', valueDateTime: '1948-02-29T03:00:00Z' }] },
  }
  expect(issuesOf(patient)).toEqual([])
})

test.each([
  ['a status that R4 does not have', { ...task, status: 'nonsense' }, 'code-invalid Task.status'],
  ['no status', { resourceType: 'Task', intent: 'order' }, 'required Task.status'],
  ['an element that R4 does not have', { ...task, urgency: 'high' }, 'structure Task.urgency'],
  ['a list where one belongs', { ...task, code: [{ text: 'call' }] }, 'structure Task.code'],
  ['one where a list belongs', { ...task, note: { text: 'hello' } }, 'structure Task.note'],
  ['an empty list', { ...task, note: [] }, 'structure Task.note'],
  ['a day that is none', { ...task, authoredOn: '2026-13-01' }, 'value Task.authoredOn'],
  ['a time without its zone', { ...task, authoredOn: '2026-11-27T03:00:00' }, 'value Task.authoredOn'],
  [
    'two of a choice',
    { ...task, input: [{ type: {}, valueString: 'a', valueBoolean: true }] },
    'structure Task.input[0].value[x]',
  ],
  [
    'a part without what it must have',
    { ...encounter, location: [{ status: 'active' }] },
    'required Encounter.location[0].location',
  ],
  [
    'a code deep inside',
    { ...encounter, location: [{ location: {}, status: 'here' }] },
    'code-invalid Encounter.location[0].status',
  ],
  ['another resource', { resourceType: 'Medication' }, 'not-supported resourceType'],
  ['a name of every object', { resourceType: 'constructor' }, 'not-supported resourceType'],
  ['a list', [task], 'structure resource'],
])('%s is refused, and the place is named', (_what, value, issue) => {
  expect(issuesOf(value)).toContain(issue)
})

test('nesting without end is refused', () => {
  let item: object = { linkId: 'last' }
  for (let depth = 0; depth < 1000; depth++) item = { linkId: 'x', item: [item] }
  const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item: [item] }
  expect(issuesOf(response)[0]).toMatch(/^too-long/)
})

const samples = '../shared/samples/fhir-r4-synthea'

test.skipIf(!existsSync(samples))(
  'every Patient, Encounter and Location of the public samples is taken',
  () => {
    let looked = 0
    for (const name of readdirSync(samples)) {
      const { entry } = JSON.parse(readFileSync(join(samples, name), 'utf8')) as {
        entry: { resource: { resourceType: string } }[]
      }
      for (const { resource } of entry) {
        if (!['Patient', 'Encounter', 'Location'].includes(resource.resourceType)) continue
        expect(issuesOf(resource)).toEqual([])
        looked++
      }
    }
    expect(looked).toBeGreaterThan(20)
  },
)

describe('always', () => {
  test('whatever the JSON, it is taken or refused with a place, and never thrown at', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('Task', 'Patient', 'QuestionnaireResponse'),
        (value, resourceType) => {
          const resource =
            typeof value === 'object' && value !== null && !Array.isArray(value)
              ? { ...value, resourceType }
              : value
          const checked = validate(resource)
          if ('issues' in checked) expect(checked.issues.every(({ where }) => where !== '')).toBe(true)
        },
      ),
    )
  })
})
