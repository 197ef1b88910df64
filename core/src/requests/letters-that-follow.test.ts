import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Day } from '../calendar/index.ts'
import { entriesForOutput, entriesOf, type Change } from '../casefile/index.ts'
import { nextSteps } from './index.ts'
import { aCase, answered, draft, posted, sentLetter, wrote } from './made-up-request.ts'
import { rulesFrom } from './rules-at-hand.ts'

const atHand = rulesFrom(
  <Shape>(path: string) =>
    parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8')) as Shape,
)

const stepsOn = (on: Day, ...changes: Change[]) =>
  nextSteps(entriesForOutput(entriesOf(changes)), { ...atHand, on })
const namesOn = (on: Day, ...changes: Change[]) =>
  stepsOn(on, ...changes).map(({ step, sent }) => [step, sent])
const asked = [aCase(), draft(), posted('2026-11-27')]

describe('a letter that asks again', () => {
  const chase = sentLetter('chase', '2026-12-14', { id: 'chase', about: 'sent' })

  it('takes the place of what was to do, for ten working days', () => {
    expect(stepsOn('2026-12-15', ...asked, ...chase)).toMatchObject([
      { step: 'wait', sent: 'sent', on: '2026-12-30' },
    ])
  })

  it('and gets no answer leads up the ladder, with stopping beside it', () => {
    expect(stepsOn('2026-12-30', ...asked, ...chase)).toMatchObject([
      { step: 'very-overdue', choices: [{ choice: 'up-the-ladder' }, { choice: 'stop' }] },
    ])
  })

  it('is answered by an answer to it, which answers the first letter too', () => {
    const yes = answered('agreed', '20 December 2026', { sent: 'chase' })
    expect(namesOn('2026-12-21', ...asked, ...chase, yes)).toEqual([['wait-for-the-referral', 'sent']])
  })

  it('is over when the first letter is answered after all', () => {
    expect(namesOn('2026-12-21', ...asked, ...chase, answered('refused-aloud', '18 December 2026'))).toEqual([
      ['ask-for-the-reason-in-writing', 'sent'],
    ])
  })

  it('is about the newest letter where its draft does not say', () => {
    const unsaid = sentLetter('chase', '2026-12-14', { id: 'chase' })
    expect(namesOn('2026-12-15', ...asked, ...unsaid)).toEqual([['wait', 'sent']])
  })
})

describe('a letter that goes on from another', () => {
  const no = answered('refused-aloud', '3 December 2026')

  it('leaves it behind: the reason that was asked for is waited for, and nothing else', () => {
    const reasons = sentLetter('reasons-for-refusal', '2026-12-07', { id: 'reasons' })
    expect(namesOn('2026-12-08', ...asked, no, ...reasons)).toEqual([['wait', 'reasons']])
    const why = answered('answered', '14 December 2026', { sent: 'reasons' }, 'why')
    expect(namesOn('2026-12-15', ...asked, no, ...reasons, why)).toEqual([
      ['choose-after-a-written-no', 'reasons'],
    ])
  })

  it('asks a practice that will not register somebody by the letter to that practice', () => {
    const register = sentLetter('change-practice', '2026-11-27', {})
    const steps = nextSteps(entriesForOutput(entriesOf([aCase(), ...register, no])), {
      ...atHand,
      on: '2026-12-04',
    })
    expect(steps).toMatchObject([{ step: 'ask-for-the-reason-in-writing', start: 'change-practice' }])
  })

  it('gives way when the first is answered again: they thought better of it', () => {
    const reasons = sentLetter('reasons-for-refusal', '2026-12-07', { id: 'reasons' })
    const yes = answered('agreed', '10 December 2026', {}, 'yes')
    expect(namesOn('2026-12-11', ...asked, no, yes, ...reasons)).toEqual([
      ['wait', 'reasons'],
      ['wait-for-the-referral', 'sent'],
    ])
  })

  it('leaves a refused request behind when it is a complaint about it', () => {
    const complaint = sentLetter('complaint-practice', '2026-12-14', {
      id: 'complaint',
      receivedOn: '2026-12-14',
    })
    expect(namesOn('2026-12-15', ...asked, no, ...complaint)).toEqual([
      ['wait-for-acknowledgement', 'complaint'],
    ])
  })

  it('that only tells them something asks for nothing', () => {
    const authority = sentLetter('carer-authority', '2026-11-27', { id: 'authority' })
    expect(namesOn('2026-12-01', aCase(), ...authority)).toEqual([['start-a-letter', undefined]])
    expect(namesOn('2026-12-01', ...asked, ...authority)).toEqual([['wait', 'sent']])
  })

  it('that they asked for more about starts its days anew when it is sent again', () => {
    const more = answered('asks-for-more', '3 December 2026')
    expect(namesOn('2026-12-05', ...asked, more)).toEqual([['answer-their-question', 'sent']])
    const again = posted('2026-12-07', 'again')
    expect(stepsOn('2026-12-08', ...asked, more, again)).toMatchObject([
      { step: 'wait', sent: 'again', on: '2026-12-21' },
    ])
  })
})

describe('a letter that is slept on', () => {
  const held = draft('letter', undefined, { holdUntil: '2026-12-04' })

  it('rests until the day, and is then read once more', () => {
    expect(stepsOn('2026-12-03', aCase(), held)).toMatchObject([
      { step: 'sleep-on-it', letter: 'letter', on: '2026-12-04' },
    ])
    expect(stepsOn('2026-12-04', aCase(), held)).toMatchObject([
      { step: 'read-it-once-more', on: '2026-12-04' },
    ])
  })

  it('rests no longer once it is sent', () => {
    expect(namesOn('2026-12-03', aCase(), held, posted('2026-12-02'))).toEqual([['wait', 'sent']])
  })
})

describe('a reminder of the person’s own', () => {
  const note = (done?: boolean) =>
    wrote('note', 'reminder', { on: '2026-12-04', words: 'Ring the ward.', ...(done && { done }) })

  it('waits, comes first on its day, and is gone once it is done', () => {
    expect(namesOn('2026-12-03', ...asked, note())).toEqual([
      ['wait', 'sent'],
      ['noted-for-later', undefined],
    ])
    expect(stepsOn('2026-12-04', ...asked, note())[0]).toMatchObject({
      step: 'do-what-you-noted',
      noted: 'Ring the ward.',
      on: '2026-12-04',
    })
    expect(namesOn('2026-12-04', ...asked, note(true))).toEqual([['wait', 'sent']])
  })
})

describe('a case that is closed', () => {
  it('says how the person said it ended, and asks for nothing', () => {
    const closed = wrote('case', 'case', {
      title: 'Knee',
      nation: 'wales',
      closed: true,
      closedOn: '2027-01-04',
      outcome: 'not-solved',
    })
    expect(stepsOn('2027-06-01', closed, draft(), posted('2026-11-27'))).toEqual([
      { case: 'case', step: 'closed', outcome: 'not-solved' },
    ])
  })
})
