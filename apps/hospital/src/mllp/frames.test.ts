import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framed } from '../testing/made-up-feed.ts'
import { Frames } from './frames.ts'

const found = (frames: Frames, ...chunks: (string | Buffer)[]): string[] =>
  chunks
    .flatMap((chunk) => frames.take(Buffer.from(chunk as string)))
    .map(({ kind, bytes }) => `${kind} ${bytes.toString()}`)

test('many messages in one packet are each found', () => {
  expect(found(new Frames(100), Buffer.concat([framed('one'), framed('two')]))).toEqual([
    'message one',
    'message two',
  ])
})

test('bytes between messages are told of, line ends are not', () => {
  expect(found(new Frames(100), '\r\n', framed('one'), 'noise', framed('two'))).toEqual([
    'message one',
    'stray noise',
    'message two',
  ])
})

test('a message that another begins inside of was cut short, and is not passed off as whole', () => {
  expect(found(new Frames(100), Buffer.concat([Buffer.from('\x0bhalf'), framed('whole')]))).toEqual([
    'cut-short half',
    'message whole',
  ])
})

test('an end sign that no carriage return follows is part of the message', () => {
  expect(found(new Frames(100), '\x0ba\x1c', 'b\x1c', '\r')).toEqual(['message a\x1cb'])
})

test('a message over the limit is told of once and never held whole; the next is read', () => {
  const frames = new Frames(10)
  expect(
    found(frames, '\x0b' + 'x'.repeat(8), 'x'.repeat(80), 'x'.repeat(80), '\x1c\r', framed('next')),
  ).toEqual([`too-large ${'x'.repeat(88)}`, 'message next'])
})

test('what had begun when the line was closed was cut short', () => {
  const frames = new Frames(100)
  frames.take(Buffer.from('\x0bhalf'))
  expect(frames.unfinished).toBe(true)
  expect(frames.finish().map(({ kind }) => kind)).toEqual(['cut-short'])
})

describe('always', () => {
  test('however a stream is cut into packets, the same is found in it', () => {
    const bytes = fc
      .uint8Array({ maxLength: 60 })
      .map((some) => Buffer.from(some.map((byte) => [0x0b, 0x1c, 0x0d, 65][byte % 4] ?? 65)))
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (stream, sizes) => {
        const whole = new Frames(12)
        const once = [
          ...found(whole, stream),
          ...whole.finish().map(({ kind, bytes }) => `${kind} ${bytes.toString()}`),
        ]
        const pieces = new Frames(12)
        const piece: string[] = []
        for (let from = 0, n = 0; from < stream.length; n++) {
          const size = sizes[n % sizes.length] ?? 1
          piece.push(...found(pieces, stream.subarray(from, from + size)))
          from += size
        }
        piece.push(...pieces.finish().map(({ kind, bytes }) => `${kind} ${bytes.toString()}`))
        // How much of a message that is too large has come when that is seen depends on the packets.
        const plain = (all: string[]): string[] =>
          all.map((each) => (each.startsWith('too-large') ? 'too-large' : each))
        expect(plain(piece)).toEqual(plain(once))
      }),
      { numRuns: 500 },
    )
  })
})
