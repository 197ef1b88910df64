import type { Entry } from '@fresh-eyes/core/casefile'
import { expect, it } from 'vitest'
import { hasWord, sayWhat } from './say-entry.ts'

const sent = {
  id: 'sent',
  kind: 'sent',
  fields: { to: 'Glenfarrow Medical Practice', title: 'Request for a second opinion' },
} as unknown as Entry

it('says of a letter what it is and to whom it went, and finds it by that', () => {
  expect(sayWhat(sent)).toBe('Request for a second opinion\nGlenfarrow Medical Practice')
  expect(hasWord(sent, 'glenfarrow')).toBe(true)
})
