import { expect, it } from 'vitest'
import type { GapChoice } from './gaps-for.ts'
import { groupGaps } from './group-gaps.ts'

const choice = (id: string, gap: string, isAboutThisAlone: boolean): GapChoice => ({
  id,
  says: id,
  guideline: { id: 'ng1', title: 'A guideline', publisher: 'NICE', url: 'https://example.org' },
  madeFor: ['england'],
  gaps: [gap],
  isAboutThisAlone,
  how: 'number',
  why: 'why-number',
})
const kinds = [
  { id: 'tests-not-offered', says: 'Tests were not offered' },
  { id: 'not-listened', says: 'Not listened to' },
  { id: 'no-review', says: 'No review' },
]

it('kinds of gap with something about this condition alone come first, and the largest of them', () => {
  const groups = groupGaps(
    [
      choice('a', 'no-review', false),
      choice('b', 'no-review', false),
      choice('c', 'not-listened', true),
      choice('d', 'tests-not-offered', false),
      choice('e', 'tests-not-offered', true),
    ],
    kinds,
  )
  expect(groups.map(({ id, says, choices }) => [id, says, choices.map((each) => each.id)])).toEqual([
    ['tests-not-offered', 'Tests were not offered', ['e', 'd']],
    ['not-listened', 'Not listened to', ['c']],
    ['no-review', 'No review', ['a', 'b']],
  ])
})

it('a kind that nobody has put into words keeps its name, and nothing is lost', () => {
  expect(groupGaps([choice('a', 'new-kind', true)], kinds)).toMatchObject([
    { says: 'new-kind', choices: [{ id: 'a' }] },
  ])
  expect(groupGaps([], kinds)).toEqual([])
})
