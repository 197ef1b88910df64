import { entriesOf, newEntry, validateChange, type Entry, type FieldsOf } from '@fresh-eyes/core/casefile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedOf, type FormKind } from './asked-of.ts'
import { readForm, typedFrom } from './read-form.ts'

const today = '2026-11-27'
const stamp = { writtenAt: '2026-11-27T09:14:03.120Z', tick: 0, device: 'phone' }
const write = <Kind extends FormKind>(kind: Kind, fields: object) =>
  newEntry(kind, fields as FieldsOf[Kind], { entry: 'e1', stamp, by: { role: 'patient' } })
const kinds = Object.keys(askedOf) as FormKind[]

describe('what was typed', () => {
  it('becomes an entry, its day no more exact than it was known', () => {
    expect(readForm('symptom', { when: 'spring 2024', words: ' So tired ' }, today, true)).toEqual({
      set: {
        when: { words: 'spring 2024', earliest: '2024-03-01', latest: '2024-05-31' },
        words: 'So tired',
      },
    })
  })

  it('keeps an unknown day and an unknown name as values of their own, never as an empty text', () => {
    expect(readForm('contact', { what: 'They rang' }, today, true)).toEqual({
      set: {
        when: 'not-recorded',
        how: 'other',
        who: 'not-recorded',
        where: 'not-recorded',
        what: 'They rang',
      },
    })
  })

  it('takes a field away that is emptied when an entry is changed', () => {
    expect(readForm('question', { words: 'Why?', answer: '' }, today, false)).toEqual({
      set: { words: 'Why?', answer: null },
    })
  })

  it('says which field needs words, which day cannot be read, and that nothing was chosen', () => {
    expect(readForm('contact', { when: 'the day of the flood', what: ' ' }, today, true)).toEqual({
      errors: [
        { key: 'when', why: 'no-day' },
        { key: 'what', why: 'needed' },
      ],
    })
    expect(readForm('reason', { words: 'It grows' }, today, true)).toEqual({
      errors: [{ key: 'restsOn', why: 'not-chosen' }],
    })
  })
})

describe('always', () => {
  const typed = fc.dictionary(
    fc.constantFrom(...new Set(kinds.flatMap((kind) => askedOf[kind].map(({ key }) => key)))),
    fc.oneof(fc.string(), fc.constantFrom('letter', 'gp', 'spring 2024', 'not-recorded', '3 March 2024')),
  )

  it('what a form lets through is a change that may be kept, unless a choice was tampered with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), typed, (kind, given) => {
        const choices = askedOf[kind].filter(({ as }) => as === 'choice')
        const chosen = Object.fromEntries(choices.map(({ key, choices }) => [key, choices?.[0] ?? '']))
        const read = readForm(kind, { ...given, ...chosen }, today, true)
        if ('set' in read) expect(validateChange(write(kind, read.set))).toHaveProperty('valid')
      }),
    )
  })

  it('an entry that is changed and left as it was stays as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), typed, (kind, given) => {
        const read = readForm(kind, given, today, true)
        if (!('set' in read)) return
        const [entry] = entriesOf([write(kind, read.set)]) as Entry<FormKind>[]
        if (!entry) throw new Error('No entry came of it.')
        const again = readForm(kind, typedFrom(entry), today, true)
        expect(again).toEqual(read)
      }),
    )
  })
})
