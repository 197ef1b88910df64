import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../calendar/index.ts'
import { canonical } from './canonical.ts'
import {
  entriesOf,
  entryKinds,
  isInstant,
  mergeCaseFiles,
  nextStamp,
  validateCaseFile,
  validateChange,
  viewOf,
  type CaseFile,
  type Change,
} from './index.ts'

interface Schema {
  [key: string]: unknown
  $ref?: string
  $defs?: Record<string, Schema>
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  propertyNames?: Schema
  additionalProperties?: Schema | false
}

const readSchema = (version: number) =>
  JSON.parse(
    readFileSync(new URL(`../../../docs/formats/case-file-${version}.schema.json`, import.meta.url), 'utf8'),
  ) as Schema
const schema = readSchema(2)
const firstSchema = readSchema(1)
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
ajv.addFormat('date', (text: string) => parseDay(text) !== undefined)
ajv.addFormat('date-time', isInstant)
const fitsSchema = ajv.compile(schema)
const fitsFirstSchema = ajv.compile(firstSchema)

const file = (changes: readonly unknown[]) => ({
  format: 'fresh-eyes-case-file',
  version: 2,
  owner: 'amina',
  changes,
})
const passes = (value: unknown) => 'valid' in validateCaseFile(value)

const sameDays: Arbitrary<string> = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2299-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
// Few stamps, devices and entries, so that they meet.
const few = {
  entry: fc.constantFrom('concern-1', 'letter-1', 'sent-1'),
  device: fc.constantFrom('phone', 'laptop'),
  writtenAt: fc.constantFrom(
    '2026-11-27T09:14:03.120Z',
    '2026-11-27T09:14:03.121Z',
    '2026-12-01T00:00:00.000Z',
  ),
  tick: fc.nat(2),
}

/** Anything that a part of the schema lets through, as far as chance goes there. */
function like(part: Schema, root = schema): Arbitrary<unknown> {
  const alike = (inner: Schema) => like(inner, root)
  if (part.$ref === '#/$defs/day') return sameDays
  if (part.$ref === '#/$defs/fieldName') return fc.constantFrom('ask', 'gp', 'answers/one')
  if (part.$ref === '#/$defs/entryKey') return fc.constantFrom('0a-entry', '-entry', '_entry', 'Entry')
  if (part.$ref === '#/$defs/vagueDay')
    return fc.tuple(fc.string(), sameDays, sameDays).map(([words, ...days]) => {
      const [earliest, latest] = days.sort()
      return { words, earliest, latest }
    })
  if (part.$ref) return alike(root.$defs?.[part.$ref.replace('#/$defs/', '')] ?? {})
  if (part.anyOf) return fc.oneof(...part.anyOf.map(alike))
  if (part.enum) return fc.constantFrom(...part.enum)
  if ('const' in part) return fc.constant(part.const)
  if (Array.isArray(part.type)) return fc.oneof(...part.type.map((type) => alike({ type })))
  if (part.type === 'string') return fc.string({ minLength: 1, maxLength: 20, unit: 'binary' })
  if (part.type === 'boolean') return fc.boolean()
  if (part.type === 'integer') return fc.nat()
  if (part.type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
  if (part.type === 'array') return fc.array(alike(part.items ?? {}), { maxLength: 3 })
  if (part.type === 'object' && part.additionalProperties && !part.properties)
    return fc.dictionary(
      alike(part.propertyNames ?? {}) as Arbitrary<string>,
      alike(part.additionalProperties),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    )
  if (part.type === 'object') {
    const fields = Object.entries(part.properties ?? {}).map(([key, value]) => [key, alike(value)])
    const requiredKeys = part.required ?? []
    return fc.record(Object.fromEntries(fields) as Record<string, Arbitrary<unknown>>, {
      requiredKeys,
      noNullPrototype: true,
    })
  }
  return fc.constant(null)
}

const changeLike = (root: Schema, kinds: readonly string[]): Arbitrary<Change> =>
  fc
    .constantFrom(...kinds)
    .chain((kind) =>
      fc.record(
        {
          kind: fc.constant(kind),
          set: like({ $ref: `#/$defs/set-${kind}` }, root),
          by: like({ $ref: '#/$defs/author' }, root),
          removed: fc.constant(true),
          ...few,
        },
        {
          requiredKeys: ['kind', 'set', 'by', 'entry', 'device', 'writtenAt', 'tick'],
          noNullPrototype: true,
        },
      ),
    )
    .map((made) => made as unknown as Change)

const change = changeLike(schema, entryKinds)
const changes = fc.array(change, { maxLength: 12 })
const caseFile = fc
  .record({ owner: fc.constantFrom('amina', 'bronwen', 'callum'), changes }, { noNullPrototype: true })
  .map(({ owner, changes: its }) => ({ ...file(its), owner }) as CaseFile)

describe('always', () => {
  it('lets through what the schema lets through', () => {
    fc.assert(
      fc.property(change, (made) => {
        expect(validateCaseFile(file([made]))).toEqual({ valid: file([made]) })
        expect(fitsSchema(file([made])), JSON.stringify(fitsSchema.errors)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with the schema about a change with one part spoiled, but for days that run backwards', () => {
    fc.assert(
      fc.property(
        change,
        fc.nat(),
        fc.jsonValue(),
        fc.constantFrom('put', 'take', 'add'),
        (made, at, junk, how) => {
          const spoiled = file([spoil(made, at, junk, how)])
          const backwards = hasDaysBackwards(spoiled)
          expect(passes(spoiled), JSON.stringify(spoiled)).toBe(!backwards && fitsSchema(spoiled))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('opens what the schema of version 1 lets through, and upgrades it to what that of version 2 does, losing nothing', () => {
    const firstKinds = firstSchema.$defs?.['change']?.properties?.['kind']?.enum as string[]
    fc.assert(
      fc.property(fc.array(changeLike(firstSchema, firstKinds), { maxLength: 5 }), (made) => {
        const first = { ...file(made), version: 1 }
        const saved = JSON.stringify(first)
        expect(fitsFirstSchema(first), JSON.stringify(fitsFirstSchema.errors)).toBe(true)
        const opened = validateCaseFile(first)
        expect(opened).toEqual({ valid: file(made) })
        expect(fitsSchema('valid' in opened && opened.valid)).toBe(true)
        expect(JSON.stringify(first)).toBe(saved)
      }),
      { numRuns: 500 },
    )
  })

  it('answers, and agrees with the schema, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(passes(value)).toBe(fitsSchema(value))
        expect(passes(file([value]))).toBe(fitsSchema(file([value])))
        expect('valid' in validateChange(value)).toBe(fitsSchema(file([value])))
      }),
      { numRuns: 500 },
    )
  })

  it('answers for anything at all, and so does the view', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withSparseArray: true }), (value) => {
        expect(() => validateCaseFile(value)).not.toThrow()
        expect(() => validateCaseFile(file([value]))).not.toThrow()
        expect(() => validateChange(value)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })

  it('opens what was saved, and opening undoes nothing', () => {
    fc.assert(
      fc.property(caseFile, (made) => {
        const saved = JSON.stringify(made)
        const opened = validateCaseFile(JSON.parse(saved))
        expect('valid' in opened && JSON.stringify(opened.valid)).toBe(saved)
        expect('valid' in opened && canonical(viewOf(opened.valid))).toBe(
          canonical(viewOf(JSON.parse(saved) as CaseFile)),
        )
      }),
    )
  })

  it('shows one view of the same changes, in whatever order they came', () => {
    fc.assert(
      fc.property(
        changes.chain((its) =>
          fc.tuple(fc.constant(its), fc.shuffledSubarray(its, { minLength: its.length })),
        ),
        ([its, shuffled]) => {
          expect(viewOf(shuffled)).toEqual(viewOf(its))
        },
      ),
    )
  })

  it('merges in any order to one result, and loses nothing', () => {
    fc.assert(
      fc.property(caseFile, caseFile, caseFile, (one, two, three) => {
        const merged = mergeCaseFiles(mergeCaseFiles(one, two), three)
        expect(canonical(mergeCaseFiles(three, mergeCaseFiles(two, one)))).toBe(canonical(merged))
        expect(canonical(mergeCaseFiles(mergeCaseFiles(three, one), two))).toBe(canonical(merged))
        expect(canonical(mergeCaseFiles(merged, one))).toBe(canonical(merged))
        const all = [one, two, three].flatMap((each) => each.changes.map(canonical))
        expect(new Set(merged.changes.map(canonical))).toEqual(new Set(all))
        expect(merged.changes).toHaveLength(new Set(all).size)
      }),
    )
  })

  it('shows every entry that was written, whole or in part', () => {
    fc.assert(
      fc.property(changes, (its) => {
        const { entries, parts } = viewOf(its)
        const shown = [...entries, ...parts].map(({ id, kind }) => `${kind} ${id}`)
        expect(new Set(shown)).toEqual(new Set(its.map(({ entry, kind }) => `${kind} ${entry}`)))
        expect(entriesOf(its)).toEqual(entries)
      }),
    )
  })

  it('stamps each change later than the last, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(few.writtenAt, sameDays, fc.string())), (clock) => {
        let last = nextStamp(undefined, 'no clock', 'phone')
        for (const now of clock) {
          const next = nextStamp(last, now, 'laptop')
          expect([next.writtenAt, next.tick] > [last.writtenAt, last.tick] || next.tick > last.tick).toBe(
            true,
          )
          expect(next.writtenAt >= last.writtenAt).toBe(true)
          last = next
        }
      }),
    )
  })
})

/** A copy with one part of it put in place, taken out or added, somewhere. */
function spoil(made: Change, at: number, junk: unknown, how: 'put' | 'take' | 'add'): unknown {
  const copy = JSON.parse(JSON.stringify(made)) as Record<string, unknown>
  const places = objectsIn(copy).flatMap((object) => Object.keys(object).map((key) => ({ object, key })))
  const place = places[at % places.length]
  if (!place) return junk
  const { object, key } = place
  if (how === 'put') object[key] = junk
  else if (how === 'add') object[`${key}Too`] = junk
  else delete object[key]
  return JSON.parse(JSON.stringify(copy))
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const here = value as Record<string, unknown>
  return [...(Array.isArray(value) ? [] : [here]), ...Object.values(here).flatMap(objectsIn)]
}

function hasDaysBackwards(value: unknown): boolean {
  return objectsIn(value).some(
    ({ earliest, latest }) => String(earliest) > String(latest) && latest !== undefined,
  )
}
