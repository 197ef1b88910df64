import { letterFields, letterMenu } from '@fresh-eyes/content/words'
import { expect, it } from 'vitest'
import { letterById } from '../letter-by-id.ts'
import { choiceWords, fieldWords, settleHere } from './field-words.ts'

const field = (id: string) => letterById['request-gp'].fields.find((each) => each.id === id)!

it('calls the number on a record what it is called in each nation', () => {
  const label = (nation: 'england' | 'scotland' | 'wales' | 'northern-ireland') =>
    fieldWords(field('healthNumber'), letterFields.fields, nation).label
  expect(label('england')).toBe('NHS number, if you know it')
  expect(label('scotland')).toBe('CHI number, if you know it')
  expect(label('wales')).toBe('NHS number, if you know it')
  expect(label('northern-ireland')).toBe('Health and Care number, if you know it')
})

it('keeps the hint where only the label differs', () => {
  expect(fieldWords(field('healthNumber'), letterFields.fields, 'scotland').hint).toMatch(/^Ten digits/)
})

it('has words for the choice that says nothing', () => {
  const words = fieldWords(field('authority'), letterFields.fields, 'england')
  expect(choiceWords(words, '')).toBe('Myself')
  expect(choiceWords(words, 'parent')).toBe('My child')
})

it('calls a complaint a concern in Wales', () => {
  expect(settleHere(letterMenu['complaint-hospital'], 'wales').title).toBe(
    'Raise a formal concern with a hospital',
  )
  expect(settleHere(letterMenu['complaint-hospital'], 'scotland').title).toBe('Complain to a hospital')
})
