import { describe, expect, it } from 'vitest'
import { fileNameFor } from './letter-files.ts'

const named = (title: string) => fileNameFor({ title, lang: 'en', blocks: [] }, 'docx')

describe('the name of a letter’s file', () => {
  it('is its title, in any language', () => {
    expect(named('Request for a second opinion')).toBe('request-for-a-second-opinion.docx')
    expect(named('Cais am ail farn: Siân')).toBe('cais-am-ail-farn-siân.docx')
  })

  it('holds nothing that a disk could take for a path', () => {
    expect(named('../../a\\b:c*"')).toBe('a-b-c.docx')
    expect(named('…')).toBe('letter.docx')
  })

  it('is short enough for any disk', () => {
    expect(named('word '.repeat(100)).length).toBeLessThanOrEqual(65)
  })
})
