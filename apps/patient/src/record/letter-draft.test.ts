import { describe, expect, it } from 'vitest'
import { nationIds } from '@fresh-eyes/core/routes'
import { startDraft } from './letter-draft.ts'
import { loadLetterKnowledge, writeLetter } from './write-letter.ts'

const today = '2026-11-27'
const writes = async (draft: ReturnType<typeof startDraft>, nation: (typeof nationIds)[number]) =>
  writeLetter(draft, 'short', nation, today, await loadLetterKnowledge())
const wordsOf = (letter: Awaited<ReturnType<typeof writes>>) => JSON.stringify(letter.document)

describe('a letter begun after the chooser', () => {
  it.each([
    ['carer-with-consent', 'consent'],
    ['parent', 'parent'],
    ['attorney-or-guardian', 'attorney'],
    ['under-16', 'under-16'],
    ['self', ''],
  ])('knows from the answer %s in what right it is written', (who, authority) => {
    expect(startDraft(undefined, { who }, 'england')['authority']).toBe(authority)
  })

  it('is written by the person themselves when they say so now, whoever wrote the last one', () => {
    const earlier = {
      name: 'Jo Shaw',
      authority: 'consent',
      writerName: 'Sam Poe',
      writerAddress: '1 Sample St.',
    }
    expect(startDraft(earlier, { who: 'self' }, 'england')).toMatchObject({ name: 'Jo Shaw', authority: '' })
    expect(startDraft(earlier, {}, 'england')).toMatchObject(earlier)
  })

  it('lets someone under 16 ask for themselves, with or without a helper’s name', async () => {
    const begun = { ...startDraft(undefined, { who: 'under-16' }, 'wales'), name: 'Nia Sample' }
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
      const { citations } = await writes(startDraft(undefined, {}, nation), nation)
      expect(citations.map(({ id }) => id)).toEqual([nation === 'scotland' ? 'scot-charter' : 'gmp-18'])
    },
  )
})
