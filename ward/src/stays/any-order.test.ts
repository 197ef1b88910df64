import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutes } from '../instant/index.ts'
import { foldRecord, followMerges, type FeedEvent, type Means } from './index.ts'

const rounds = 300
const patients = ['HAZEL|1', 'HAZEL|2', 'HAZEL|3']
const means: Means[] = [
  'expect',
  'admit',
  'move',
  'swap',
  'leave',
  'update',
  'out',
  'return',
  'cancel-admit',
  'cancel-move',
  'cancel-leave',
  'merge',
  'unmerge',
]

/** Anything that a feed might say, sensible or not. Times are few, so that many fall together. */
const anyEvent = fc
  .record({
    means: fc.constantFrom(...means),
    patient: fc.constantFrom(...patients),
    into: fc.constantFrom(...patients),
    visit: fc.constantFrom('V1', 'V2', null),
    at: fc.nat(8),
    late: fc.nat(3),
    bed: fc.constantFrom('1', '2', '3', null),
    cancels: fc.option(fc.nat(8)),
    died: fc.constantFrom(true, false, undefined),
  })
  .map(({ at, late, bed, cancels, died, into, ...rest }): Omit<FeedEvent, 'id'> => ({
    ...rest,
    // Taking back a merge that never came names two records as well, and joins nothing.
    ...(rest.means === 'merge' ? { into } : rest.means === 'unmerge' ? { into, undoes: 'none' } : {}),
    ...{
      trigger: '',
      at: minutes(at),
      recordedAt: minutes(at + late),
      by: { kind: 'feed' },
      care: 'inpatient',
    },
    place: bed === null ? null : { ward: 'OAK', bay: null, bed },
    before: null,
    cancels: cancels === null ? null : minutes(cancels),
    leftAt: null,
    person: died === undefined ? {} : { died },
  }))
const anyFeed = fc
  .array(anyEvent, { maxLength: 14 })
  .map((events) => events.map((event, n) => ({ ...event, id: `e${n}` })))

/** Everything that is known after a feed, whoever it is under. */
function wards(events: readonly FeedEvent[]) {
  const roots = followMerges(events)
  const groups = new Map<string, FeedEvent[]>()
  for (const event of events) {
    const root = roots.get(event.patient) ?? event.patient
    groups.set(root, [...(groups.get(root) ?? []), event])
  }
  return [...groups].toSorted().map(([root, said]) => foldRecord(root, said))
}

describe('always', () => {
  test('any reorder and any duplication of a feed ends in the same wards [H04]', () => {
    fc.assert(
      fc.property(anyFeed, fc.infiniteStream(fc.nat()), (events, chances) => {
        const doubled = [...events, ...events.filter((_, n) => n % 2 === 0)]
        const shuffled = doubled
          .map((event) => ({ event, chance: chances.next().value as number }))
          .toSorted((one, other) => one.chance - other.chance)
          .map(({ event }) => event)
        expect(wards(shuffled)).toEqual(wards(events))
      }),
      { numRuns: rounds },
    )
  })

  test('records are joined by a merge and by nothing else, and no stay holds what was said of another [H04]', () => {
    fc.assert(
      fc.property(anyFeed, (events) => {
        const withoutMerges = events.filter(({ means }) => means !== 'merge')
        for (const { person, stays } of wards(withoutMerges)) {
          const own = foldRecord(
            person.patient,
            withoutMerges.filter(({ patient }) => patient === person.patient),
          )
          expect({ person, stays }).toEqual(own)
        }
      }),
      { numRuns: rounds },
    )
  })

  test('taking every merge back leaves each record as if none had been', () => {
    fc.assert(
      fc.property(anyFeed, (events) => {
        const merges = events.filter(({ means }) => means === 'merge')
        const undone = merges.map((merge): FeedEvent => ({
          ...{ ...merge, id: `un-${merge.id}`, means: 'unmerge', undoes: merge.id },
          person: {},
        }))
        const parted = followMerges([...events, ...undone])
        for (const [patient, root] of parted) expect(root).toBe(patient)
      }),
      { numRuns: rounds },
    )
  })
})
