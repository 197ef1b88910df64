import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { nationIds } from '../../routes/index.ts'
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

describe('what differs by nation', () => {
  const all = { ...shortest, hospital: 'North Sample Hospital', thirdContact: true, outsideArea: true }
  const inNation = Object.fromEntries(nationIds.map((nation) => [nation, textOf({ ...all, nation })]))
  const where = (words: RegExp) => nationIds.filter((nation) => words.test(inNation[nation] ?? ''))

  it('asks to choose a hospital in England only', () => {
    expect(where(/I would like to ask to choose the hospital or team: North Sample Hospital/)).toEqual([
      'england',
    ])
    expect(where(/North Sample/)).toEqual(['england'])
  })

  it('names Jess’s Rule in England only, as an encouragement', () => {
    expect(where(/Jess’s Rule \(NHS England, 2025\) encourages/)).toEqual(['england'])
    expect(where(/Jess/)).toEqual(['england'])
  })

  it('asks for prior approval in Wales and for an Extra Contractual Referral in Northern Ireland', () => {
    expect(where(/prior approval request under “second opinion”/)).toEqual(['wales'])
    expect(where(/ask the consultant to make an Extra Contractual Referral/)).toEqual(['northern-ireland'])
  })

  it.each([
    ['england', 'NHS number: 943 476 5918.', 'NHS number'],
    ['scotland', 'CHI number: 9434765918.', 'CHI number'],
    ['wales', 'NHS number: 943 476 5918.', 'NHS number'],
    ['northern-ireland', 'Health and Care number: 943 476 5918.', 'Health and Care number'],
  ] as const)('calls and writes the number on the record as they do in %s', (nation, written, asked) => {
    const numbered = (healthNumber: string) => ({
      ...shortest,
      nation,
      patient: { ...shortest.patient, healthNumber },
    })
    expect(textOf(numbered('943-476-5918'))).toContain(written)
    expect(write(numbered('943-476-5918')).questions.map(({ part }) => part)).toEqual(['healthNumber'])
    expect(write(numbered('943-476')).questions[0]?.asks).toContain(
      `Is the ${asked} right? It should have ten digits.`,
    )
  })

  it('asks about what it leaves out', () => {
    const asked = (nation: RequestToGp['nation']) =>
      write({ ...all, nation }).questions.map(({ part }) => part)
    expect(asked('england')).toEqual(['outsideArea'])
    expect(asked('scotland')).toEqual(['hospital', 'outsideArea', 'thirdContact'])
    expect(asked('wales')).toEqual(['hospital', 'thirdContact'])
  })

  it('says that the Charter lets a patient ask, in Scotland only', () => {
    const charter = nationIds.filter((nation) =>
      textOf({ ...all, nation, citeCharter: true }).includes('Charter'),
    )
    expect(charter).toEqual(['scotland'])
  })
})
