import type { Document } from '@fresh-eyes/paper'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { wordsOnPage } from './words-on-page.ts'

/** What a page says in the parts that were found. */
const said = (texts: readonly string[], plain: string, words: string, from = 0) =>
  wordsOnPage(texts, plain, { at: plain.indexOf(words, from), length: words.length }).map(
    ({ text, from: start, to }) => texts[text]?.slice(start, to),
  )

describe('the words of a remark', () => {
  it('are found on the page, also where it sets them in several parts', () => {
    const texts = ['What was said: ', 'It is stress.', 'You ignored', ' my pain.']
    const plain = 'What was said: It is stress.\nYou ignored my pain.'
    expect(said(texts, plain, 'You ignored my pain')).toEqual(['You ignored', 'my pain'])
  })

  it('are those of the second time, when it is the second time that they are said', () => {
    const texts = ['I must rest. ', 'You must reply.']
    const plain = 'I must rest. You must reply.'
    const [part] = wordsOnPage(texts, plain, { at: plain.lastIndexOf('must'), length: 4 })
    expect(part).toEqual({ text: 1, from: 4, to: 8 })
  })

  it('are found in a list, whose numbers are not words of the page', () => {
    const items = [[{ text: 'You never listen.' }], [{ text: 'You never call.' }]]
    const document: Document = { title: 'T', lang: 'en', blocks: [{ kind: 'list', ordered: true, items }] }
    const plain = renderText(document)
    expect(plain).toContain('2. You never call.')
    const all = plain.trim()
    expect(said(['You never listen.', 'You never call.'], plain, all)).toEqual([
      'You never listen.',
      'You never call.',
    ])
  })

  it('are nowhere when the page has other words by now', () => {
    expect(said(['I felt unheard.'], 'You ignored me.', 'You ignored me.')).toEqual([])
  })
})

describe('always', () => {
  it('marks no more of a page than a remark shows', () => {
    const text = 'a word and '.repeat(200)
    const [part] = wordsOnPage([text], text, { at: 0, length: text.length })
    expect(part?.to).toBeLessThanOrEqual(240)
  })
})
