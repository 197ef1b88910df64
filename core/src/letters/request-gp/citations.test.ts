import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { allRecommendations } from '../guidelines/gaps-for.ts'
import type { LetterKnowledge } from '../guidelines/knowledge.ts'
import { requestGpExamples } from './examples.ts'
import type { RequestToGp } from './facts.ts'
import { requestToGp } from './letter.ts'
import { readSentences } from './read-sentences.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read

const knowledge: LetterKnowledge = guidelines
const shortest = requestGpExamples.find(({ id }) => id === 'shortest')!.facts
const cites = (changes: Partial<RequestToGp>) =>
  requestToGp({ ...shortest, version: 'stronger', ...changes }, sentences, knowledge)
const gap = (recommendation: string) => ({ recommendation, happened: 'it was not done' })

describe('a citation', () => {
  it('gives publisher, number, title, date, recommendation, link and the day it was checked', () => {
    const { citations, document } = cites({ gaps: [gap('ng12-1.5.5')] })
    expect(citations).toEqual([
      {
        id: 'ng12-1.5.5',
        text:
          'NICE guideline NG12, Suspected cancer: recognition and referral (last updated 15 April 2026), ' +
          'recommendation 1.5.5: New IBS-type symptoms at 50 or over should lead to ovarian cancer tests, ' +
          'because IBS seldom starts at that age. Link: nice.org.uk/guidance/ng12 (checked 21 November 2026).',
        url: 'https://www.nice.org.uk/guidance/ng12',
      },
    ])
    expect(renderText(document)).toContain('(checked 21 November 2026). So far: it was not done.')
  })

  it('says “asks clinicians to consider” of a recommendation to consider', () => {
    expect(cites({ gaps: [gap('ng12-1.5.3')] }).citations[0]?.text).toContain(
      'recommendation 1.5.3, asks clinicians to consider this:',
    )
  })

  it('gives a section without a number when the number was not seen', () => {
    const text = cites({ gaps: [gap('ng188-stand-test')] }).citations[0]?.text ?? ''
    expect(text).toContain('section “')
    expect(text).not.toContain('recommendation')
  })

  it('gives the title and the link alone when the guideline is newer than our copy', () => {
    expect(cites({ gaps: [gap('ng188-1.5')] }).citations[0]?.text).toBe(
      'NICE with SIGN and RCGP guideline NG188, COVID-19 rapid guideline: managing the long-term effects of COVID-19. ' +
        'Link: nice.org.uk/guidance/ng188 (checked 21 November 2026).',
    )
  })

  it('has the sentence about the nations beside it, once, where the guideline is not made', () => {
    const { document } = cites({ nation: 'wales', gaps: [gap('ng12-1.5.5'), gap('ng73-1.5.4')] })
    expect(renderText(document).match(/NICE guidelines cover England\./g)).toHaveLength(1)
    expect(renderText(cites({ gaps: [gap('ng12-1.5.5')] }).document)).not.toContain('NICE guidelines cover')
  })
})

it('says that the Charter lets a patient ask, with the address where the answer to Parliament was read', () => {
  const { citations } = cites({ nation: 'scotland', citeCharter: true, gaps: [] })
  expect(citations).toEqual([
    {
      id: 'scot-charter',
      text:
        'The Scottish Government says that the Charter of Patient Rights and Responsibilities lets a patient ask for a ' +
        'second opinion (answer to the Scottish Parliament, 25 February 2026). Link: ' +
        'parliament.scot/chamber-and-committees/questions-and-answers (checked 21 November 2026).',
      url: 'https://www.parliament.scot/chamber-and-committees/questions-and-answers',
    },
  ])
})

it('stands under “Published guidance” when it is guidance, and what a government says does not', () => {
  const scottish = { nation: 'scotland', version: 'short', citeCharter: true } as const
  const alone = renderText(cites(scottish).document)
  expect(alone).toContain('\n\nThe Scottish Government says')
  expect(alone).not.toContain('Published guidance')
  const both = renderText(cites({ ...scottish, citeGmc: true }).document)
  expect(both).toMatch(/\n\nThe Scottish Government says .*\n\nPublished guidance: Good medical practice/)
})

describe('always', () => {
  it('has every address in its words, whole, so that it can be typed from paper', () => {
    const ids = allRecommendations(knowledge).map(({ recommendation }) => recommendation.id)
    const standards = { nation: 'scotland', citeCharter: true, citeGmc: true, gaps: [] } as const
    const written = [...ids.map((id) => cites({ gaps: [gap(id)] })), cites(standards)]
    const citations = written.flatMap((letter) => letter.citations)
    expect(new Set(citations.map(({ id }) => id)).size).toBeGreaterThan(100)
    for (const { text, url } of citations) expect(text).toContain(`${url.replace(/^https:\/\/(www\.)?/, '')}`)
    for (const { citations: named, document } of written)
      for (const { text } of named) expect(renderText(document)).toContain(text)
  })
})

describe('citations', () => {
  it('are two at most, numbers before titles, and the rest are asked about', () => {
    const { citations, questions } = cites({
      gaps: [gap('ng188-1.5'), gap('ng12-1.5.3'), gap('ng12-1.5.5')],
      citeGmc: true,
    })
    expect(citations.map(({ id }) => id)).toEqual(['ng12-1.5.5', 'ng12-1.5.3'])
    expect(questions.map(({ part }) => part)).toEqual(['ng188-1.5', 'gmp-18'])
  })

  it('count a recommendation that was chosen twice once', () => {
    expect(cites({ gaps: [gap('ng12-1.5.5'), gap('ng12-1.5.5')] }).citations).toHaveLength(1)
  })

  it('leave out what was not read, and what nobody knows, and say so', () => {
    const { citations, questions } = cites({ gaps: [gap('ng188-exercise-test'), gap('ng999-1.1')] })
    expect(citations).toEqual([])
    expect(questions.map(({ part }) => part)).toEqual(['ng188-exercise-test', 'ng999-1.1'])
  })

  it('of guidelines are for the stronger letter', () => {
    expect(cites({ version: 'short', gaps: [gap('ng12-1.5.5')] }).citations).toEqual([])
    expect(cites({ gaps: [] }).questions.map(({ part }) => part)).toEqual(['gaps'])
  })

  it('may name Good medical practice in every nation and in both letters', () => {
    const [cited] = cites({ version: 'short', nation: 'northern-ireland', citeGmc: true }).citations
    expect(cited?.text).toMatch(
      /^Good medical practice \(General Medical Council, 2024\), paragraph 18, asks doctors/,
    )
    expect(cited?.url).toContain('gmc-uk.org')
  })

  it('leave out a standard that is to be checked again', () => {
    const late = { version: 'short', today: '2027-05-22', replyBy: '2027-06-05', citeGmc: true } as const
    expect(cites(late).citations).toEqual([])
    expect(cites(late).questions.map(({ part }) => part)).toEqual(['gmp-18'])
  })

  it('leave out a standard that was not read', () => {
    const unread = knowledge.standards.map((standard) => ({ ...standard, status: 'unverified' as const }))
    const { citations } = requestToGp({ ...shortest, citeGmc: true }, sentences, {
      ...knowledge,
      standards: unread,
    })
    expect(citations).toEqual([])
  })
})
