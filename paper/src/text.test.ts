import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { renderText } from './text.ts'

const text = (blocks: Block[], width?: number) =>
  renderText({ title: 'A letter', lang: 'en', blocks }, width === undefined ? {} : { width })

describe('a document in plain text', () => {
  it('leaves a paragraph on one line until it is given a width', () => {
    const blocks: Block[] = [{ kind: 'paragraph', spans: [{ text: 'one two three' }] }]
    expect(text(blocks)).toBe('one two three\n')
    expect(text(blocks, 8)).toBe('one two\nthree\n')
  })

  it('numbers an ordered list, and sets what runs on under its words', () => {
    const items = [[{ text: 'one two' }], [{ text: 'three' }]]
    expect(text([{ kind: 'list', ordered: true, items }], 7)).toBe('1. one\n   two\n2. three\n')
    expect(text([{ kind: 'list', ordered: false, items }])).toBe('- one two\n- three\n')
  })

  it('writes out an address that the words of a link do not show', () => {
    const link = 'https://www.nice.org.uk/guidance/ng12'
    expect(text([{ kind: 'paragraph', spans: [{ text: 'NG12', link }] }])).toBe(`NG12 (${link})\n`)
    expect(text([{ kind: 'paragraph', spans: [{ text: 'nice.org.uk/guidance/ng12', link }] }])).toBe(
      'nice.org.uk/guidance/ng12\n',
    )
  })

  it('says every cell of a table after the name of its column', () => {
    const rows = [['1 May', 'Dr Ash']]
    expect(text([{ kind: 'table', caption: 'Seen', header: ['Day', 'Who'], rows }])).toBe(
      'Seen\nDay: 1 May; Who: Dr Ash\n',
    )
  })

  it('puts who writes before who is written to', () => {
    const from = [[{ text: 'Jo Shaw' }]]
    const to = [[{ text: 'The Surgery' }]]
    expect(text([{ kind: 'letterhead', from, to }])).toBe('Jo Shaw\n\nThe Surgery\n')
  })
})
