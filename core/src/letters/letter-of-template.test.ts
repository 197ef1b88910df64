import { expect, it } from 'vitest'
import { letterById } from './letter-by-id.ts'
import { letterIds } from './letter-ids.ts'
import { letterOfTemplate } from './letter-of-template.ts'

it('every letter that says which template it is written from is found by it', () => {
  for (const id of letterIds) {
    const { lt } = letterById[id]
    if (lt !== undefined) expect([lt, letterOfTemplate(lt)]).toEqual([lt, id])
  }
})

it('a template that no letter is written from has none, and so has a name that every object knows', () => {
  expect(letterOfTemplate('lt-12')).toBeUndefined()
  expect(letterOfTemplate('constructor')).toBeUndefined()
})
