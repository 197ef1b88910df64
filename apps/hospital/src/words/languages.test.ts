import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readLanguages } from './languages.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-languages-'))
  write({ language: 'en', name: 'English', words: { call: 'Call', bed: 'Bed' } })
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: { language: string; [name: string]: unknown }): void =>
  writeFileSync(join(folder, `${file.language}.yaml`), stringify({ direction: 'ltr', ...file }))
const polish = { language: 'pl', name: 'Polski', words: { call: 'Zadzwoń', bed: 'Łóżko' } }
const reviewed = { reviewedBy: 'Made-up Reviewer', reviewedOn: '2026-11-27' }
const shown = (): string[] => readLanguages(folder).shown.map(({ language }) => language)

test('a language is shown once a named person has reviewed it, with the day, and English comes first', () => {
  write({ ...polish, ...reviewed })
  expect(shown()).toEqual(['en', 'pl'])
})

test.each([
  ['nobody', {}],
  ['a day and no name', { ...reviewed, reviewedBy: ' ' }],
  ['a name and no day', { reviewedBy: reviewed.reviewedBy }],
])('it is not shown where %s stands for the review, and it is said why', (_, record) => {
  write({ ...polish, ...record })
  expect(shown()).toEqual(['en'])
  expect(readLanguages(folder).unshown).toEqual([{ language: 'pl', why: 'nobody-reviewed-it', words: [] }])
})

test('a reviewed language that lacks a sentence, or has one that English has not, is not shown', () => {
  write({ ...polish, ...reviewed, words: { call: 'Zadzwoń' } })
  write({ ...polish, ...reviewed, language: 'cy', name: 'Cymraeg', words: { ...polish.words, ward: 'Ward' } })
  expect(shown()).toEqual(['en'])
  expect(readLanguages(folder).unshown).toEqual([
    { language: 'cy', why: 'words-unknown', words: ['ward'] },
    { language: 'pl', why: 'words-missing', words: ['bed'] },
  ])
})
