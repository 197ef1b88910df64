import { expect, it } from 'vitest'
import { askedOf, type FormKind } from './asked-of.ts'
import { carryOver } from './carry-over.ts'
import { readForm } from './read-form.ts'

const typed = { when: 'spring 2024', how: 'phone', who: 'Dr Ash', what: 'She said to wait.' }

it('keeps the day and the words when someone sees that it was no visit but how they were', () => {
  expect(carryOver('contact', 'symptom', typed)).toMatchObject({
    when: 'spring 2024',
    words: 'She said to wait.',
  })
})

it('gives back what only the first kind asks for, and the words as they are now', () => {
  const meanwhile = { ...carryOver('contact', 'symptom', typed), words: 'I slept all day.' }
  expect(carryOver('symptom', 'contact', meanwhile)).toMatchObject({ ...typed, what: 'I slept all day.' })
})

it('never takes words for a choice, nor a choice for words', () => {
  const paper = carryOver('contact', 'enclosure', typed)
  expect(paper).toMatchObject({ title: 'She said to wait.', what: '' })
  expect(carryOver('enclosure', 'contact', { what: 'letter' })).toMatchObject({ what: '' })
})

it('always leaves a form that can be saved', () => {
  const kinds = (Object.keys(askedOf) as FormKind[]).filter((kind) => kind !== 'reason')
  for (const from of kinds) {
    const main = askedOf[from].find(({ must }) => must)!.key
    for (const to of kinds) {
      const carried = carryOver(from, to, { when: '3 March 2024', [main]: 'Words of their own' })
      const read = readForm(to, carried, '2026-11-27', true)
      expect(Object.values('set' in read ? read.set : read)).toContain('Words of their own')
    }
  }
})
