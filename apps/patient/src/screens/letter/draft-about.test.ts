import walesClocks from '@fresh-eyes/content/wales-clocks'
import walesHolidays from '@fresh-eyes/content/wales-holidays'
import type { Entry } from '@fresh-eyes/core/casefile'
import { allClocks } from '@fresh-eyes/core/nations'
import { standingsOf } from '@fresh-eyes/core/requests'
import { describe, expect, it } from 'vitest'
import { draftAboutSent } from './draft-about.ts'

const here = {
  rules: {
    nation: 'wales',
    clocks: allClocks,
    holidays: walesHolidays,
    standing: standingsOf(walesClocks.clocks),
  },
  words: walesClocks,
} as const

const entry = (id: string, kind: Entry['kind'], fields: object) =>
  ({ id, kind, fields, createdAt: '2026-09-14T10:00:00.000Z' }) as unknown as Entry

const concern = [
  entry('draft', 'letter', {
    letterId: 'complaint-hospital',
    fields: { hospitalName: 'Aberwennol University Health Board', complaintAbout: 'a lost letter' },
  }),
  entry('sent', 'sent', {
    letter: 'draft',
    letterId: 'complaint-hospital',
    sentOn: '2026-09-14',
    receivedOn: '2026-09-15',
    to: 'the concerns team',
    how: 'post',
    title: 'Formal concern',
    text: 'Dear team',
  }),
]
const reply = (fields: object) =>
  entry('reply', 'reply', {
    sent: 'sent',
    when: { words: '17 September 2026', earliest: '2026-09-17', latest: '2026-09-17' },
    words: 'We have it.',
    ...fields,
  })

const draftOn = (...more: Entry[]) => draftAboutSent([...concern, ...more], 'sent', here, '2026-11-27')

describe('what a letter about a Welsh concern is filled in with', () => {
  it('counts by the day that the health board gave, before any of ours', () => {
    const draft = draftOn(reply({ outcome: 'acknowledged', promisedBy: '2026-10-26' }))
    expect(draft).toMatchObject({ dueOn: '26 October 2026', clockRule: 'your own answer' })
  })

  it('names no rule where none is confirmed', () => {
    expect(draftOn()['dueOn']).toBeDefined()
    expect(draftOn()).not.toHaveProperty('clockRule')
  })

  it('says whether a first answer has come', () => {
    expect(draftOn()['firstAnswer']).toBe('none-yet')
    expect(draftOn(reply({ outcome: 'answered' }))).toMatchObject({
      firstAnswer: 'came',
      firstAnswerOn: '17 September 2026',
    })
  })
})

describe('what a letter after a yes is filled in with', () => {
  it('asks on which day the referral was sent, and does not say that nothing came back', () => {
    const asked = [
      entry('draft', 'letter', { letterId: 'request-gp', fields: { condition: 'my migraine' } }),
      entry('sent', 'sent', {
        letter: 'draft',
        letterId: 'request-gp',
        sentOn: '2026-09-14',
        to: 'the GP practice',
        how: 'hand',
        title: 'Request for a second opinion',
        text: 'Dear doctor',
      }),
    ]
    const draft = draftAboutSent([...asked, reply({ outcome: 'agreed' })], 'sent', here, '2026-11-27')
    expect(draft).toMatchObject({ followWhy: 'on-paper', asked: 'A second opinion about my migraine.' })
    expect(draft['awaited']).toContain('the referral was sent')
  })
})
