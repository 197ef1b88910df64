import { wordsOf } from '@fresh-eyes/paper'
import { describe, expect, it } from 'vitest'
import { fill, readTemplates } from './templates.ts'

const parts = { ask: ['condition'], thanks: [] } as const
const read = (text: string) => readTemplates(text, 'letters/made-up/en.md', parts)

describe('the sentences of a letter', () => {
  it('are read by the name of their part, over more than one line', () => {
    expect(read('# Notes\n\n## ask\nPlease ask\nabout {condition}.\n\n## thanks\nThank you.\n')).toEqual({
      kind: 'read',
      sentences: { ask: 'Please ask about {condition}.', thanks: 'Thank you.' },
    })
  })

  it('lead to a problem with file, line and mend when a part is missing', () => {
    expect(read('## ask\nAsk.')).toEqual({
      kind: 'broken',
      problems: [
        {
          file: 'letters/made-up/en.md',
          line: 0,
          says: 'The part "thanks" is missing.',
          mend: 'Add a line "## thanks" with its sentence below it.',
        },
      ],
    })
  })

  it.each([
    ['a word that nothing fills in', '## ask\nAsk {me}.\n## thanks\nThanks.', 1, 'Use one of: {condition}.'],
    ['a word in a part that takes none', '## ask\nAsk.\n## thanks\n{you}', 3, 'This part takes none'],
    ['a part nobody knows', '## ask\nAsk.\n## thanks\nThanks.\n## more\nMore.', 5, 'Remove it'],
    ['a part that is there twice', '## ask\nAsk.\n## thanks\nThanks.\n## ask\nAsk.', 5, 'Keep one'],
    ['a part without words', '## ask\n\n## thanks\nThanks.', 1, 'Write its sentence'],
    ['a name that every object has', '## ask\nAsk.\n## thanks\nThanks.\n## toString\nx', 5, 'Remove it'],
  ])('lead to a problem for %s', (_, text, line, mend) => {
    const found = read(text)
    expect(found).toMatchObject({ kind: 'broken', problems: [{ line }] })
    expect(found.kind === 'broken' && found.problems[0]?.mend).toContain(mend)
  })
})

describe('filling in', () => {
  it('leaves what the person typed alone, even when it looks like a word to fill in', () => {
    const typed = { text: '{condition}', own: true }
    expect(fill('about {condition}, {condition}', { condition: typed })).toEqual([
      { text: 'about ' },
      typed,
      { text: ', ' },
      typed,
    ])
  })

  it.each([
    ['I am {name}. I write.', 'Ann Sample Jr.', 'I am Ann Sample Jr. I write.'],
    ['It is about {name}.', 'what, then?', 'It is about what, then?'],
    ['Will you ask about {name}?', 'what is wrong?', 'Will you ask about what is wrong?'],
    ['Will you ask about {name}?', 'M.E.', 'Will you ask about M.E.?'],
    ['({name}) and so on.', 'the pain.', '(the pain.) and so on.'],
  ])('ends no sentence twice: %s', (template, text, says) => {
    expect(wordsOf(fill(template, { name: { text, own: true } }))).toBe(says)
  })
})
