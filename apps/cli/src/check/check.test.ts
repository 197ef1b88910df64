import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'
import type { CheckJson } from './check-json.ts'

const clean = `Dear Dr Sample,

Please will you refer me for a second opinion about my headaches? They began in March 2026, and the scan of
4 May 2026 was clear. I felt that my questions were not answered.

Please reply in writing by 11 December 2026. Thank you for your care.

Yours sincerely,
Nia Madeup
`
const angry = `Dear Dr Sample,

You ignored my headaches for two years. I have a legal right to a second opinion.
Please refer me by 11 December 2026, and reply in writing.
`
const check = (input: string, ...args: string[]) =>
  runHere(['check', '--kind', 'request', ...args], { input })
const read = async (input: string, ...args: string[]) =>
  jsonOf<CheckJson>(await check(input, '--json', ...args), 'check')

describe('a letter that is read before it is sent', () => {
  it('has nothing to change when it is plain and respectful, and what works is ticked', async () => {
    const ran = await check(clean)
    expect(ran.exit).toBe(0)
    expect(ran.out).toMatch(/^Nothing to change\./)
    expect(ran.out).toContain('✓ It asks for a reply in writing')
  })

  it('ends with 1 when something should be mended, and says each with its words, reason and mend', async () => {
    const ran = await check(angry)
    expect(ran.exit).toBe(1)
    expect(ran.out).toContain('To mend: This may read as blame')
    expect(ran.out).toContain('"You ignored my headaches"')
    expect(ran.out).toContain('You can write "I felt that my headaches did not get looked at"')
    expect(ran.out).toContain('Source: ')
  })

  it('is printed as JSON with the very words, where they stand, and what they could be', async () => {
    const { findings } = await read(angry)
    expect(findings.map(({ rule }) => rule)).toEqual(['blames-a-clinician', 'wrong-legal-claim'])
    for (const { words, at, length } of findings) expect(angry.slice(at, at + length)).toBe(words)
    expect(findings[1]).toMatchObject({
      rewrite: {
        from: 'I have a legal right to a second opinion',
        to: 'I would like to ask for a second opinion',
      },
      source: { url: expect.stringMatching(/^https:/) as string },
    })
  })

  it('keeps quiet about what the writer leaves as it is', async () => {
    const { findings } = await read(angry)
    const files = { 'left.txt': findings.map(({ id }) => id).join('\n') }
    const ran = await runHere(['check', '--kind', 'request', '--overruled', 'left.txt', '--json'], {
      input: angry,
      files,
    })
    expect(ran.exit).toBe(0)
    const left = jsonOf<CheckJson>(ran, 'check')
    expect(left.findings).toEqual([])
    expect(left.overruled).toEqual(findings)
  })

  it('is read from a file as well', async () => {
    const ran = await runHere(['check', '--kind', 'request', 'letter.txt'], {
      files: { 'letter.txt': clean },
    })
    expect(ran.exit).toBe(0)
  })

  it('is not judged by English rules in Welsh', async () => {
    const { findings } = await read(angry, '--lang', 'cy')
    expect(findings).toEqual([])
  })

  it('asks for no reply in a notice, which is kept and not answered', async () => {
    const notice = 'Dear team,\n\nPlease note that Sam Poe may act for me.\n\nThank you,\nNia Madeup\n'
    const ran = await runHere(['check', '--kind', 'notice'], { input: notice })
    expect(ran.exit).toBe(0)
    expect(ran.out).toMatch(/^Nothing to change\./)
  })

  it('runs in a process of its own', async () => {
    expect((await spawnCli(['check', '--kind', 'request', '--json'], angry)).exit).toBe(1)
  })
})

describe('what cannot be read', () => {
  it.each([
    [[], 'Say what the letter is, with --kind.'],
    [['--kind', 'plea'], 'request, complaint, notice'],
    [['--kind', 'request', '--lang', 'pl'], 'en, cy'],
    [['--kind', 'request', '--nation', 'narnia'], 'england'],
    [['--kind', 'request', '--overruled', 'none.txt'], 'none.txt'],
    [['--kind', 'request', 'none.txt'], 'none.txt'],
  ])('says what to mend: %j', async (args, says) => {
    const ran = await runHere(['check', ...args], { input: clean })
    expect(ran.exit).toBe(2)
    expect(ran.err).toContain(says)
    expect(ran.out).toBe('')
  })

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n ', 'empty'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'not UTF-8'],
  ])('is %s', async (_, input, says) => {
    const ran = await runHere(['check', '--kind', 'request', '--json'], { input })
    expect(ran.exit).toBe(2)
    expect(jsonOf<{ error: string }>(ran, 'error').error).toContain(says)
  })
})
