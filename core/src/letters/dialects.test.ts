import { describe, expect, it } from 'vitest'
import { nations } from '../nations/index.ts'
import { nationIds } from '../routes/index.ts'
import { letterDialects } from './dialects.ts'

describe.each(nationIds)('a letter in %s', (id) => {
  const { routes, healthNumber } = nations[id]

  it('calls the number on a record what the nation calls it', () => {
    expect(letterDialects[id].healthNumber).toBe(healthNumber)
  })

  it('says that an attorney may ask where the nation says so', () => {
    expect(letterDialects[id].attorney === 'not-offered').toBe(routes.attorney === 'does-not-cover-health')
  })

  it('names Jess’s Rule where the nation has it', () => {
    expect(letterDialects[id].jessRule).toBe(routes.thirdContact)
  })
})
