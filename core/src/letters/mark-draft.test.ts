import { renderText } from '@fresh-eyes/paper/text'
import { expect, it } from 'vitest'
import { markDraft } from './mark-draft.ts'

it('a letter that is not whole says so first, and is the same below', () => {
  const letter = {
    title: 'A letter',
    lang: 'en',
    blocks: [{ kind: 'heading', level: 2, text: 'Request' }],
  } as const
  const marked = markDraft(letter, 'DRAFT')
  expect(renderText(marked)).toBe(`DRAFT\n\n${renderText(letter)}`)
  expect(marked.blocks.slice(1)).toEqual(letter.blocks)
})
