import { describe, expect, it } from 'vitest'
import { ownSentence, ownWords } from './own-words.ts'

describe('the person’s own words', () => {
  it.each([
    ['  It is stress ', 'It is stress.'],
    ['It is stress.', 'It is stress.'],
    ['Why?', 'Why?'],
    ['They said “wait.”', 'They said “wait.”'],
    ['They said “wait”', 'They said “wait”.'],
    ['کیوں؟', 'کیوں؟'],
    ['one\ntwo', 'one\ntwo.'],
  ])('stand as a sentence: %s', (typed, written) => {
    expect(ownSentence(typed)).toEqual({ text: written, own: true })
  })

  it.each([
    [' Long COVID. ', 'Long COVID'],
    ['M.E.', 'M.E.'],
    ['pain in my left hip.', 'pain in my left hip'],
    ['one\r\n two', 'one two'],
    ['…', '…'],
  ])('stand inside a sentence: %s', (typed, written) => {
    expect(ownWords(typed)).toEqual({ text: written, own: true })
  })

  it.each(['', '  ', '\n\t', undefined])('are not there when nothing was typed', (typed) => {
    expect(ownSentence(typed)).toBeUndefined()
    expect(ownWords(typed)).toBeUndefined()
  })
})
