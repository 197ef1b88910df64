import { wordsOf } from '@fresh-eyes/paper'
import { expect, it } from 'vitest'
import { enclosed } from './enclosed.ts'

const said = (papers: readonly string[]) =>
  enclosed([{ text: 'Enclosed:' }], papers).map((block) =>
    block.kind === 'paragraph' ? wordsOf(block.spans) : block.kind,
  )

it('names one paper without a number, and ends once', () => {
  expect(said(['Blood test results, June 2026.'])).toEqual(['Enclosed: Blood test results, June 2026.'])
})

it('adds no full stop to words that end', () => {
  expect(said(['My list: what next?'])).toEqual(['Enclosed: My list: what next?'])
})

it('numbers several, and leaves out lines that say nothing', () => {
  expect(said(['MRI report', ' ', 'My diary'])).toEqual(['Enclosed: 1. MRI report; 2. My diary.'])
})

it('says nothing where nothing is enclosed', () => {
  expect(said([])).toEqual([])
  expect(said(['', '\t'])).toEqual([])
})
