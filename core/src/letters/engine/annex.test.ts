import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderHtml } from '@fresh-eyes/paper/html'
import { measure } from '@fresh-eyes/paper/measure'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { maureen } from '../examples/made-up-people.ts'
import { letterById } from '../letter-by-id.ts'

const where = { nation: 'england', today: '2026-11-12' } as const
const story = 'The first clinic said one thing and the second said another, and both were kind about it. '

describe.each(['request-gp', 'request-specialist'] as const)('a %s that is too long', (id) => {
  const letter = letterById[id]
  const read = letter.readSentences(letters[id])
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  const draft = {
    ...maureen,
    said: story.repeat(8),
    unexplained: story.repeat(12),
    reason1: 'A fact.',
    tried1: story.repeat(6),
  }
  const plain = letter.write(draft, where, read.sentences, guidelines)
  const moved = letter.write({ ...draft, annex: 'yes' }, where, read.sentences, guidelines)

  it('says by how many lines, and that there can be an annex', () => {
    expect(plain.overBy).toBeGreaterThan(1)
    const asked = plain.questions.find(({ part }) => part === 'letter')?.asks
    expect(asked).toBe(
      `The letter is ${plain.overBy} lines too long for one page. What could be shorter? You can also move the rest to an annex, on a page of its own.`,
    )
    expect(plain.inAnnex).toEqual([])
  })

  it('moves the last sections to a second page, until the first one holds the rest', () => {
    expect(measure(moved.document)).toMatchObject({ fits: true, pages: 2 })
    expect(moved.overBy).toBe(0)
    const text = renderText(moved.document)
    expect(text).toContain('Annex: Request for a second opinion\n\nPatient: Maureen Adeyemi-Clarke.')
    for (const label of moved.inAnnex) expect(text).toContain(`${label} See the annex on the next page.`)
    expect(moved.inAnnex.at(-1)).toBe('What has been done to get this explained:')
    expect(renderHtml(moved.document)).toContain('<div class="paper-page-break"></div>')
    expect(moved.questions.map(({ part }) => part)).not.toContain('letter')
  })

  it('moves nothing when it fits', () => {
    const short = letter.write({ ...maureen, annex: 'yes' }, where, read.sentences, guidelines)
    expect(short.inAnnex).toEqual([])
    expect(measure(short.document).pages).toBe(1)
  })
})

it('says so when the first page is too long even then', () => {
  const letter = letterById['complaint-hospital']
  const read = letter.readSentences(letters['complaint-hospital'])
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
  const draft = { lookInto1: story.repeat(40), annex: 'yes' }
  const { questions, overBy } = letter.write(draft, where, read.sentences, guidelines)
  expect(overBy).toBeGreaterThan(0)
  expect(questions.find(({ part }) => part === 'letter')?.asks).toMatch(
    /^The first page is \d+ lines too long/,
  )
})
