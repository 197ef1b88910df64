import {
  liveEntries,
  entriesOf,
  newEntry,
  newRemoval,
  type Change,
  type EntryKind,
  type FieldsOf,
} from '@fresh-eyes/core/casefile'
import { people, personById } from '@fresh-eyes/core/people'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftFromCase } from './draft-from-case.ts'

let tick = 0
const stamp = () => ({ writtenAt: '2026-11-27T09:14:03.120Z', tick: tick++, device: 'phone' })
const wrote = <Kind extends EntryKind>(entry: string, kind: Kind, fields: FieldsOf[Kind]): Change =>
  newEntry(kind, fields, { entry, stamp: stamp(), by: { role: 'patient' } })
const draftOf = (changes: readonly Change[], caseId = 'case-1') =>
  draftFromCase(liveEntries(entriesOf(changes)), caseId)
const day = (words: string, earliest: string, latest = earliest) => ({ words, earliest, latest })

const theCase = wrote('case-1', 'case', { title: 'The fevers', nation: 'wales' })

describe('a letter from a case', () => {
  it('begins with what was said last, and what that leaves unexplained', () => {
    const draft = draftOf([
      theCase,
      wrote('t1', 'told', {
        case: 'case-1',
        when: day('May 2026', '2026-05-01', '2026-05-31'),
        byWhom: 'Dr Voss',
        said: 'It is stress.',
        unexplained: 'The fever.',
      }),
      wrote('t2', 'told', {
        case: 'case-1',
        when: day('1 March 2026', '2026-03-01'),
        byWhom: 'not-recorded',
        said: 'A virus.',
        unexplained: '',
      }),
    ])
    expect(draft).toEqual({ said: 'It is stress.', unexplained: 'The fever.' })
  })

  it('has the three reasons in the order of the person, and what was tried with what it did', () => {
    const draft = draftOf([
      theCase,
      wrote('r1', 'reason', { case: 'case-1', words: 'Second', order: 1 }),
      wrote('r2', 'reason', { case: 'case-1', words: 'First', order: 0 }),
      wrote('m1', 'treatment', { case: 'case-1', what: 'Iron', when: 'not-recorded', effect: 'No change' }),
      wrote('m2', 'treatment', {
        case: 'case-1',
        what: 'Rest',
        when: day('2026', '2026-01-01', '2026-12-31'),
        effect: 'not-recorded',
      }),
    ])
    expect(draft).toEqual({ reason1: 'First', reason2: 'Second', tried1: 'Rest', tried2: 'Iron: No change' })
  })

  it('names the people seen last, each once, and never “not recorded”', () => {
    const visit = (entry: string, who: string, on: string) =>
      wrote(entry, 'contact', {
        case: 'case-1',
        when: day(on, on),
        how: 'gp',
        who,
        what: 'Talked',
        where: 'not-recorded',
      })
    const draft = draftOf([
      theCase,
      visit('v1', 'Dr Voss', '2026-01-05'),
      visit('v2', 'not-recorded', '2026-06-05'),
      visit('v3', 'Dr Ahn', '2026-03-05'),
      visit('v4', 'Dr Voss', '2026-02-05'),
    ])
    expect(draft).toMatchObject({ seenWho1: 'Dr Ahn', seenWho2: 'Dr Voss' })
    expect(draft).not.toHaveProperty('seenWho3')
    expect(JSON.stringify(draft)).not.toContain('not-recorded')
  })

  it('knows who the case is about, and nobody else', () => {
    const amina = wrote('p1', 'person', {
      name: 'Amina Farah',
      birthDate: '1971-05-02',
      address: ['1 Sample Street', 'Llanexample'],
    })
    const yusuf = wrote('p2', 'person', { name: 'Yusuf Farah', birthDate: 'not-recorded' })
    const about = wrote('case-2', 'case', { title: 'Knees', nation: 'wales', person: 'p2' })
    expect(draftOf([amina, theCase])).toEqual({
      name: 'Amina Farah',
      birthDate: '2 May 1971',
      address: '1 Sample Street\nLlanexample',
    })
    expect(draftOf([amina, yusuf, theCase, about], 'case-2')).toEqual({ name: 'Yusuf Farah' })
    expect(draftOf([amina, yusuf, theCase, about])).toEqual({})
    const writer = wrote('p3', 'person', { name: 'Jo Carer', role: 'writer' })
    expect(draftOf([amina, writer, theCase])).toMatchObject({ name: 'Amina Farah' })
  })

  it('leaves out what belongs to another case, what was taken out, and every private word', () => {
    const reason = wrote('r1', 'reason', { case: 'case-2', words: 'Another case' })
    const gone = wrote('r2', 'reason', { case: 'case-1', words: 'Taken out' })
    const removal = newRemoval('reason', { entry: 'r2', stamp: stamp(), by: { role: 'patient' } })
    const angry = wrote('a1', 'private', { case: 'case-1', words: 'I could scream' })
    expect(draftOf([theCase, reason, gone, removal, angry])).toEqual({})
  })

  it('has the name, the reasons and the treatments of a made-up person', () => {
    const maureen = personById('england-ovarian')
    const draft = draftOf(maureen?.changes ?? [], 'adeyemi-case-which-first')
    expect(draft).toMatchObject({
      name: 'Maureen Adeyemi-Clarke',
      birthDate: '3 February 1965',
      healthNumber: '9993186406',
    })
    expect(draft['reason1']).toBeTruthy()
    expect(draft['said']).toBeTruthy()
  })
})

describe('always', () => {
  it('a draft has words in every field it has, whoever’s case it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.nat(), ({ changes }, some) => {
        const its = liveEntries(entriesOf(changes.slice(0, some % (changes.length + 1))))
        for (const { id, kind } of its) {
          if (kind !== 'case') continue
          const draft = draftFromCase(its, id)
          for (const text of Object.values(draft)) {
            expect(text.trim()).not.toBe('')
            expect(text).not.toBe('not-recorded')
          }
        }
      }),
    )
  })
})
