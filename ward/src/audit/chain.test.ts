import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainStart, endOfChain, followChain, hashOfLine, type ChainEnd, type ChainLine } from './index.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function chainOf(texts: string[]): { lines: ChainLine[]; end: ChainEnd } {
  let end = chainStart
  const lines = texts.map((did, each) => {
    const at = 1000 + each
    const line = JSON.stringify({ at, who: 'staff nia responder', did, to: 'x' })
    end = { seq: end.seq + 1, hash: hashOfLine(sha256, end.hash, end.seq + 1, line) }
    return { seq: end.seq, at, line, hash: end.hash }
  })
  return { lines, end }
}

/** The first break of a whole chain, its end looked at too. */
function firstBreak(lines: ChainLine[], end: ChainEnd) {
  const followed = followChain(chainStart, lines, sha256)
  return followed.whole ? endOfChain(followed.end, end) : followed.broken
}

const { lines, end } = chainOf(['call.opened', 'call.paged', 'call.accepted', 'call.arrived', 'call.closed'])
const without = (at: number): ChainLine[] => lines.filter((_line, each) => each !== at)
const changed = (at: number, change: Partial<ChainLine>): ChainLine[] =>
  lines.map((line, each) => (each === at ? { ...line, ...change } : line))

test('a chain that nobody touched is whole, and can be followed in parts [audit]', () => {
  expect(firstBreak(lines, end)).toBeUndefined()
  const half = followChain(chainStart, lines.slice(0, 2), sha256)
  expect(half.whole && followChain(half.end, lines.slice(2), sha256)).toEqual({ whole: true, end })
})

test('a line that was changed is found, and named [audit]', () => {
  const line = lines[2]?.line.replace('nia', 'tom') ?? ''
  expect(firstBreak(changed(2, { line }), end)).toEqual({ seq: 3, why: 'changed' })
})

test('a line that was changed and hashed again breaks the one after it [audit]', () => {
  const line = lines[2]?.line.replace('nia', 'tom') ?? ''
  const hash = hashOfLine(sha256, lines[1]?.hash ?? '', 3, line)
  expect(firstBreak(changed(2, { line, hash }), end)).toEqual({ seq: 4, why: 'changed' })
})

test('a time that was changed beside its line is found [audit]', () => {
  expect(firstBreak(changed(1, { at: 5 }), end)).toEqual({ seq: 2, why: 'time-changed' })
})

test('a line taken out of the middle, or off either end, is found [audit]', () => {
  expect(firstBreak(without(2), end)).toEqual({ seq: 3, why: 'missing' })
  expect(firstBreak(without(0), end)).toEqual({ seq: 1, why: 'missing' })
  expect(firstBreak(without(4), end)).toEqual({ seq: 5, why: 'cut-short' })
})

test('two lines that changed places are found, whether their numbers went with them or not [audit]', () => {
  const [a, b, c, ...rest] = lines
  if (!a || !b || !c) throw new Error('There are five lines.')
  expect(firstBreak([a, c, b, ...rest], end)).toEqual({ seq: 2, why: 'missing' })
  expect(firstBreak([a, { ...c, seq: 2 }, { ...b, seq: 3 }, ...rest], end)).toEqual({
    seq: 2,
    why: 'changed',
  })
})

test('a line put in is found, even when it was hashed as it should be and all after it were counted on [audit]', () => {
  const line = JSON.stringify({ at: 1, who: 'staff eve responder', did: 'call.accepted', to: 'x' })
  const added = { seq: 3, at: 1, line, hash: hashOfLine(sha256, lines[1]?.hash ?? '', 3, line) }
  const after = lines.slice(2).map((each) => ({ ...each, seq: each.seq + 1 }))
  expect(firstBreak([...lines.slice(0, 2), added, ...after], end)).toEqual({ seq: 4, why: 'changed' })
})

test('a line added to the end is found [audit]', () => {
  const more = chainOf([...lines.map(({ line }) => JSON.parse(line).did as string), 'call.reopened'])
  expect(firstBreak(more.lines, end)).toEqual({ seq: 6, why: 'end-changed' })
})

describe('always', () => {
  test('one character changed anywhere in any line breaks the chain at or before the line after it [audit]', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (texts, which, where) => {
          const { lines, end } = chainOf(texts)
          const at = which % lines.length
          const line = lines[at]?.line ?? ''
          const place = where % line.length
          const letter = line[place] === 'x' ? 'y' : 'x'
          const spoilt = line.slice(0, place) + letter + line.slice(place + 1)
          const found = firstBreak(
            lines.map((each, index) => (index === at ? { ...each, line: spoilt } : each)),
            end,
          )
          expect(found?.seq).toBe(at + 1)
        },
      ),
    )
  })
})
