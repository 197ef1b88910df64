import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli, validates } from '../testing/run.ts'
import type { Finding } from './findings.ts'

interface LetterJson {
  text: string
  html: string
  findings: Finding[]
  citations: { id: string }[]
  overBy: number
  spoken: string[]
}

const schema = JSON.parse(
  readFileSync(new URL('../../../../docs/formats/letter-request-gp.schema.json', import.meta.url), 'utf8'),
) as { examples: [Record<string, unknown>] }
/** Jo Shaw's case, as the published schema has it for an example. */
const jo = schema.examples[0]

describe('fresh-eyes letter request-gp', () => {
  it('writes the letter from a case on standard input, from the program itself', async () => {
    const ran = await spawnCli(['letter', 'request-gp', '--on', '2026-11-27', '--json'], JSON.stringify(jo))
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const letter = jsonOf<LetterJson>(ran, 'letter')
    expect(letter).toMatchObject({ findings: [], citations: [], overBy: 0 })
    expect(letter.text).toContain(
      'Please will you refer me to a different specialist for a second opinion about my migraine?',
    )
    expect(letter.text).toContain('Friday 27 November 2026')
    expect(letter.text).toContain('Please reply by Friday 11 December 2026.')
    expect(letter.spoken[0]).toBe('I would like a second opinion about my migraine.')
  })

  it('prints it for a reader, or as a page that needs nothing from anywhere else', async () => {
    const files = { 'jo.json': JSON.stringify(jo) }
    const text = await runHere(['letter', 'request-gp', 'jo.json'], { files })
    expect(text).toMatchObject({ exit: 0, err: '' })
    expect(text.out).toMatch(/^Jo Shaw\n2 Sample Street\n/)
    expect(text.out.split('\n').filter((line) => line.length > 78)).toEqual([])
    const html = await runHere(['letter', 'request-gp', 'jo.json', '--format', 'html'], { files })
    expect(html.out).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html.out).not.toMatch(/<script|<link|@import|url\(/)
  })

  it('prints a draft with its gaps, names each, and ends with 1', async () => {
    const ran = await spawnCli(['letter', 'request-gp', '--json'], '{"nation": "scotland"}')
    expect(ran.exit).toBe(1)
    const { text, findings } = jsonOf<LetterJson>(ran, 'letter')
    expect(text).toContain('[your full name]')
    expect(findings.map(({ rule, severity, part }) => `${severity} ${rule} ${part}`)).toContain(
      'problem part-missing said',
    )
    const read = await runHere(['letter', 'request-gp'], { input: '{"nation": "scotland"}' })
    expect(read.exit).toBe(1)
    expect(read.err).toContain('To mend (name): Type the patient’s full name.')
    expect(read.out).toContain('[your full name]')
  })

  it('prints a letter that is over one page, says so, and ends with 1', async () => {
    const long = { ...jo, said: 'They said that it is stress and that it will pass. '.repeat(60) }
    const ran = await runHere(['letter', 'request-gp', '--json'], { input: JSON.stringify(long) })
    expect(ran.exit).toBe(1)
    const { findings, overBy } = jsonOf<LetterJson>(ran, 'letter')
    expect(overBy).toBeGreaterThan(0)
    expect(findings[0]).toMatchObject({ rule: 'over-one-page', severity: 'problem', part: 'letter' })
  })

  it('asks about what looks wrong, and still ends with 0', async () => {
    const input = JSON.stringify({
      ...jo,
      patient: { ...(jo['patient'] as object), healthNumber: '999 000 0019' },
    })
    const ran = await runHere(['letter', 'request-gp', '--json'], { input })
    expect(ran.exit).toBe(0)
    expect(jsonOf<LetterJson>(ran, 'letter').findings).toMatchObject([
      { rule: 'worth-a-look', severity: 'hint', part: 'healthNumber' },
    ])
  })

  it('names published guidance in the stronger letter only', async () => {
    const input = JSON.stringify({
      ...jo,
      gaps: [{ recommendation: 'ng12-1.5.5', happened: 'No blood test was offered.' }],
    })
    const short = jsonOf<LetterJson>(await runHere(['letter', 'request-gp', '--json'], { input }), 'letter')
    const strong = jsonOf<LetterJson>(
      await runHere(['letter', 'request-gp', '--json', '--version', 'stronger'], { input }),
      'letter',
    )
    expect(short.citations).toEqual([])
    expect(strong.citations).toMatchObject([{ id: 'ng12-1.5.5' }])
  })

  it('never lets what was typed become a part of the page', async () => {
    const input = JSON.stringify({ ...jo, said: '<script>alert(1)</script><img src=x onerror=alert(1)>' })
    const ran = await runHere(['letter', 'request-gp', '--format', 'html'], { input })
    expect(ran.out).not.toMatch(/<script|<img/)
    expect(ran.out).toContain('&lt;script&gt;')
  })

  it.each<[string, string[], string, string]>([
    ['another letter', ['letter', 'request-pg'], '', 'Did you mean "request-gp"?'],
    ['no nation', ['letter', 'request-gp'], '{}', 'has no "nation". Add it.'],
    ['a nation that is none', ['letter', 'request-gp'], '{"nation": "walse"}', 'Did you mean "wales"?'],
    [
      'a key that is none',
      ['letter', 'request-gp'],
      '{"nation": "wales", "reason": []}',
      'has "reason", which has no place there.\nDid you mean "reasons"?',
    ],
    [
      'a name from the language',
      ['letter', 'request-gp'],
      '{"nation": "wales", "__proto__": {"said": "x"}}',
      'has "__proto__", which has no place there.',
    ],
    [
      'a number for a text',
      ['letter', 'request-gp'],
      '{"nation": "wales", "patient": {"name": 7}}',
      'patient.name is a number. Write a text, in quotes.',
    ],
    [
      'a text for a list',
      ['letter', 'request-gp'],
      '{"nation": "wales", "reasons": "pain"}',
      'reasons is a text. Write a list, in [ ].',
    ],
    [
      'half a writer',
      ['letter', 'request-gp'],
      '{"nation": "wales", "writer": {"name": "Bryn"}}',
      'writer has no "authority". Add it.',
    ],
    [
      'a day that is none',
      ['letter', 'request-gp'],
      '{"nation": "wales", "patient": {"birthDate": "31/02/1980"}}',
      'patient.birthDate is "31/02/1980", which is not one day.',
    ],
    [
      'a vague day',
      ['letter', 'request-gp'],
      '{"nation": "wales", "replyBy": "spring 2027"}',
      'replyBy is "spring 2027", which is not one day.',
    ],
    ['another version', ['letter', 'request-gp', '--version', 'strong'], '{}', 'Did you mean "stronger"?'],
    [
      'another format',
      ['letter', 'request-gp', '--format', 'odt'],
      '{}',
      '"odt" is not a format of the letter.',
    ],
  ])('cannot run with %s, and says what to mend', async (_what, args, input, says) => {
    const ran = await runHere(args, { input })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(says)
  })

  it('takes what its published schema takes, and refuses what it refuses', async () => {
    const cases: unknown[] = [
      jo,
      { nation: 'wales' },
      {},
      [],
      null,
      { ...jo, more: 1 },
      { ...jo, seen: [{}] },
      { ...jo, seen: {} },
      { ...jo, thirdContact: 'yes' },
      { ...jo, wanted: 'both' },
    ]
    for (const value of cases) {
      const { exit } = await runHere(['letter', 'request-gp'], { input: JSON.stringify(value) })
      expect({ value, taken: exit !== 2 }).toEqual({ value, taken: validates(value, 'letter-request-gp') })
    }
  })
})
