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

  it('have no part with a name that every object has', () => {
    const found = read('## ask\nAsk.\n## thanks\nThanks.\n## toString\nx')
    expect(found).toMatchObject({ kind: 'broken', problems: [{ line: 5 }] })
  })
})

describe('every problem with the sentences of a letter', () => {
  const file = 'letters/made-up/en.md'

  it.each([
    [
      '## ask\nAsk {me}.\n\n## thanks\nThanks.',
      { line: 1, says: '"ask" has {me}, and nothing fills that in.', mend: 'Use one of: {condition}.' },
    ],
    [
      '## ask\nAsk.\n\n## thanks\nThanks {condition}.',
      {
        line: 4,
        says: '"thanks" has {condition}, and nothing fills that in.',
        mend: 'This part takes none: write the words themselves.',
      },
    ],
    [
      '## ask\nAsk {}.\n## thanks\nThanks.',
      { line: 1, says: '"ask" has {}, and nothing fills that in.', mend: 'Use one of: {condition}.' },
    ],
    [
      '---\nfacts: []\n---\n\n## ask\nAsk.\n## more\nMore.\n## thanks\nThanks.',
      {
        line: 7,
        says: 'Nothing in the letter is called "more".',
        mend: 'Remove it, or use one of: ask, thanks.',
      },
    ],
    [
      '## ask\r\nAsk.\r\n## thanks\r\nThanks.\r\n## ask\r\nAsk.',
      { line: 5, says: 'The part "ask" is here twice.', mend: 'Keep one of them.' },
    ],
    [
      '## ask\n\n## thanks\nThanks.',
      { line: 1, says: 'The part "ask" has no words.', mend: 'Write its sentence on the line below.' },
    ],
  ])('names its line, what it is and the mend: %j', (text, problem) => {
    expect(read(text)).toEqual({ kind: 'broken', problems: [{ file, ...problem }] })
  })

  it('is told at once', () => {
    const found = read('## ask\nAsk {me} and {you}.\n## more\nMore.')
    expect(found.kind === 'broken' && found.problems.map(({ line }) => line)).toEqual([1, 1, 3, 0])
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
