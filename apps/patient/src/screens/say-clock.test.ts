import englandClocks from '@fresh-eyes/content/england-clocks'
import englandHolidays from '@fresh-eyes/content/england-holidays'
import type { VagueDay } from '@fresh-eyes/core/calendar'
import { countFromRecord, type ClockId } from '@fresh-eyes/core/clocks'
import { clockById } from '@fresh-eyes/core/nations'
import type { LetterClock } from '@fresh-eyes/core/requests'
import { describe, expect, it } from 'vitest'
import { asCounted, sayClock } from './say-clock.ts'

/** The lines of the working of a deadline, counted from a day. */
function workingOf(id: ClockId, start: VagueDay): readonly string[] {
  const clock = clockById(id)
  if (!clock) throw new Error(`There is no clock "${id}".`)
  const state = countFromRecord(
    clock,
    { happenedOn: start, receivedOn: start, sentOn: start },
    englandHolidays,
  )
  const due = 'answer' in state && state.answer.kind === 'counted' ? state.answer.due : ''
  const counted: LetterClock = {
    clock: id,
    awaits: 'answer',
    state,
    shown: { as: 'deadline', due, sendBy: null },
    isMet: false,
  }
  const toSay = asCounted(counted)
  return toSay ? sayClock(toSay, englandClocks).working : []
}
const friday: VagueDay = { words: '27 November 2026', earliest: '2026-11-27', latest: '2026-11-27' }

describe('how a day was counted, in words', () => {
  it('says that working days begin on the day after, and names what was left out', () => {
    expect(workingOf('england/complaint-acknowledged', friday)).toEqual([
      'Counted from Friday 27 November 2026. That day itself does not count.',
      'Not counted: Saturday 28 November 2026; Sunday 29 November 2026.',
    ])
  })

  it('says that six months to answer begin on the day itself', () => {
    expect(workingOf('england/complaint-answered-backstop', friday)[0]).toBe(
      'Counted from Friday 27 November 2026. That day is the first.',
    )
  })

  it('says both ends of a day that is only roughly known', () => {
    const spring: VagueDay = { words: 'November 2025', earliest: '2025-11-01', latest: '2025-11-30' }
    const said = workingOf('england/ombudsman-by', spring).join(' ')
    expect(said).toContain('You said “November 2025”.')
    expect(said).toContain('Sunday 1 November 2026')
    expect(said).toContain('Monday 30 November 2026')
  })

  it('puts no words into a person’s mouth where the arrival lies between two days', () => {
    const between: VagueDay = { words: 'not-recorded', earliest: '2026-11-25', latest: '2026-11-30' }
    const said = workingOf('england/complaint-acknowledged', between).join(' ')
    expect(said).toContain(
      'It arrived on some day from Wednesday 25 November 2026 to Monday 30 November 2026.',
    )
    expect(said).not.toContain('You said')
  })
})
