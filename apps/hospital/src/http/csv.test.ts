import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

test('a field that a spreadsheet would run begins with an apostrophe, and numbers stay numbers', () => {
  expect(writeCsv([['=1+1', '+44', '-1', '@SUM(A1)', '＝1', '\t=1', ' =1', 'plain', -3]])).toBe(
    `"'=1+1","'+44","'-1","'@SUM(A1)","'＝1","'\t=1","' =1","plain","-3"\r\n`,
  )
})

test('quotes and new lines stay inside their field', () => {
  expect(writeCsv([['say "a"', 'one\ntwo']])).toBe('"say ""a""","one\ntwo"\r\n')
})

test('always: without its first apostrophe, a field is what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const field = writeCsv([[text]])
        .slice(1, -3)
        .replaceAll('""', '"')
      expect(field.startsWith("'") ? field.slice(1) : field).toBe(text)
      expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }),
  )
})
