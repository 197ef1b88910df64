import englandClocks from '@fresh-eyes/content/england-clocks'
import type { CaseDate, LetterClock } from '@fresh-eyes/core/requests'
import { describe, expect, it } from 'vitest'
import { calendarEvents } from './calendar-events.ts'

const acknowledged: LetterClock = {
  clock: 'england/complaint-acknowledged',
  awaits: 'acknowledgement',
  state: { kind: 'their-own-date', on: '2026-12-02' },
  shown: { as: 'deadline', due: '2026-12-02', sendBy: '2026-12-02' },
  isMet: false,
}
const complaint: CaseDate = {
  kind: 'clock',
  on: '2026-12-02',
  name: 'england/complaint-acknowledged sent-1',
  clock: acknowledged,
  to: 'Kilmorrow Practice',
}
const note: CaseDate = {
  kind: 'reminder',
  on: '2026-12-04',
  name: 'reminder r1',
  noted: 'Ask about $& the scan',
}
const events = (dates: readonly CaseDate[], full: boolean) =>
  calendarEvents(dates, '2026-11-28', full, () => englandClocks)

describe('what goes into a calendar', () => {
  it('says nothing of what a day is, unless that was asked for: others may see it', () => {
    const said = JSON.stringify(events([complaint, note], false).map(({ title, says }) => [title, says]))
    expect(said).not.toMatch(/omplain|Kilmorrow|scan/)
    expect(said).toContain('Fresh Eyes: look again')
  })

  it('says what a day is and who set it, when that was asked for', () => {
    const [first, second] = events([complaint, note], true)
    expect(first?.title).toBe('Last day: Complaint acknowledged')
    expect(first?.says).toContain('Letter to Kilmorrow Practice')
    expect(first?.says).toContain('The law sets it')
    expect(second?.title).toBe('Ask about $& the scan')
  })

  it('tells a reminder of ours from a rule', () => {
    const nudge: CaseDate = {
      ...complaint,
      clock: { ...acknowledged, clock: 'uk/request-nudge', shown: { as: 'nudge', reminder: '2026-12-02' } },
    }
    expect(events([nudge], true)[0]?.says).toContain('No law sets it.')
  })

  it('leaves out what is past, what is done and what has no day', () => {
    const { on: _, ...undated } = complaint
    expect(events([{ ...note, isDone: true }, { ...note, on: '2026-11-27' }, undated], true)).toEqual([])
  })
})
