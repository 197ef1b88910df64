import { describe, expect, it } from 'vitest'
import { letterDialects } from '../dialects.ts'
import { letterById } from '../letter-by-id.ts'
import { chosenIn, fieldsAsked, gapOf, keysOf, typedIn, type LetterDraft } from './field.ts'

const asked = (id: keyof typeof letterById, draft: LetterDraft, nation: keyof typeof letterDialects) =>
  fieldsAsked(letterById[id].fields, draft, letterDialects[nation]).map((field) => field.words ?? field.id)

describe('the fields that are asked', () => {
  it('are those of the place that a letter goes to', () => {
    expect(asked('chase', {}, 'england')).toContain('practiceName')
    const toHospital = asked('chase', { to: 'hospital' }, 'england')
    expect(toHospital).toContain('hospitalNumber')
    expect(toHospital).not.toContain('practiceName')
  })

  it('are those of the nation', () => {
    expect(asked('complaint-practice', {}, 'scotland')).toContain('stage')
    expect(asked('complaint-practice', {}, 'wales')).not.toContain('stage')
    expect(asked('complaint-practice', {}, 'england')).toContain('sentToCommissioner')
    expect(asked('complaint-practice', {}, 'northern-ireland')).not.toContain('sentToCommissioner')
    expect(asked('request-gp', {}, 'wales')).not.toContain('hospital')
  })

  it('are the name of a helper for someone under 16, and of the writer for someone else', () => {
    expect(asked('request-gp', { authority: 'under-16' }, 'wales')).toContain('helperName')
    expect(asked('request-gp', { authority: 'consent' }, 'wales')).toContain('writerAddress')
    expect(asked('request-gp', {}, 'wales').join()).not.toMatch(/writer|helper/)
  })

  it('are none that hang on a field that is not asked itself', () => {
    const draft = { share: 'some' }
    expect(asked('carer-authority', draft, 'england')).not.toContain('shareOnly')
    expect(asked('carer-authority', { ...draft, mayHear: 'yes' }, 'england')).toContain('shareOnly')
  })
})

it('knows every key under which a draft keeps a field', () => {
  const keys = (id: string) => keysOf(letterById['request-gp'].fields.find((field) => field.id === id)!)
  expect(keys('name')).toEqual(['name'])
  expect(keys('reason')).toEqual(['reason1', 'reason2', 'reason3'])
  expect(keys('seen').slice(0, 4)).toEqual(['seenWho1', 'seenWhere1', 'seenWhen1', 'seenWho2'])
  expect(keys('gap')).toEqual(['gap1', 'gap1Happened', 'gap2', 'gap2Happened'])
})

it('takes the first choice for one that nobody made, or that does not exist', () => {
  const wish = letterById['request-specialist'].fields.find(({ id }) => id === 'wish')!
  expect(chosenIn({}, wish)).toBe('second-opinion')
  expect(chosenIn({ wish: 'a-miracle' }, wish)).toBe('second-opinion')
  expect(chosenIn({ wish: 'explanation-or-opinion' }, wish)).toBe('explanation-or-opinion')
})

it('reads nothing from a draft that the draft does not hold itself', () => {
  expect(typedIn({}, 'toString')).toBe('')
})

it('names a gap after its field, or as the field says', () => {
  expect(gapOf({ id: 'firstAnswerOn' })).toBe('first-answer-on')
  expect(gapOf({ id: 'practiceName', gap: 'practice' })).toBe('practice')
})
