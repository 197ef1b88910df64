import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import { describe, expect, it } from 'vitest'
import { parseVagueDay, type Day } from '../calendar/index.ts'
import { newEntry, entriesOf, type Entry, type EntryKind, type FieldsOf } from '../casefile/index.ts'
import { personById } from '../people/index.ts'
import { renderText } from '@fresh-eyes/paper/text'
import { onePage, pageEntries, type Choices } from './index.ts'

const today: Day = '2026-11-27'

describe('what stands on the page', () => {
  it('comes in the order of the rule: pinned, under a reason, newest of each part, letters, contacts, the rest', () => {
    const record = [
      reason('the reason', { restsOn: 'old symptom', order: 1 }),
      symptom('new symptom', 'November 2026'),
      symptom('old symptom', 'March 2020'),
      symptom('pinned symptom', 'May 2019'),
      contact('first visit', 'January 2021', 'Quayside'),
      contact('middle visit', 'June 2022', 'Quayside'),
      contact('last visit', 'August 2023', 'Quayside'),
      treatment('first tablets', 'April 2021'),
      treatment('second tablets', 'April 2022'),
      treatment('third tablets', 'April 2023'),
      question('first question'),
      sent('first letter', '2026-01-05'),
      sent('second letter', '2026-03-02'),
      entry('reply', 'answer', {
        sent: 'first letter',
        when: 'not-recorded',
        words: 'No.',
        outcome: 'refused-aloud',
      }),
    ]
    expect(shown(record, { 'pinned symptom': 'pin' })).toEqual([
      'the reason',
      'pinned symptom',
      'old symptom',
      'third tablets',
      'first question',
      'second tablets',
      'first tablets',
      'second letter',
      'answer',
      'last visit',
      'first visit',
      'new symptom',
      'first letter',
      'middle visit',
    ])
  })

  it('has three reasons at most, in the order the person gave them', () => {
    const record = ['d', 'b', 'c', 'a'].map((id) => reason(id, { order: id.charCodeAt(0) }))
    const page = pageOf(record, {})
    expect(page.shown).toEqual(['a', 'b', 'c'])
    expect(page.leftOut).toEqual([{ entry: 'd', why: 'more-than-three-reasons' }])
  })

  it('leaves out what is dropped, a note, a worry and an answered question, and says so', () => {
    const record = [
      symptom('dropped', 'May 2026'),
      entry('note', 'a note', { words: 'For myself.' }),
      entry('concern', 'a worry', { words: 'What if it is my heart?' }),
      question('answered', 'Yes, on Monday.'),
    ]
    expect(pageOf(record, { dropped: 'drop' }).leftOut).toEqual([
      { entry: 'dropped', why: 'dropped' },
      { entry: 'a note', why: 'note' },
      { entry: 'a worry', why: 'note' },
      { entry: 'answered', why: 'answered' },
    ])
    expect(shown(record, { 'a note': 'pin', answered: 'pin' })).toEqual(['answered', 'a note', 'dropped'])
  })

  it('shows a note under a reason that rests on it', () => {
    const record = [
      reason('why', { restsOn: 'diary' }),
      entry('note', 'diary', { words: 'Thirteen of fourteen.' }),
    ]
    expect(shown(record, {})).toEqual(['why', 'diary'])
  })

  it('says by how much the pinned ones are too long, and which are left out', () => {
    const many = Array.from({ length: 60 }, (_, at) => symptom(`s${at}`, 'May 2026'))
    const choices = Object.fromEntries(many.map(({ id }) => [id, 'pin' as const]))
    const page = pageOf(many, choices)
    expect(page.pinnedOverBy).toBeGreaterThan(0)
    expect(page.leftOut.length).toBe(60 - page.shown.length)
    expect(new Set(page.leftOut.map(({ why }) => why))).toEqual(new Set(['pinned-no-room']))
  })
})

describe('the words on the page', () => {
  it('draw a vague day as it was said, with its year when the words have none', () => {
    const text = textOf([
      symptom('a', 'spring 2024'),
      symptom('b', 'about June 2023'),
      entry('symptom', 'c', {
        words: 'c.',
        when: { words: 'the third class', earliest: '2023-10-05', latest: '2023-10-26' },
      }),
      entry('symptom', 'd', { words: 'd.', when: 'not-recorded' }),
    ])
    for (const when of [
      'spring 2024',
      'about June 2023',
      'the third class (October 2023)',
      sentences.dayNotKnown,
    ])
      expect(text).toContain(`${sentences.when}: ${when};`)
  })

  it('mark what is still to be written, and never invent it', () => {
    const text = textOf([])
    for (const gap of Object.values(sentences.gaps)) expect(text).toContain(`[${gap}]`)
  })

  it('never hold a word of the private room', () => {
    const private_ = {
      ...symptom('secret', 'May 2026'),
      kind: 'private',
      fields: { words: 'I could scream.' },
    }
    const entries = [aCase, symptom('open', 'May 2026'), private_ as unknown as Entry]
    const open = pageEntries(entries, 'case')
    expect(open.map(({ id }) => id)).toEqual(['case', 'open'])
    const page = onePage(open, 'case', { today, choices: { secret: 'pin' }, sentences })
    expect(JSON.stringify(page)).not.toMatch(/scream|secret/)
  })

  it('say who writes for the patient', () => {
    const alasdair = personById('scotland-carer')!
    const entries = entriesOf(alasdair.changes)
    const caseId = entries.find(({ kind }) => kind === 'case')?.id
    const { document } = onePage(pageEntries(entries, caseId), caseId, { today, choices: {}, sentences })
    expect(renderText(document)).toContain('Written by Eilidh Mackinnoch for the patient')
  })
})

describe('what somebody else wrote', () => {
  const walk = { ...symptom('Out with me', 'May 2026'), by: { role: 'carer' as const, name: 'Rory' } }

  it('says so, because "me" is then another person', () => {
    expect(textOf([walk])).toContain('Rory wrote: Out with me.')
  })

  it('does not say so of the writer of the page', () => {
    const writer = entry('person', 'rory', { name: 'Rory Mackinnoch', role: 'writer' })
    expect(textOf([writer, walk])).not.toContain('Rory wrote')
  })
})

const aCase = entry('case', 'case', { title: 'A case', nation: 'england' })

function pageOf(record: readonly Entry[], choices: Choices) {
  return onePage(pageEntries([aCase, ...record], 'case'), 'case', { today, choices, sentences })
}

const shown = (record: readonly Entry[], choices: Choices) => pageOf(record, choices).shown
const textOf = (record: readonly Entry[]) => renderText(pageOf(record, {}).document)

function entry<Kind extends EntryKind>(kind: Kind, id: string, fields: FieldsOf[Kind]): Entry<Kind> {
  const stamp = { writtenAt: '2026-11-20T09:00:00.000Z', tick: 0, device: 'test' }
  const [made] = entriesOf([newEntry(kind, fields, { entry: id, stamp, by: { role: 'patient' } })])
  return made as Entry<Kind>
}

function symptom(id: string, when: string) {
  return entry('symptom', id, { words: `${id}.`, when: parseVagueDay(when, today) ?? 'not-recorded' })
}

function contact(id: string, when: string, where: string) {
  const day = parseVagueDay(when, today) ?? 'not-recorded'
  return entry('contact', id, { when: day, how: 'gp', who: 'not-recorded', where, what: id })
}

function treatment(id: string, when: string) {
  return entry('treatment', id, {
    what: id,
    when: parseVagueDay(when, today) ?? 'not-recorded',
    effect: 'None',
  })
}

function sent(id: string, sentOn: Day) {
  const letter = { letter: 'draft', letterId: 'request-gp', title: id, text: id }
  return entry('sent', id, { ...letter, sentOn, to: 'Quayside', how: 'post' })
}

const question = (id: string, answer?: string) =>
  entry('question', id, { words: `${id}?`, ...(answer === undefined ? {} : { answer }) })

const reason = (id: string, more: Partial<FieldsOf['reason']>) =>
  entry('reason', id, { words: `${id}.`, ...more })
