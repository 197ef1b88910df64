import { describe, expect, it } from 'vitest'
import { letterFacts } from './facts-from-draft.ts'

const today = '2026-11-27'

describe('the facts of a letter', () => {
  it('hold the address of someone who writes for another, line by line', () => {
    const draft = {
      authority: 'parent',
      writerName: 'Sam Poe',
      writerAddress: ' 7 Sample Sq. \n\n Exampleton ',
    }
    expect(letterFacts(draft, { nation: 'england', today }).writer).toEqual({
      name: 'Sam Poe',
      authority: 'parent',
      address: ['7 Sample Sq.', 'Exampleton'],
    })
  })

  it('name the Charter when it is ticked, and not in a letter begun before there was a tick', () => {
    const charterIn = (draft: Record<string, string>) =>
      letterFacts(draft, { nation: 'scotland', today }).citeCharter
    expect(charterIn({ charter: 'yes' })).toBe(true)
    expect(charterIn({ charter: 'no' })).toBe(false)
    expect(charterIn({})).toBe(false)
  })
})
