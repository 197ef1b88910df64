import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { requestGpExamples } from './examples.ts'
import type { RequestToGp } from './facts.ts'
import { requestToGp } from './letter.ts'
import { readSentences } from './read-sentences.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read

const shortest = requestGpExamples.find(({ id }) => id === 'shortest')!.facts
const write = (facts: RequestToGp) => requestToGp(facts, sentences, guidelines)
const textOf = (facts: RequestToGp) => renderText(write(facts).document)

describe('who writes', () => {
  it.each([
    ['consent', 'I am Sam Poe. I write for the patient, who has agreed to this.'],
    ['parent', 'I am Sam Poe. I write as the patient’s parent.'],
    ['attorney', 'I am Sam Poe. I write as the patient’s attorney or deputy for health and welfare.'],
    ['under-16', 'I am under 16, and I am asking for myself. Sam Poe is helping me to write.'],
  ] as const)('%s', (authority, says) => {
    const text = textOf({ ...shortest, writer: { name: 'Sam Poe', authority } })
    expect(text).toContain(says)
    expect(text.includes('refer me')).toBe(authority === 'under-16')
    expect(text.trimEnd().endsWith(authority === 'under-16' ? '\nJo Shaw' : 'Sam Poe\nfor Jo Shaw')).toBe(
      true,
    )
  })

  it('is an attorney or guardian in Scotland, and in Northern Ireland the letter claims neither and asks', () => {
    const attorney = (nation: RequestToGp['nation']) =>
      ({ ...shortest, nation, writer: { name: 'Sam Poe', authority: 'attorney' } }) as const
    expect(textOf(attorney('scotland'))).toContain(
      'I write as the patient’s attorney or guardian for welfare.',
    )
    expect(textOf(attorney('wales'))).toContain(
      'I write as the patient’s attorney or deputy for health and welfare.',
    )
    expect(textOf(attorney('northern-ireland'))).toContain('\nI am Sam Poe. I write for the patient.\n')
    expect(write(attorney('northern-ireland')).questions.map(({ part }) => part)).toEqual(['writer'])
    expect(write(attorney('scotland')).questions).toEqual([])
  })

  it('may give an address, and the reply is asked to come there', () => {
    const address = ['7 Sample Sq.', ' ', 'Exampleton EX7 1AB']
    const text = textOf({ ...shortest, writer: { name: 'Sam Poe', authority: 'consent', address } })
    expect(text).toContain('Please reply to my address below by Friday 11 December 2026.')
    expect(text).toMatch(/\nSam Poe\n7 Sample Sq\., Exampleton EX7 1AB\nfor Jo Shaw\n$/)
  })

  it('gives no address of a helper, whose letter it is not', () => {
    const address = ['7 Sample Square']
    const text = textOf({ ...shortest, writer: { name: 'Sam Poe', authority: 'under-16', address } })
    expect(text).not.toMatch(/Sample Square|address below/)
  })

  it('someone under 16 may write with nobody’s help', () => {
    const text = textOf({ ...shortest, writer: { name: '', authority: 'under-16' } })
    expect(text).toContain('I am under 16, and I am asking for myself.\n')
    expect(text).not.toMatch(/helping|the patient/)
    expect(text.trimEnd().endsWith('\nJo Shaw')).toBe(true)
  })

  it('someone under 16 is never asked for a helper’s name, and speaks as “me” in every part', () => {
    const unfinished = requestGpExamples.find(({ id }) => id === 'unfinished')!.facts
    const young = write({ ...unfinished, writer: { name: ' ', authority: 'under-16' } })
    expect(young.missing.map(({ part }) => part)).toEqual(write(unfinished).missing.map(({ part }) => part))
    expect(renderText(young.document)).toContain('[your date of birth]')
    expect(renderText(young.document)).toContain('put this request and your reply in my record')
  })
})
