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

const byId = new Map(requestGpExamples.map(({ id, facts }) => [id, facts]))
const shortest = byId.get('shortest')!
const fullest = byId.get('fullest')!
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
  })
})

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

  it('asks about the word “complaint” in Scotland, and leaves it to the person', () => {
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
  ])('asks about it wherever it was typed: %s', (_, changes) => {
    const { questions } = write({ ...shortest, nation: 'scotland', ...changes })
    expect(questions.map(({ asks }) => asks).join()).toContain('You wrote “complaint”.')
    expect(write({ ...shortest, nation: 'scotland' }).questions).toEqual([])
  })
})

describe('questions', () => {
  const asks = (facts: RequestToGp) => write(facts).questions.map(({ part }) => part)

  it('are none about a letter in order', () => {
    expect(asks(shortest)).toEqual([])
    expect(asks(fullest)).toEqual([])
  })

  it('never refuse a number whose last digit does not fit', () => {
    const facts = { ...shortest, patient: { ...shortest.patient, healthNumber: '9434765918' } }
    expect(write(facts).questions).toEqual([
      { part: 'healthNumber', asks: expect.stringContaining('Is this number right?') as string },
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
