import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runHere, spawnCli } from '../testing/run.ts'

interface Found {
  files: number
  problems: { file: string; line: number; says: string; mend: string }[]
  stale: { file: string }[]
}

const folder = mkdtempSync(join(tmpdir(), 'fresh-eyes-content-'))
mkdirSync(join(folder, 'sources'))
writeFileSync(join(folder, 'sources', 'a-page.yaml'), 'id: a-page\nname: A page\nlevel: primary\nread: true\ncolour: red\n')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('fresh-eyes content check', () => {
  it('finds our own content in order, from the program itself', async () => {
    const ran = await spawnCli(['content', 'check', '--json'])
    expect(JSON.parse(ran.out)).toMatchObject({ problems: [] })
    expect(ran.exit).toBe(0)
  })

  it('warns of what is past its day, and refuses it in a release', async () => {
    const later = await runHere(['content', 'check', '--on', '2031-01-01', '--json'])
    const found = JSON.parse(later.out) as Found
    expect(later.exit).toBe(0)
    expect(found.stale.length).toBeGreaterThan(100)
    const release = await runHere(['content', 'check', '--on', '2031-01-01', '--release', '--json'])
    expect(release.exit).toBe(1)
    expect((JSON.parse(release.out) as Found).problems).toEqual(found.stale)
  })

  it('ends with 1 and says file, line and mend for what is wrong', async () => {
    const { exit, out } = await runHere(['content', 'check', '--folder', folder])
    expect(exit).toBe(1)
    expect(out).toContain('content/sources/a-page.yaml:5: colour: Nothing here is called "colour". Use one of: id, name')
    expect(out).toMatch(/\d+ to mend in 1 content files\.\n$/)
  })

  it('tells what is wrong with the sentences of a letter', async () => {
    mkdirSync(join(folder, 'letters', 'request-gp'), { recursive: true })
    writeFileSync(join(folder, 'letters', 'request-gp', 'en.md'), '## ask\nPlease refer {nobody}.\n')
    const { out } = await runHere(['content', 'check', '--folder', folder])
    rmSync(join(folder, 'letters'), { recursive: true })
    expect(out).toContain('content/letters/request-gp/en.md:1: "ask" has {nobody}, and nothing fills that in.')
  })

  it('compiles nothing that is not in order', async () => {
    const { exit } = await runHere(['content', 'compile', '--folder', folder])
    expect(exit).toBe(1)
  })

  it.each([
    [['content'], 'Say "content check" or "content compile".'],
    [['content', 'chek'], 'Did you mean "check"?'],
    [['content', 'check', '--folder', join(folder, 'none')], 'There is no content in'],
  ])('%j cannot run, and says what to mend', async (args, says) => {
    const ran = await runHere(args)
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain(says)
  })
})
