import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bankHolidaysFrom, type BankHolidays, type CalendarFile, type Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, newRemoval, type Change } from '../casefile/index.ts'
import { ukClocks } from '../nations/index.ts'
import { nationIds, type NationId } from '../routes/index.ts'
import { nextSteps } from './index.ts'
import { aCase, answered, by, draft, posted, stamp, wrote } from './made-up-request.ts'

const calendar = (division: string) =>
  bankHolidaysFrom(
    parse(
      readFileSync(new URL(`../../../content/calendars/${division}.yaml`, import.meta.url), 'utf8'),
    ) as CalendarFile,
  )
const holidays: Record<NationId, BankHolidays> = {
  england: calendar('england-and-wales'),
  scotland: calendar('scotland'),
  wales: calendar('england-and-wales'),
  'northern-ireland': calendar('northern-ireland'),
}

const stepsOn = (on: Day, ...changes: Change[]) =>
  nextSteps(entriesForOutput(entriesOf(changes)), { on, clocks: ukClocks, holidays })
const namesOn = (on: Day, ...changes: Change[]) => stepsOn(on, ...changes).map(({ step }) => step)
const sent = [aCase(), draft(), posted('2026-11-27')]

describe('before anything is sent', () => {
  it('says to start a letter, then to finish it', () => {
    expect(stepsOn('2026-11-27', aCase())).toEqual([{ case: 'case', step: 'start-a-letter' }])
    expect(stepsOn('2026-11-27', aCase(), draft())).toEqual([
      { case: 'case', step: 'finish-the-letter', letter: 'letter' },
    ])
  })

  it('has nothing to say of an empty record', () => {
    expect(stepsOn('2026-11-27')).toEqual([])
    expect(stepsOn('2026-11-27', wrote('p', 'person', { name: 'Bronwen Pugh' }))).toEqual([])
  })

  it('speaks of a letter that names no case', () => {
    expect(stepsOn('2026-11-27', draft())).toEqual([{ step: 'finish-the-letter', letter: 'letter' }])
  })

  it('asks for a backup last, and only when one is needed', () => {
    const steps = nextSteps(entriesForOutput(entriesOf(sent)), {
      on: '2026-11-28',
      clocks: ukClocks,
      holidays,
      needsBackup: true,
    })
    expect(steps.map(({ step }) => step)).toEqual(['wait', 'make-a-backup'])
    expect(steps.at(-1)).toEqual({ step: 'make-a-backup' })
  })
})

describe('after a letter sent on Friday 27 November 2026', () => {
  it('waits ten working days, and shows the days that do not count', () => {
    expect(stepsOn('2026-12-10', ...sent)).toEqual([
      {
        case: 'case',
        step: 'wait',
        letter: 'letter',
        sent: 'sent',
        to: 'the practice manager',
        on: '2026-12-11',
        clock: {
          id: 'uk/request-nudge',
          as: 'nudge',
          from: '2026-11-27',
          due: '2026-12-11',
          sendBy: '2026-12-11',
          skipped: ['2026-11-28', '2026-11-29', '2026-12-05', '2026-12-06'].map((date, i) => ({
            date,
            why: i % 2 === 0 ? 'Saturday' : 'Sunday',
          })),
        },
      },
    ])
  })

  it('asks whether it arrived on that day, with a reminder behind it', () => {
    expect(namesOn('2026-12-11', ...sent)).toEqual(['ask-whether-it-arrived', 'send-a-reminder'])
    expect(namesOn('2027-05-01', ...sent)).toEqual(['ask-whether-it-arrived', 'send-a-reminder'])
  })

  it.each([
    ['refused-aloud', ['ask-for-the-reason-in-writing']],
    ['refused-in-writing', ['choose-after-a-written-no']],
    ['asks-for-more', ['answer-their-question']],
    ['agreed', ['wait-for-the-referral']],
    ['holding', ['keep-waiting']],
  ] as const)('after "%s" says %j', (outcome, steps) => {
    expect(namesOn('2026-12-04', ...sent, answered(outcome, '3 December 2026'))).toEqual(steps)
  })

  it('waits again when the reply is removed', () => {
    const reply = answered('refused-aloud', '3 December 2026')
    const removal = newRemoval('reply', { entry: 'reply', stamp: stamp(), by })
    expect(namesOn('2026-12-04', ...sent, reply, removal)).toEqual(['wait'])
  })

  it('goes back to the draft when the sent copy is removed', () => {
    expect(namesOn('2026-12-04', ...sent, newRemoval('sent', { entry: 'sent', stamp: stamp(), by }))).toEqual(
      ['finish-the-letter'],
    )
  })
})

describe('across Christmas', () => {
  it.each([
    ['england', '2027-01-05', ['2026-12-25', '2026-12-28', '2027-01-01']],
    ['scotland', '2027-01-06', ['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04']],
    ['wales', '2027-01-05', ['2026-12-25', '2026-12-28', '2027-01-01']],
    ['northern-ireland', '2027-01-05', ['2026-12-25', '2026-12-28', '2027-01-01']],
  ] as const)(
    'a letter sent in %s on Thursday 17 December 2026 is looked at again on %s',
    (nation, day, closed) => {
      const [step] = stepsOn('2026-12-18', aCase(nation), draft(), posted('2026-12-17'))
      const skipped = step?.clock?.skipped.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday')
      expect(step).toMatchObject({ step: 'wait', on: day })
      expect(skipped?.map(({ date }) => date)).toEqual(closed)
      expect(step?.clock?.caveat).toBe(nation === 'scotland' ? 'scottish-local-holidays' : undefined)
    },
  )

  it('moves from waiting to asking on that day and no earlier, in every nation', () => {
    for (const nation of nationIds) {
      const its = [aCase(nation), draft(), posted('2026-12-17')]
      const due = stepsOn('2026-12-18', ...its)[0]?.on ?? ''
      const days = [
        '2026-12-24',
        '2026-12-25',
        '2026-12-28',
        '2027-01-04',
        '2027-01-05',
        '2027-01-06',
        '2027-01-07',
      ]
      for (const day of days) {
        expect(namesOn(day, ...its)[0]).toBe(day < due ? 'wait' : 'ask-whether-it-arrived')
      }
    }
  })

  it('counts fifteen working days after a yes', () => {
    const yes = answered('agreed', '17 December 2026')
    const [step] = stepsOn('2026-12-18', ...sent, yes)
    expect(step).toMatchObject({
      step: 'wait-for-the-referral',
      on: '2027-01-12',
      clock: { id: 'uk/referral-nudge' },
    })
    expect(namesOn('2027-01-11', ...sent, yes)).toEqual(['wait-for-the-referral'])
    expect(namesOn('2027-01-12', ...sent, yes)).toEqual(['check-the-referral-was-sent'])
  })
})

describe('a holding reply', () => {
  const promise = answered('holding', '3 December 2026', { promisedBy: '2026-12-18' })

  it('with a day is waited for until that day, with no clock of ours', () => {
    expect(stepsOn('2026-12-18', ...sent, promise)).toEqual([
      {
        case: 'case',
        step: 'keep-waiting-until',
        letter: 'letter',
        sent: 'sent',
        to: 'the practice manager',
        on: '2026-12-18',
      },
    ])
  })

  it('is overdue the day after, and asks for a reminder two working days on', () => {
    expect(stepsOn('2026-12-19', ...sent, promise)).toMatchObject([
      { step: 'overdue-promise', on: '2026-12-18', clock: { id: 'uk/chase-nudge', due: '2026-12-22' } },
    ])
    expect(namesOn('2026-12-21', ...sent, promise)).toEqual(['overdue-promise'])
    expect(namesOn('2026-12-22', ...sent, promise)).toEqual(['overdue-promise', 'send-a-reminder'])
  })

  it('with no day is looked at again ten working days after it came', () => {
    const holding = answered('holding', '3 December 2026')
    expect(stepsOn('2026-12-04', ...sent, holding)).toMatchObject([
      { step: 'keep-waiting', on: '2026-12-17' },
    ])
    expect(namesOn('2026-12-17', ...sent, holding)).toEqual(['send-a-reminder'])
  })

  it('gives way to the answer that comes after it', () => {
    const no = answered('refused-in-writing', '21 December 2026', {}, 'later')
    expect(namesOn('2026-12-22', ...sent, no, promise)).toEqual(['choose-after-a-written-no'])
  })
})

describe('a reply on a day that is only roughly known', () => {
  it('counts from the last day it could have been', () => {
    const [step] = stepsOn('2026-12-11', ...sent, answered('agreed', 'early December 2026'))
    expect(step).toMatchObject({
      step: 'wait-for-the-referral',
      clock: { from: '2026-12-10' },
      on: '2027-01-05',
    })
  })

  it('that nobody wrote down counts from the day the reply was put in the record', () => {
    const [step] = stepsOn('2026-12-11', ...sent, answered('agreed', 'not-recorded'))
    expect(step).toMatchObject({ clock: { from: '2026-11-28' } })
  })
})

describe('a case', () => {
  it('that is closed asks for nothing', () => {
    const closed = wrote('case', 'case', { title: 'Knee', nation: 'wales', closed: true })
    expect(stepsOn('2027-06-01', closed, draft(), posted('2026-11-27'))).toEqual([
      { case: 'case', step: 'closed' },
    ])
  })

  it('that is removed takes its letters with it', () => {
    const its = [aCase(), draft('letter', 'case'), posted('2026-11-27', 'sent', 'letter', 'case')]
    expect(stepsOn('2027-06-01', ...its, newRemoval('case', { entry: 'case', stamp: stamp(), by }))).toEqual(
      [],
    )
  })
})
