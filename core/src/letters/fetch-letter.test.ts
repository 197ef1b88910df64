import { expect, it } from 'vitest'
import { fetchLetter } from './fetch-letter.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds } from './letter-ids.ts'

it.each(letterIds)('%s is fetched by its own id', async (id) => {
  expect(await fetchLetter[id]()).toBe(letterById[id])
})
