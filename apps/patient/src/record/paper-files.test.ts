import { describe, expect, it } from 'vitest'
import { fileNameFor } from './paper-files.ts'

const named = (title: string) => fileNameFor({ title, lang: 'en', blocks: [] })

describe('the name of a paper’s files', () => {
  it('is its title, in any language', () => {
    expect(named('Request for a second opinion')).toBe('request-for-a-second-opinion')
    expect(named('Cais am ail farn: Siân')).toBe('cais-am-ail-farn-siân')
  })

  it('holds nothing that a disk could take for a path', () => {
    expect(named('../../a\\b:c*"')).toBe('a-b-c')
    expect(named('…')).toBe('letter')
  })

  it('is short enough for any disk', () => {
    expect(named('word '.repeat(100)).length).toBeLessThanOrEqual(60)
  })
})
