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

const byId = new Map(requestGpExamples.map(({ id, facts }) => [id, facts]))
const shortest = byId.get('shortest')!
const write = (facts: RequestToGp) => requestToGp(facts, sentences, guidelines)
const textOf = (facts: RequestToGp) => renderText(write(facts).document)
const bodyOf = (facts: RequestToGp) =>
  /(?:NHS number|CHI number|Care number|Date of birth).*\n\n([^]*)/.exec(textOf(facts))?.[1] ?? ''

const complete = requestGpExamples.filter(({ id }) => id !== 'unfinished')

describe.each(complete)('everything a request needs stands in the $id letter', ({ facts }) => {
  const text = textOf(facts)

  it('who it is about, and on what day', () => {
    expect(text).toContain(facts.patient.name)
    for (const line of facts.patient.address ?? []) expect(text).toContain(line)
    expect(text).toMatch(/Date of birth: \d{1,2} [A-Z][a-z]+ \d{4}\./)
    expect(text).toMatch(/^Friday 27 November 2026$/m)
  })

  it('who writes, when it is not the patient', () => {
    if (facts.writer) expect(text).toContain(`${facts.writer.name}`)
  })

  it('what was said, what is not clear, why, and what has been tried', () => {
    for (const label of [
      'Seen so far:',
      'What was said:',
      'What is still not clear:',
      'What has been done to get this explained:',
    ])
      expect(text).toContain(label)
    expect(text).toContain(facts.said.trim())
    expect(text).toContain(facts.unexplained.trim())
    for (const reason of facts.reasons.filter((each) => each.trim()).slice(0, 3))
      expect(text).toContain(reason)
    for (const tried of facts.tried) expect(text).toContain(tried)
  })

  it('the request in the first two sentences, marked as a second opinion', () => {
    const [first = '', second = ''] = bodyOf(facts).split(/(?<=[?.]) (?=Please mark)/)
    expect(first).toMatch(/^Please will you refer .* for a second opinion about .*\?$/s)
    expect(second).toMatch(/^Please mark the new referral “second opinion”/)
  })

  it('an opinion only, or treatment too', () => {
    expect(text).toContain(
      facts.wanted === 'opinion-only' ? 'an opinion only' : 'If the second opinion differs',
    )
  })

  it('a day for the reply, and the record', () => {
    expect(text).toMatch(/Please put this request and your reply in (my|the patient’s) record\./)
    expect(text).toMatch(/Please reply (to my address below )?by \w+day \d{1,2} [A-Z][a-z]+ 2026\./)
  })

  it('and nothing is missing', () => {
    expect(write(facts).missing).toEqual([])
    expect(text).not.toMatch(/\[(your|the|what|who|one)/)
  })
})

describe('a draft', () => {
  it('marks every part that is missing, and says how to mend it', () => {
    const { missing, document } = write(byId.get('unfinished')!)
    expect(missing.map(({ part }) => part)).toEqual([
      ...['name', 'birth-date', 'address', 'practice', 'condition', 'seen', 'said'],
      ...['unexplained', 'reasons', 'tried', 'reply-by'],
    ])
    expect(missing.every(({ mend }) => mend.length > 10)).toBe(true)
    expect(renderText(document)).toContain('Date of birth: [your date of birth].')
  })

  it('marks what happened, where a recommendation is named and nothing is said of it', () => {
    const gaps = [{ recommendation: 'ng12-1.5.5', happened: ' ' }]
    const { missing, document } = write({ ...shortest, version: 'stronger', gaps })
    expect(missing).toEqual([{ part: 'happened', mend: expect.stringContaining('own words') as string }])
    expect(renderText(document)).toContain('So far: [what happened, in your own words]\n')
  })

  it('asks nothing about what happened of a recommendation that the letter does not name', () => {
    const gaps = ['ng12-1.5.5', 'ng12-1.5.3', 'ng188-1.5', 'nobody-knows'].map((recommendation, at) => ({
      recommendation,
      happened: at < 2 ? 'It was not done.' : '',
    }))
    expect(write({ ...shortest, version: 'stronger', gaps }).missing).toEqual([])
    expect(write({ ...shortest, version: 'short', gaps: gaps.slice(2) }).missing).toEqual([])
  })

  it('says “the patient’s” where someone else writes, and asks for the writer’s name', () => {
    const facts = { ...byId.get('unfinished')!, writer: { name: ' ', authority: 'parent' } } as const
    expect(textOf(facts)).toContain('[the patient’s date of birth]')
    expect(write(facts).missing.map(({ part }) => part)).toContain('writer')
  })
})

describe('full stops that were typed', () => {
  const typed: RequestToGp = {
    ...shortest,
    patient: { ...shortest.patient, name: 'Jo Shaw Jr.', address: ['1 High St.', 'Exampleton.'] },
    writer: { name: 'Sam Poe M.A.', authority: 'consent' },
    practice: { name: 'The Surgery, Mill Rd.', address: ['2 Mill Rd.'] },
    gp: 'Dr Ash Sr.',
    condition: 'pain in my left hip.',
    seen: [{ who: 'Dr Ash', where: 'Exampleton Hosp.', when: 'Feb.' }],
    hospital: 'North Sample Hosp.',
  }
  const text = textOf(typed)

  it('stand in names and addresses, and end no sentence twice', () => {
    for (const line of ['Jo Shaw Jr.', '1 High St.', 'Exampleton.', 'The Surgery, Mill Rd.', '2 Mill Rd.'])
      expect(text.split('\n')).toContain(line)
    expect(text).toContain('Dear Dr Ash Sr.,')
    expect(text).toContain('Patient: Jo Shaw Jr. Date of birth: 14 February 1990.')
    expect(text).toContain('I am Sam Poe M.A. I write for the patient')
    expect(text).toMatch(/\nSam Poe M\.A\.\nfor Jo Shaw Jr\.\n$/)
    expect(text).not.toContain('..')
  })

  it('stand inside a sentence when they belong to a short form, and make way for its own end when not', () => {
    expect(text).toContain('a second opinion about pain in my left hip? Please')
    expect(text).toContain('Seen so far: Dr Ash, Exampleton Hosp., Feb.\n')
    expect(text).toContain('the hospital or team: North Sample Hosp. I know')
  })
})
