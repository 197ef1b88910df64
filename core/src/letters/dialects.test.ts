import { expect, it } from 'vitest'
import { nations } from '../nations/index.ts'
import { nationIds } from '../routes/index.ts'
import { letterDialects } from './dialects.ts'

it.each(nationIds)('calls the number on a record in %s what the nation calls it', (id) => {
  expect(letterDialects[id].healthNumber).toBe(nations[id].healthNumber)
})
