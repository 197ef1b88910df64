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

  it('nothing is cited without that sentence', () => {
    expect(abroad('NICE', []).how).toBe('not-citable')
  })
})
