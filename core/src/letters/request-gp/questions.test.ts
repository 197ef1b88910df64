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

const example = (id: string) => requestGpExamples.find((each) => each.id === id)!.facts
const shortest = example('shortest')
const write = (facts: RequestToGp) => requestToGp(facts, sentences, guidelines)
const textOf = (facts: RequestToGp) => renderText(write(facts).document)

describe('questions', () => {
  const asks = (facts: RequestToGp) => write(facts).questions.map(({ part }) => part)

  it('are none about a letter in order', () => {
    expect(asks(shortest)).toEqual([])
    expect(asks(example('fullest'))).toEqual([])
  })

  it('never refuse a number whose last digit does not fit', () => {
    const facts = { ...shortest, patient: { ...shortest.patient, healthNumber: '9434765918' } }
    expect(write(facts).questions).toEqual([
      { part: 'healthNumber', asks: expect.stringContaining('Is the NHS number right?') as string },
    ])
    expect(textOf(facts)).toContain('NHS number: 943 476 5918.')
  })

  it('compare a CHI number with the date of birth, and no other number', () => {
    const patient = { ...shortest.patient, healthNumber: '0211549990' }
    // Its last digit does not fit, so that it is nobody's.
    const asked = (birthDate: string, nation: RequestToGp['nation'] = 'scotland') =>
      write({ ...shortest, nation, patient: { ...patient, birthDate } }).questions.map(
        ({ asks: says }) => says,
      )
    expect(asked('1954-11-20')).toEqual([expect.stringContaining('A CHI number begins with')])
    expect(asked('1954-11-02')).toEqual([expect.stringContaining('Its last digit')])
    expect(asked('')).toEqual([expect.stringContaining('Its last digit')])
    expect(asked('1954-11-20', 'england')).toEqual([expect.stringContaining('Its last digit')])
  })

  it('point out a day for the reply that is not after the letter', () => {
    expect(asks({ ...shortest, replyBy: shortest.today })).toEqual(['replyBy'])
    expect(asks({ ...shortest, replyBy: '2026-02-30' })).toEqual([])
  })

  it('ask for the three reasons that matter most', () => {
    const facts = { ...shortest, reasons: ['First.', '', 'Second.', 'Third.', 'Fourth.'] }
    expect(asks(facts)).toEqual(['reasons'])
    expect(textOf(facts)).toContain('3. Third.\n')
    expect(textOf(facts)).not.toContain('Fourth')
  })

  it('ask what could be shorter when a letter runs over one page', () => {
    const long = { ...shortest, said: 'It is stress, and it will pass. '.repeat(120) }
    expect(write(long).overBy).toBeGreaterThan(0)
    expect(asks(long)).toEqual(['letter'])
  })
})

describe('the word “complaint”', () => {
  it('is asked about in Scotland, and left to the person', () => {
    const facts = { ...shortest, nation: 'scotland', said: 'My complaint is that it still hurts.' } as const
    expect(
      write(facts)
        .questions.map(({ asks }) => asks)
        .join(),
    ).toContain('You wrote “complaint”.')
    expect(textOf(facts)).toContain('My complaint is that it still hurts.')
  })

  const complaint = 'a complaint'
  it.each<[string, Partial<RequestToGp>]>([
    ['the condition', { condition: complaint }],
    ['what was said', { said: complaint }],
    ['what is not clear', { unexplained: complaint }],
    ['a reason', { reasons: ['It hurts.', complaint] }],
    ['what was tried', { tried: [complaint] }],
    ['who was seen', { seen: [{ who: 'Dr Ash', where: 'Complaints clinic', when: 'May 2026' }] }],
    ['the help that is needed', { needs: complaint }],
    ['the hospital', { nation: 'scotland', hospital: complaint }],
    ['the specialty', { specialty: complaint }],
    ['the GP', { gp: 'the COMPLAINTS manager' }],
    ['the practice', { practice: { name: 'Exampleton Surgery', address: ['Complaints desk'] } }],
    ['the writer', { writer: { name: 'Ann, who complains', authority: 'consent' } }],
    [
      'what happened',
      { version: 'stronger', gaps: [{ recommendation: 'ng12-1.5.5', happened: 'I complained' }] },
    ],
  ])('is asked about wherever it was typed: %s', (_, changes) => {
    const { questions } = write({ ...shortest, nation: 'scotland', ...changes })
    expect(questions.map(({ asks }) => asks).join()).toContain('You wrote “complaint”.')
    expect(write({ ...shortest, nation: 'scotland' }).questions).toEqual([])
  })
})
