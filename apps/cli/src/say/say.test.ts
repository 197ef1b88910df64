import { describe, expect, it } from 'vitest'
import { closest } from './closest.ts'
import { fill, wrap } from './lines.ts'
import { quote } from './quote.ts'

describe('the nearest known name', () => {
  const nations = ['england', 'scotland', 'wales', 'northern-ireland']

  it.each([
    ['Wales', 'wales'],
    ['walse', 'wales'],
    ['englnd', 'england'],
    ['Northern Ireland', 'northern-ireland'],
    ['northern_ireland', 'northern-ireland'],
    ['ireland', 'northern-ireland'],
    ['france', undefined],
    ['', undefined],
    ['w'.repeat(10_000), undefined],
  ])('for "%s" is %s', (typed, name) => {
    expect(closest(typed, nations)).toBe(name)
  })
})

describe('quoting what was typed', () => {
  it.each([
    ['can-wait', '"can-wait"'],
    ['\u001b[31mred', '"\\u{1b}[31mred"'],
    ['left\u202eright', '"left\\u{202e}right"'],
    ['a\nb\u0000c', '"a\\u{a}b\\u{0}c"'],
    ['\ud800', '"\\u{d800}"'],
    ['🙂'.repeat(61), `"${'🙂'.repeat(60)}…"`],
  ])('makes it fit for a terminal', (typed, shown) => {
    expect(quote(typed)).toBe(shown)
  })
})

describe('lines for a reader', () => {
  it('are no longer than 78 characters, and hang under their start', () => {
    const lines = wrap(
      'Ask the team you have now whether waiting for another view could do harm, and write it down.',
      '  ',
      '- ',
    )
    expect(lines).toEqual([
      '- Ask the team you have now whether waiting for another view could do harm,',
      '  and write it down.',
    ])
  })

  it('leave a long address whole', () => {
    const address = `https://example.org/${'a'.repeat(90)}`
    expect(wrap(`See ${address} for it`)).toEqual(['See', address, 'for it'])
  })

  it('leave a blank that nobody fills as it stands', () => {
    expect(fill('By {day}, or {other}.', { day: 'Friday 27 November 2026' })).toBe(
      'By Friday 27 November 2026, or {other}.',
    )
  })
})
