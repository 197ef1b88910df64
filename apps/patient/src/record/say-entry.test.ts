import type { Entry } from '@fresh-eyes/core/casefile'
import { expect, it } from 'vitest'
import { hasWord, sayWhat } from './say-entry.ts'

const sent = {
  id: 'sent',
  kind: 'sent',
  fields: { to: 'Glenfarrow Medical Practice', title: 'Request for a second opinion' },
} as unknown as Entry

it('says of a letter that it went, and to whom', () => {
  expect(sayWhat(sent)).toBe('Letter sent to Glenfarrow Medical Practice: Request for a second opinion')
  expect(hasWord(sent, 'glenfarrow')).toBe(true)
})
