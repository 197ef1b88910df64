import { onePagePaper as sentences } from '@fresh-eyes/content/words'
import type { Block, Document, Span } from '@fresh-eyes/paper'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glanceAt } from './glance.ts'

const { headings } = sentences

describe('what a reader in a hurry reads of the page', () => {
  it('is the first sentence of the ask, the reasons, and what is bold of what was tried', () => {
    const found = glanceAt(
      page({
        ask: 'A second opinion about dizziness. I ask for an opinion only.',
        why: ['It has gone on for years.', 'Nobody measured it.'],
        tried: [[bold('Iron tablets'), { text: ', May 2025. Result: None.' }], [{ text: 'Asked twice.' }]],
      }),
      sentences,
    )
    expect(found?.words).toEqual({
      ask: 'The request A second opinion about dizziness.'.split(' ').length,
      why: 'Why It has gone on for years. Nobody measured it.'.split(' ').length,
      tried: 'Tried Iron tablets'.split(' ').length,
    })
  })

  it('is the first thing tried, when none of them has a name', () => {
    const page1 = page({
      ask: 'Help.',
      why: ['So.'],
      tried: [[{ text: 'Asked in May.' }], [{ text: 'Asked.' }]],
    })
    expect(glanceAt(page1, sentences)?.words.tried).toBe('Tried Asked in May.'.split(' ').length)
  })

  it('is 20 seconds for 79 words, at 238 words in a minute', () => {
    const words = 79 - 'The request Why So. Tried None.'.split(' ').length
    const long = page({ ask: 'word '.repeat(words).trim(), why: ['So.'], tried: [[{ text: 'None.' }]] })
    expect(glanceAt(long, sentences)?.seconds).toBe(20)
  })

  it.each(['ask', 'why'] as const)('is not known while the mark for %s stands', (part) => {
    const gap: Block = { kind: 'paragraph', spans: [{ text: '[to be written]', gap: true }] }
    const whole = page({ ask: 'Help.', why: ['So.'], tried: [[{ text: 'None.' }]] })
    const at =
      whole.blocks.findIndex((block) => block.kind === 'heading' && block.text === headings[part]) + 1
    const blocks = whole.blocks.with(at, gap)
    expect(glanceAt({ ...whole, blocks }, sentences)).toBeUndefined()
  })

  it('never takes less time when a reason has one word more', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }), (why) => {
        const seconds = (reasons: readonly string[]) =>
          glanceAt(page({ ask: 'Help.', why: reasons, tried: [[{ text: 'None.' }]] }), sentences)?.seconds ??
          0
        expect(seconds([...why.slice(0, -1), `${why.at(-1)} more`])).toBeGreaterThanOrEqual(seconds(why))
      }),
    )
  })
})

function page({ ask, why, tried }: { ask: string; why: readonly string[]; tried: Span[][] }): Document {
  const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })
  return {
    title: sentences.title,
    lang: 'en',
    blocks: [
      heading(headings.ask),
      { kind: 'paragraph', spans: [{ text: ask }] },
      heading(headings.why),
      { kind: 'list', ordered: true, items: why.map((text) => [{ text }]) },
      heading(headings.tried),
      { kind: 'list', ordered: false, items: tried },
    ],
  }
}

const bold = (text: string): Span => ({ text, strong: true })
