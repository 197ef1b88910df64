import { parseVagueDay, type VagueDay } from '@fresh-eyes/core/calendar'
import type { Entry } from '@fresh-eyes/core/casefile'
import { expect, it } from 'vitest'
import { papersOfCase } from './papers-of-case.ts'

const day = (typed: string) => parseVagueDay(typed, '2026-11-27') as VagueDay
const paper = (title: string, when: VagueDay | 'not-recorded', one = 'hers') =>
  ({ kind: 'enclosure', id: title, fields: { case: one, title, what: 'result', when } }) as unknown as Entry

it('names each paper of the case, with its day unless its name has a year', () => {
  const live = [
    paper('MRI report', day('21 October 2026')),
    paper('Blood test results, June 2024', day('June 2024')),
    paper('The list on the fridge', 'not-recorded'),
    paper('Somebody else’s letter', 'not-recorded', 'his'),
  ]
  expect(papersOfCase(live, 'hers')).toEqual([
    'MRI report, Wednesday 21 October 2026',
    'Blood test results, June 2024',
    'The list on the fridge',
  ])
})
