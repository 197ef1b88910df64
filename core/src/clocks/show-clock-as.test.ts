import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly } from '../calendar/index.ts'
import {
  mayShowAsDeadline,
  showClockAnswer,
  showClockAs,
  type CountedClock,
  type RefusedClock,
} from './index.ts'

const law = { status: 'verified', showAs: 'deadline' } as const
const unsure = { status: 'unverified', showAs: 'check-point' } as const
const ours = { status: 'unverified', showAs: 'nudge' } as const

describe('what may look like law', () => {
  it('is a verified deadline with a length', () => {
    expect(showClockAs({ ...law, hasLength: true })).toBe('deadline')
  })

  it('is a verified deadline with the date the body itself gave', () => {
    expect(showClockAs({ ...law, hasLength: false, bodysOwnDate: '2027-01-15' })).toBe('deadline')
  })

  it('is not a deadline whose source nobody read', () => {
    expect(showClockAs({ ...law, status: 'unverified', hasLength: true })).toBe('check-point')
  })

  it('is not a Welsh clock of 2026, though a statute stands behind it', () => {
    expect(showClockAs({ ...unsure, hasLength: false, hasReminder: true })).toBe('check-point')
    expect(showClockAs({ ...unsure, hasLength: false, bodysOwnDate: '2027-01-15' })).toBe('check-point')
  })

  it('is not a clock whose start has only been supposed', () => {
    expect(showClockAs({ ...law, hasLength: true, arrivalRecorded: false })).toBe('check-point')
  })

  it('is never a nudge', () => {
    expect(showClockAs({ ...ours, hasLength: true })).toBe('nudge')
    expect(showClockAs({ ...ours, status: 'verified', hasLength: true })).toBe('nudge')
  })

  it('is nothing at all when there is no length, no date and no reminder', () => {
    expect(showClockAs({ ...law, hasLength: false })).toBe('no-date')
    expect(showClockAs({ ...unsure, hasLength: false })).toBe('no-date')
  })
})

describe('what goes on the page', () => {
  const counted: CountedClock = {
    kind: 'counted',
    id: 'england/made-up',
    fact: 'made-up',
    startsOn: exactly('2026-06-27'),
    from: '2026-06-27',
    due: '2026-12-27',
    earliestDue: '2026-12-27',
    latestDue: '2026-12-27',
    sendBy: '2026-12-24',
    skipped: [],
  }
  const refused: RefusedClock = {
    kind: 'refused',
    id: 'wales/made-up',
    startsOn: exactly('2026-11-27'),
    because: 'no-length',
    fact: 'made-up',
    length: 'not-confirmed',
    reminder: '2026-12-04',
  }

  it('gives a deadline its last day and its sending day', () => {
    expect(showClockAnswer(counted, law)).toEqual({ as: 'deadline', due: '2026-12-27', sendBy: '2026-12-24' })
  })

  it('gives anything less only a day to be reminded on', () => {
    expect(showClockAnswer(counted, unsure)).toEqual({ as: 'check-point', reminder: '2026-12-27' })
    expect(showClockAnswer(counted, ours)).toEqual({ as: 'nudge', reminder: '2026-12-27' })
    expect(showClockAnswer(refused, unsure)).toEqual({ as: 'check-point', reminder: '2026-12-04' })
    expect(showClockAnswer(counted, law, false)).toEqual({ as: 'check-point', reminder: '2026-12-27' })
  })

  it('never makes a deadline of a reminder, even for a verified clock', () => {
    expect(showClockAnswer(refused, law)).toEqual({ as: 'check-point', reminder: '2026-12-04' })
  })

  it('shows no date where there is none', () => {
    const { reminder: _reminder, ...without } = refused
    expect(showClockAnswer(without as RefusedClock, law)).toEqual({ as: 'no-date' })
  })
})

describe('always', () => {
  it('shows a deadline only when source, standing and date are all sure', () => {
    const known = fc.record({
      status: fc.constantFrom('verified' as const, 'unverified' as const),
      showAs: fc.constantFrom('deadline' as const, 'check-point' as const, 'nudge' as const),
      hasLength: fc.boolean(),
      hasReminder: fc.boolean(),
      arrivalRecorded: fc.boolean(),
      bodysOwnDate: fc.option(fc.constant('2027-01-15'), { nil: undefined }),
    })
    fc.assert(
      fc.property(known, (what) => {
        const sureDate = what.bodysOwnDate !== undefined || (what.hasLength && what.arrivalRecorded)
        const isSure = what.status === 'verified' && what.showAs === 'deadline' && sureDate
        expect(showClockAs(what) === 'deadline').toBe(isSure)
        expect(mayShowAsDeadline(what)).toBe(isSure)
      }),
    )
  })
})
