import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten } from './shorten.ts'

const upTo = (characters: number) => (text: string) => text.length <= characters

describe('shortening', () => {
  it('leaves words that fit as they are, on one line', () => {
    expect(shorten(' Scan normal.\nStress most likely. ', upTo(60))).toEqual({
      text: 'Scan normal. Stress most likely.',
      isShort: false,
    })
  })

  it('ends after a whole sentence, and says that there is more', () => {
    const said = 'Dr Haslett rang. He read the letter out to me. He said he would think about it.'
    expect(shorten(said, upTo(60))).toEqual({
      text: 'Dr Haslett rang. He read the letter out to me. …',
      isShort: true,
    })
  })

  it('keeps the closing quotation mark with its sentence', () => {
    expect(shorten('“It says head.” Then she left the room.', upTo(20)).text).toBe('“It says head.” …')
  })

  it('ends after a word when the first sentence is too long by itself', () => {
    expect(shorten('Nobody has put the pieces on one table yet.', upTo(22)).text).toBe('Nobody has put the…')
  })

  it('ends inside a word that is too long by itself, and never inside a character', () => {
    expect(shorten('Llanfairpwllgwyngyll', upTo(6)).text).toBe('Llanf…')
    expect(shorten('😀😀😀😀', upTo(4)).text).toBe('😀…')
  })
})

describe('always', () => {
  it('fits, and what it leaves out is at the end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (words, most) => {
          const { text, isShort } = shorten(words, upTo(most))
          expect(text.length).toBeLessThanOrEqual(most)
          const kept = isShort ? text.replace(/ ?…$/, '') : text
          expect(words.replace(/\s+/g, ' ').trim().startsWith(kept.trimEnd())).toBe(true)
        },
      ),
    )
  })
})
