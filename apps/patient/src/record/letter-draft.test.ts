import { letterById, type LetterDraft, type LetterId } from '@fresh-eyes/core/letters'
import { nationIds, type NationId } from '@fresh-eyes/core/routes'
import { describe, expect, it } from 'vitest'
import { startDraft, type KnownAlready } from './letter-draft.ts'
import { loadLetter, writeLetter } from './load-letter.ts'

const today = '2026-11-27'
const begin = (known: Partial<KnownAlready> = {}, id: LetterId = 'request-gp') =>
  startDraft(letterById[id], { nation: 'england', ...known })
const writes = async (draft: LetterDraft, nation: NationId) =>
  writeLetter(await loadLetter('request-gp'), draft, { nation, today, version: 'short' })
const wordsOf = (letter: Awaited<ReturnType<typeof writes>>) => JSON.stringify(letter.document)

describe('a letter begun after the chooser', () => {
  it.each([
    ['carer-with-consent', 'consent'],
    ['parent', 'parent'],
    ['attorney-or-guardian', 'attorney'],
    ['under-16', 'under-16'],
    ['self', ''],
  ])('knows from the answer %s in what right it is written', (who, authority) => {
    expect(begin({ answers: { who } })['authority']).toBe(authority)
  })

  it('is written by the person themselves when they say so now, whoever wrote the last one', () => {
    const earlier = {
      name: 'Jo Shaw',
      authority: 'consent',
      writerName: 'Sam Poe',
      writerAddress: '1 Sample St.',
    }
    const ofOtherCases = [earlier]
    expect(begin({ ofOtherCases, answers: { who: 'self' } })).toMatchObject({
      name: 'Jo Shaw',
      authority: '',
    })
    expect(begin({ ofOtherCases })).toMatchObject(earlier)
  })

  it('lets someone under 16 ask for themselves, with or without a helper’s name', async () => {
    const begun = { ...begin({ nation: 'wales', answers: { who: 'under-16' } }), name: 'Nia Sample' }
    const alone = await writes(begun, 'wales')
    expect(wordsOf(alone)).toContain('I am under 16, and I am asking for myself.')
    expect(alone.missing.map(({ part }) => part)).not.toContain('writer')
    const helped = await writes({ ...begun, writerName: 'Huw Example' }, 'wales')
    expect(wordsOf(helped)).toContain(' is helping me to write.')
    expect(wordsOf(helped)).toContain('refer me')
  })

  it.each(nationIds)(
    'names one source to begin with in %s: the Charter where there is one',
    async (nation) => {
      const { citations } = await writes(begin({ nation }), nation)
      expect(citations.map(({ id }) => id)).toEqual([nation === 'scotland' ? 'scot-charter' : 'gmp-18'])
    },
  )
})

describe('a letter begun in a case', () => {
  const earlier = {
    condition: 'a sore knee',
    reason1: 'one',
    reason2: 'two',
    wanted: 'treatment-if-it-differs',
  }

  it('takes what the case says before what an earlier letter said, and a list as a whole', () => {
    const draft = begin({ fromCase: { reason1: 'the scan in May' }, ofThisCase: [earlier] })
    expect(draft).toMatchObject({ condition: 'a sore knee', reason1: 'the scan in May' })
    expect(draft['reason2']).toBeUndefined()
  })

  it('takes who it is from another case of the same person, and nothing of what that was about', () => {
    const draft = begin({ ofOtherCases: [{ ...earlier, name: 'Jo Shaw', practiceName: 'Sample Surgery' }] })
    expect(draft).toMatchObject({ name: 'Jo Shaw', practiceName: 'Sample Surgery' })
    expect(draft['condition']).toBeUndefined()
  })

  it('asks anew: what an earlier letter asked for is not taken along', () => {
    expect(begin({ ofThisCase: [earlier] })['wanted']).toBeUndefined()
  })

  it('keeps only what this letter has a field for, and no choice that it does not know', () => {
    const draft = begin({ about: { sentOn: '2 November 2026', to: 'the moon', unsettled1: 'x' } }, 'chase')
    expect(draft).toMatchObject({ sentOn: '2 November 2026' })
    expect(draft['to']).toBeUndefined()
    expect(draft['unsettled1']).toBeUndefined()
  })
})
