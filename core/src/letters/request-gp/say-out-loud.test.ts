import letters from '@fresh-eyes/content/letters'
import { describe, expect, it } from 'vitest'
import { claimsARight } from '../../guidance/index.ts'
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

describe.each(requestGpExamples)('what is said of the $id letter', ({ facts: said }) => {
  const spoken = sayOutLoud(said, sentences)
  const forAnother = said.writer !== undefined && said.writer.authority !== 'under-16'

  it('is what is asked, what is not clear, and the record', () => {
    expect(spoken[0]).toMatch(
      forAnother
        ? /^I would like .+ to have a second opinion about .+\.$/
        : /^I would like a second opinion about .+\.$/,
    )
    expect(spoken[0].includes(said.patient.name.trim() || '[')).toBe(forAnother || said.condition === '')
    expect(spoken[1]).toMatch(/^What is still not clear is this: .+[.?!\]]$/)
    expect(spoken[2]).toMatch(/^Will you make a referral marked “second opinion”/)
  })

  it('claims nothing, and ends no sentence twice', () => {
    expect(claimsARight(spoken.join(' '))).toEqual([])
    expect(spoken.join(' ')).not.toMatch(/[.?!]\.|complain/)
  })
})

it('lets someone under 16 speak for themselves, whoever helps', () => {
  const young = { ...facts('shortest'), writer: { name: 'Sam Poe', authority: 'under-16' } } as const
  expect(sayOutLoud(young, sentences)).toEqual(sayOutLoud(facts('shortest'), sentences))
})

it('marks what is not known yet', () => {
  expect(sayOutLoud(facts('unfinished'), sentences)[0]).toContain('[the condition or problem]')
})
