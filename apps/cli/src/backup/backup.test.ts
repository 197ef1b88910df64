import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { people } from '@fresh-eyes/core/people'
import { afterAll, describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-cli-'))
const at = (name: string) => join(folder, name)
const caseFile = {
  format: 'fresh-eyes-case-file',
  version: 2,
  owner: 'made-up',
  changes: people[0]?.changes ?? [],
}
const json = JSON.stringify(caseFile)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// The lock takes about a second on purpose, so the file that this makes serves every example below it.
describe('fresh-eyes seal and open', () => {
  it('shows seven words once, and gives back the same case file for them', async () => {
    writeFileSync(at('case.json'), json)
    const sealed = await spawnCli(['seal', at('case.json'), '--out', at('backup.age'), '--json'])
    expect(sealed.exit).toBe(0)
    expect(JSON.parse(sealed.out)).toMatchObject({
      sealed: at('backup.age'),
      changes: caseFile.changes.length,
    })
    const words = sealed.err.trim().split('\n').at(-1) ?? ''
    expect(words).toMatch(/^([a-z]+ ){6}[a-z]+$/)
    expect(sealed.out).not.toContain(words)
    expect(readFileSync(at('backup.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
    writeFileSync(at('words.txt'), `${words}\n`)
    const opened = await spawnCli([
      'open',
      at('backup.age'),
      '--out',
      at('again.json'),
      '--passphrase-file',
      at('words.txt'),
    ])
    expect(opened).toMatchObject({ exit: 0, err: '' })
    expect(opened.out).toContain('It is not locked')
    expect(JSON.parse(readFileSync(at('again.json'), 'utf8'))).toEqual(caseFile)
    if (process.platform !== 'win32') expect(statSync(at('again.json')).mode & 0o777).toBe(0o600)
  })

  it('leaves a file that is there already as it is, unless --force is given', async () => {
    writeFileSync(at('there.json'), 'mine')
    const open = ['open', at('backup.age'), '--out', at('there.json'), '--passphrase-file', at('words.txt')]
    const refused = await spawnCli(open)
    expect(refused).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('It is left as it is.') })
    expect(readFileSync(at('there.json'), 'utf8')).toBe('mine')
    expect(await spawnCli([...open, '--force'])).toMatchObject({ exit: 0 })
    expect(JSON.parse(readFileSync(at('there.json'), 'utf8'))).toEqual(caseFile)
  })

  it('ends with 1 for words that do not open it, and names those that are not in the list', async () => {
    const files = {
      'backup.age': readFileSync(at('backup.age')),
      wrong: 'abandon ability able about above absent absurdd',
    }
    const ran = await runHere(
      ['open', 'backup.age', '--out', 'case.json', '--passphrase-file', 'wrong', '--json'],
      { files },
    )
    expect(ran.exit).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({ refused: 'wrong-passphrase' })
    expect(ran.err).toContain('Not in our list of words: "absurdd".')
    expect(Object.keys(files)).not.toContain('case.json')
  })

  it('asks for the words where none are named, and takes them however they were typed', async () => {
    const files: Record<string, Uint8Array> = { 'backup.age': readFileSync(at('backup.age')) }
    const typed = readFileSync(at('words.txt'), 'utf8').toUpperCase().replaceAll(' ', ', ')
    const ran = await runHere(['open', 'backup.age', '--out', 'case.json'], { files, typed })
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(new TextDecoder().decode(files['case.json']))).toEqual(caseFile)
  })

  it('reads a backup from standard input, where its words are in a file', async () => {
    const files: Record<string, Uint8Array> = { words: readFileSync(at('words.txt')) }
    const input = readFileSync(at('backup.age'))
    const ran = await runHere(['open', '--out', 'case.json', '--passphrase-file', 'words'], { files, input })
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(new TextDecoder().decode(files['case.json']))).toEqual(caseFile)
  })

  it('ends with 1 for a file that was cut short', async () => {
    const files = {
      'backup.age': readFileSync(at('backup.age')).subarray(0, -20),
      words: readFileSync(at('words.txt')),
    }
    const ran = await runHere(
      ['open', 'backup.age', '--out', 'case.json', '--passphrase-file', 'words', '--json'],
      { files },
    )
    expect(ran.exit).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({ refused: 'damaged' })
  })

  it('ends with 1 for a file that is something else', async () => {
    const files = {
      'photo.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
      words: 'one two three four five six seven',
    }
    const ran = await runHere(['open', 'photo.jpg', '--out', 'case.json', '--passphrase-file', 'words'], {
      files,
    })
    expect(ran).toMatchObject({
      exit: 1,
      err: 'This is not a backup. A backup is an age file, and its name ends in .age.\n',
    })
  })

  it('locks with words of the person’s own, from a file', async () => {
    const files: Record<string, string | Uint8Array> = { words: ' correct horse battery staple \n' }
    const sealed = await runHere(['seal', '--out', 'own.age', '--passphrase-file', 'words'], {
      files,
      input: json,
    })
    expect(sealed).toMatchObject({ exit: 0, err: '' })
    const opened = await runHere(['open', 'own.age', '--out', 'case.json'], {
      files,
      typed: 'correct horse battery staple',
    })
    expect(opened.exit).toBe(0)
  })

  it.each([
    [['seal'], 'Say where the backup goes'],
    [['seal', '--out', '-'], 'Say where the backup goes'],
    [['seal', '--out', 'b.age', '--passphrase', 'hunter2'], '"--passphrase" is not an option of "seal".'],
    [['seal', 'none.json', '--out', 'b.age'], 'cannot be read'],
    [['seal', 'note.txt', '--out', 'b.age'], '"hello" is not JSON.'],
    [['seal', 'other.json', '--out', 'b.age'], 'is not a case file.'],
    [
      ['seal', 'case.json', '--out', 'b.age', '--passphrase-file', 'empty'],
      'There is no passphrase in "empty".',
    ],
    [
      ['seal', 'case.json', '--out', 'b.age', '--passphrase-file', '-'],
      'Put the passphrase in a file of its own',
    ],
    [['open'], 'Name the backup to open.'],
    [['open', 'b.age'], 'Say where the case file goes'],
    [['open', 'none.age', '--out', 'c.json'], 'cannot be read'],
    [['open', 'case.json', '--out', 'c.json'], 'The backup needs its passphrase'],
  ])('%j cannot run, and says what to mend', async (args, says) => {
    const files = { 'case.json': json, 'note.txt': 'hello', 'other.json': '{}', empty: ' \n' }
    const before = Object.keys(files).length
    const ran = await runHere([...args, '--json'], { files })
    expect(ran.exit).toBe(2)
    expect(ran.err).toContain(says)
    jsonOf(ran, 'error')
    expect(Object.keys(files)).toHaveLength(before)
  })
})
