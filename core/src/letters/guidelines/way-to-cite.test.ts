import { describe, expect, it } from 'vitest'
import type { Guideline, Recommendation } from './knowledge.ts'
import { wayToCite } from './way-to-cite.ts'

const guideline: Guideline = {
  id: 'NG000',
  title: 'A made-up condition',
  publisher: 'NICE',
  nations: ['england'],
  url: 'https://www.nice.org.uk/guidance/ng000',
  published: '2019-03-01',
  updated: '2024-11-11',
  checkedOn: '2026-11-21',
  reviewBy: '2027-05-21',
}
const recommendation: Recommendation = {
  id: 'ng000-1.1',
  number: '1.1',
  says: 'Something should be done.',
  strength: 'offer',
  gaps: [],
  conditions: ['made-up'],
  citable: 'number',
  status: 'verified',
  asOf: '2024-11-11',
}
const licensing = [{ id: 'nations', says: 'NICE guidelines cover England.', status: 'verified' }] as const

function cited(
  changes: Partial<Recommendation> & { guideline?: Partial<Guideline> } = {},
  on = '2026-11-27',
) {
  const { guideline: other, ...rest } = changes
  return wayToCite({ ...guideline, ...other }, { ...recommendation, ...rest }, 'england', on, licensing)
}

describe('a recommendation', () => {
  it('is cited by number when the version we read is the newest', () => {
    expect(cited()).toEqual({ how: 'number', why: 'why-number' })
  })

  it('loses its number when the guideline has been updated since', () => {
    expect(cited({ asOf: '2024-11-10' })).toMatchObject({ how: 'title', why: 'why-title-newer' })
  })

  it.each([
    ['2024-11', '2024-11-11', 'number'],
    ['2024', '2024-11-11', 'number'],
    ['2024-10', '2024-11-11', 'title'],
    ['2025-06-01', '2025', 'title'],
    ['2025', '2025', 'number'],
    ['2026-02', '2025', 'number'],
  ])(
    'read in %s, of a guideline updated in %s, is cited by %s: a month or a year counts as its end',
    (asOf, updated, how) => {
      expect(cited({ asOf, guideline: { updated } }).how).toBe(how)
    },
  )

  it('loses its number when our copy has no date', () => {
    expect(cited({ asOf: 'undated' })).toMatchObject({ how: 'title', why: 'why-title-undated' })
  })

  it('is cited by its section when we did not see its number', () => {
    const { number: _, ...unnumbered } = recommendation
    const section = { ...unnumbered, citable: 'section-only', section: 'Tests' } as const
    expect(wayToCite(guideline, section, 'england', '2026-11-27', licensing).how).toBe('section')
  })

  it('is cited by title alone once it is time to check the guideline again', () => {
    expect(cited({}, '2027-05-21').how).toBe('number')
    expect(cited({}, '2027-05-22')).toMatchObject({ how: 'title', why: 'why-title-review' })
  })

  it('is never cited when we did not read it', () => {
    expect(cited({ status: 'unverified' }).how).toBe('not-citable')
    expect(cited({ citable: 'no' }).how).toBe('not-citable')
    expect(cited({ citable: 'section-only' }).how).toBe('not-citable')
  })
})

describe('each reason, whether a day, a month or a year is known', () => {
  const section = { citable: 'section-only', section: 'Tests' } as const
  const undated = { updated: undefined, published: undefined } as unknown as Partial<Guideline>
  const firstOnly = (published: string) =>
    ({ updated: undefined, published }) as unknown as Partial<Guideline>

  it.each<[string, Parameters<typeof cited>[0], string]>([
    ['read on the day of the update', { asOf: '2024-11-11' }, 'why-number'],
    ['read in the month of the update', { asOf: '2024-11' }, 'why-number'],
    ['read in the year of the update', { asOf: '2024' }, 'why-number'],
    [
      'updated in the month it was read',
      { asOf: '2024-11-30', guideline: { updated: '2024-11' } },
      'why-number',
    ],
    ['updated in a year that was over', { asOf: '2025-01', guideline: { updated: '2024' } }, 'why-number'],
    [
      'never updated, read when published',
      { asOf: '2019-03', guideline: firstOnly('2019-03-01') },
      'why-number',
    ],
    ['read the month before', { asOf: '2024-10' }, 'why-title-newer'],
    ['read the year before', { asOf: '2023' }, 'why-title-newer'],
    [
      'updated later in that month, it may be',
      { asOf: '2024-11-11', guideline: { updated: '2024-11' } },
      'why-title-newer',
    ],
    [
      'updated later in that year, it may be',
      { asOf: '2024-11', guideline: { updated: '2024' } },
      'why-title-newer',
    ],
    ['published after it was read', { asOf: '2019-02', guideline: firstOnly('2019-03') }, 'why-title-newer'],
    ['read in a copy without a date', { asOf: 'undated' }, 'why-title-undated'],
    ['read on a day that is none', { asOf: '2024-02-30' }, 'why-title-undated'],
    ['of a guideline without a date', { guideline: undated }, 'why-title-undated'],
    ['of a guideline dated with a word', { guideline: { updated: 'spring 2024' } }, 'why-title-undated'],
    ['not numbered', { number: undefined } as never, 'why-title-undated'],
    ['read without its number', section, 'why-section'],
    ['read without its number, a year ago', { ...section, asOf: '2023' }, 'why-section'],
    ['without its number or its section', { citable: 'section-only' }, 'why-not-citable'],
    ['in a guideline without an address', { guideline: { url: 'nice.org.uk' } }, 'why-not-citable'],
    ['not read', { status: 'unverified' }, 'why-not-citable'],
    ['not to be cited', { citable: 'no' }, 'why-not-citable'],
  ])('%s', (_, changes, why) => {
    expect(cited(changes).why).toBe(why)
  })

  it.each([
    ['a number', {}],
    ['a section', section],
    ['a title', { asOf: 'undated' }],
  ])('past its review day, %s becomes a title', (_, changes) => {
    expect(cited(changes, '2027-05-22')).toEqual({ how: 'title', why: 'why-title-review' })
  })
})

describe('in a nation that it is not made for', () => {
  const abroad = (publisher: string, said: typeof licensing | [] = licensing) =>
    wayToCite({ ...guideline, publisher }, recommendation, 'wales', '2026-11-27', said)

  it('a NICE recommendation has the sentence about the nations beside it', () => {
    expect(abroad('NICE')).toEqual({ how: 'number', why: 'why-number', nationSentence: licensing[0].says })
    expect(abroad('NICE with SIGN and RCGP').nationSentence).toBe(licensing[0].says)
  })

  it('a recommendation of another publisher is not cited: nothing says how it applies there', () => {
    expect(abroad('SIGN with NICE and RCGP')).toMatchObject({ how: 'not-citable', why: 'why-elsewhere' })
  })

  it('nothing is cited without that sentence, or when nobody has checked it', () => {
    expect(abroad('NICE', [])).toEqual({ how: 'not-citable', why: 'why-elsewhere' })
    const unchecked = [{ ...licensing[0], status: 'unverified' }] as never
    expect(abroad('NICE', unchecked)).toEqual({ how: 'not-citable', why: 'why-elsewhere' })
  })
})
