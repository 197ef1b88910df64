import letters from '@fresh-eyes/content/letters'
import { expect, it } from 'vitest'
import { requestGpExamples } from './examples.ts'
import { readSentences } from './read-sentences.ts'
import { sayOutLoud } from './say-out-loud.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read
const facts = (id: string) => requestGpExamples.find((example) => example.id === id)!.facts

it('gives three sentences to say in the room', () => {
  expect(sayOutLoud(facts('shortest'), sentences)).toEqual([
    'I would like a second opinion about my migraine.',
    'What is still not clear is this: Why I lose my sight on one side.',
    'Will you make a referral marked “second opinion”, and put my request and your reply in the record?',
  ])
})

it('names the patient when someone else speaks', () => {
  expect(sayOutLoud(facts('scotland'), sentences)[0]).toBe(
    'I would like Hamish Macpretend to have a second opinion about the cause of his breathlessness.',
  )
})

it('marks what is not known yet', () => {
  expect(sayOutLoud(facts('unfinished'), sentences)[0]).toContain('[the condition or problem]')
})
