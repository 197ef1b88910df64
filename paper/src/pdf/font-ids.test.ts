import { describe, expect, it } from 'vitest'
import { covers, isPlain } from './font-ids.ts'

describe('always', () => {
  it('takes a text for plain only when the plain font can draw each of its characters', () => {
    const taken = characters.filter((character) => isPlain(`a${character}b`))
    expect(taken).toEqual(
      characters.filter((character) => character === '\n' || covers('plain', codeOf(character))),
    )
    expect(isPlain(taken.join(''))).toBe(true)
  })
})

// The first plane and the one after it, where every letter is, and the faces.
const characters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => character.isWellFormed(),
)

const codeOf = (character: string): number => character.codePointAt(0) ?? 0
