import type { Field } from '@fresh-eyes/core/letters'
import { expect, it } from 'vitest'
import { rowsOf, withoutRow } from './rows.ts'

const reasons: Field = { id: 'reason', kind: 'texts', group: 'story', most: 3 }
const seen: Field = { id: 'seen', kind: 'rows', group: 'matter', most: 2, columns: ['seenWho', 'seenWhen'] }

it('texts have a key for each row, and rows one for each column', () => {
  expect(rowsOf(reasons)).toEqual([['reason1'], ['reason2'], ['reason3']])
  expect(rowsOf(seen)).toEqual([
    ['seenWho1', 'seenWhen1'],
    ['seenWho2', 'seenWhen2'],
  ])
})

it('when a row is taken out, those after it move up, and the last is empty', () => {
  const draft = { reason1: 'one', reason2: 'two', reason3: 'three' }
  expect(withoutRow(reasons, draft, 1)).toEqual({ reason2: 'three', reason3: '' })
  expect(withoutRow(seen, { seenWho1: 'Dr A', seenWho2: 'Dr B', seenWhen2: 'May' }, 0)).toEqual({
    seenWho1: 'Dr B',
    seenWhen1: 'May',
    seenWho2: '',
    seenWhen2: '',
  })
})
