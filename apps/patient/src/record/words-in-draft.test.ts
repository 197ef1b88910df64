import { describe, expect, it } from 'vitest'
import { wordsInDraft } from './words-in-draft.ts'

const draft = { said: 'It is stress. You  ignored\nmy pain (again).', reason1: 'I fell twice.' }

describe('words to put in place of others', () => {
  it('go into the field where the person wrote them, however the lines break', () => {
    expect(wordsInDraft(draft, 'You ignored my pain', 'I felt that my pain did not get looked at')).toEqual({
      field: 'said',
      value: 'It is stress. I felt that my pain did not get looked at (again).',
    })
  })

  it('are read as words, whatever marks are in them', () => {
    expect(wordsInDraft(draft, 'my pain (again).', '$& $1')?.value).toBe('It is stress. You  ignored\n$& $1')
  })

  it.each(['You dismissed my pain', '', '  '])('go nowhere when no field holds %j', (from) => {
    expect(wordsInDraft(draft, from, 'x')).toBeUndefined()
  })
})
