import { describe, expect, it } from 'vitest'
import { ownLine, ownSentence, ownWords } from './own-words.ts'

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
    ['the heart clinic at St. Elsewhere Hosp.', 'the heart clinic at St. Elsewhere Hosp.'],
    ['pain, rash, etc.', 'pain, rash, etc.'],
    ['Dr Jane B.', 'Dr Jane B.'],
  ])('stand inside a sentence: %s', (typed, written) => {
    expect(ownWords(typed)).toEqual({ text: written, own: true })
  })

  it.each([
    ['1 High St.', '1 High St.'],
    ['  Ann Sample Jr. ', 'Ann Sample Jr.'],
    ['The Surgery.', 'The Surgery.'],
    ['one\r\n two.', 'one two.'],
  ])('stand on a line of their own as they were typed: %s', (typed, written) => {
    expect(ownLine(typed)).toEqual({ text: written, own: true })
  })

  it.each(['', '  ', '\n\t', undefined])('are not there when nothing was typed', (typed) => {
    expect(ownSentence(typed)).toBeUndefined()
    expect(ownWords(typed)).toBeUndefined()
    expect(ownLine(typed)).toBeUndefined()
  })
})
