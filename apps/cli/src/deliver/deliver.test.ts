import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { checkPdf } from '../../../../tools/check-pdf/check-pdf.ts'
import { wordsOfPdf } from '../../../../tools/check-pdf/words-of.ts'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'

const schema = new URL('../../../../docs/formats/letter-request-gp.schema.json', import.meta.url)
const { examples } = JSON.parse(readFileSync(schema, 'utf8')) as { examples: [Record<string, unknown>] }
const input = JSON.stringify(examples[0])
const letter = (...options: string[]) => ['letter', 'request-gp', ...options]
const isZip = (bytes: Uint8Array | undefined) => String.fromCharCode(...(bytes ?? []).slice(0, 2)) === 'PK'

describe('the letter in other forms', () => {
  it('goes to a file of its own, from the program itself, which only its owner can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-letter-'))
    const file = join(folder, 'letter.docx')
    const ran = await spawnCli(letter('--format', 'docx', '--out', file), input)
    expect(ran).toMatchObject({ exit: 0, out: '', err: `"${file}" is written.\n` })
    expect(isZip(readFileSync(file))).toBe(true)
    expect(statSync(file).mode & 0o077).toBe(0)
    rmSync(folder, { recursive: true })
  })

  it('goes to another program, from the program itself', async () => {
    const ran = await spawnCli(letter('--format', 'eml', '--on', '2026-11-27'), input)
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const mail = await PostalMime.parse(ran.out)
    expect(mail.subject).toBe('Request for a second opinion')
    expect(mail.text).toContain('Please will you refer me')
  })

  it('is Word on standard output where that is no terminal, and the same bytes for the same day', async () => {
    const one = await runHere(letter('--format', 'docx'), { input })
    expect(isZip(one.bytes)).toBe(true)
    expect((await runHere(letter('--format', 'docx'), { input })).bytes).toEqual(one.bytes)
    expect((await runHere(letter('--format', 'docx', '--on', '2026-11-28'), { input })).bytes).not.toEqual(
      one.bytes,
    )
  })

  it('is an accessible PDF, from the program itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-letter-'))
    const file = join(folder, 'letter.pdf')
    const ran = await spawnCli(letter('--format', 'pdf', '--on', '2026-11-27', '--out', file), input)
    expect(ran).toMatchObject({ exit: 0, out: '', err: `"${file}" is written.\n` })
    const pdf = readFileSync(file)
    rmSync(folder, { recursive: true })
    expect(await checkPdf(pdf)).toEqual([])
    const [only, ...more] = await wordsOfPdf(pdf)
    expect(more).toEqual([])
    expect(only).toContain('Please will you refer me')
  })

  it('names the characters that its PDF cannot show', async () => {
    const { patient, ...rest } = examples[0] as { patient: object }
    const named = JSON.stringify({ ...rest, patient: { ...patient, name: 'Jo 𓀀 Shaw' } })
    const files: Record<string, Uint8Array> = {}
    const says = letter('--format', 'pdf', '--out', 'jo.pdf')
    const ran = await runHere(says, { input: named, files })
    expect(ran.exit).toBe(0)
    expect(ran.err.replace(/\s+/g, ' ')).toContain('it has [?]. They are 𓀀')
    expect((await wordsOfPdf(files['jo.pdf']!))[0]).toContain('Jo [?] Shaw')
    const json = await runHere([...says, '--force', '--json'], { input: named, files })
    expect(jsonOf<{ lost: string[] }>(json, 'letter').lost).toEqual(['𓀀'])
  })

  it.each(['docx', 'eml', 'pdf'])('is never %s on a terminal, and says what to do', async (format) => {
    const ran = await runHere(letter('--format', format), { input, terminal: true })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(`Name a file for it: --out letter.${format}`)
  })

  it('leaves a file that is there, unless it is told to replace it', async () => {
    const files = { 'jo.txt': 'mine' }
    const left = await runHere(letter('--out', 'jo.txt'), { input, files })
    expect(left).toMatchObject({ exit: 2, out: '' })
    expect(files['jo.txt']).toBe('mine')
    expect(await runHere(letter('--out', 'jo.txt', '--force'), { input, files })).toMatchObject({
      exit: 0,
      out: '',
    })
    expect(new TextDecoder().decode(files['jo.txt'] as unknown as Uint8Array)).toMatch(/^Jo Shaw\n/)
  })

  it('writes the file and prints JSON as well', async () => {
    const files: Record<string, Uint8Array> = {}
    const ran = await runHere(letter('--format', 'docx', '--out', 'jo.docx', '--json'), { input, files })
    expect(jsonOf<{ title: string }>(ran, 'letter').title).toBe('Request for a second opinion')
    expect(isZip(files['jo.docx'])).toBe(true)
  })
})

describe('the letter for a box on a form', () => {
  it('is cut into parts that fit, in words and in JSON', async () => {
    const { box } = jsonOf<{ box: string[] }>(
      await runHere(letter('--box', '300', '--json'), { input }),
      'letter',
    )
    expect(box.length).toBeGreaterThan(1)
    expect(box[0]).toMatch(new RegExp(`^Part 1 of ${box.length}\nPlease will you refer me`))
    expect(Math.max(...box.map((part) => part.length))).toBeLessThanOrEqual(300)
    const read = await runHere(letter('--box', '300'), { input })
    expect(read.out).toBe(`${box.join('\n\n--------\n\n')}\n`)
  })

  it('is whole where all of it fits', async () => {
    const { out } = await runHere(letter('--box', '9000'), { input })
    expect(out).toMatch(/^Please will you refer me/)
    expect(out).not.toContain('Part 1')
  })
})

describe('what cannot be', () => {
  it.each<[string[], string]>([
    [['--format', 'docs'], 'Did you mean "docx"?'],
    [['--format', 'constructor'], 'is not a format of the letter'],
    [['--format', 'docx', '--json'], 'name the file for the docx: --out letter.docx'],
    [['--box', '1,000'], '"1,000" is not a number of characters. Write it as --box 1000.'],
    [['--box', '0'], 'A box of 0 characters holds no sentence. Give 100 or more.'],
    [['--box', '500', '--format', 'html'], '--box gives text. Leave --format html out.'],
  ])('%s ends with 2 and says what to mend', async (options, says) => {
    const ran = await runHere(letter(...options), { input })
    expect(ran).toMatchObject({ exit: 2 })
    expect(ran.bytes).toBeUndefined()
    expect(ran.err).toContain(says)
  })
})
