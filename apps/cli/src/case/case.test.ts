import { manyEntries, people } from '@fresh-eyes/core/people'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, samples, spawnCli } from '../testing/run.ts'
import { readdirSync, readFileSync } from 'node:fs'

const by = { role: 'patient' } as const
let tick = 0
const change = (entry: string, kind: string, set: object) => ({
  entry,
  kind,
  set,
  writtenAt: '2026-11-20T09:00:00.000Z',
  tick: tick++,
  device: 'test',
  by,
})
const caseFile = (changes: readonly object[], version = 2) =>
  JSON.stringify({ format: 'fresh-eyes-case-file', version, owner: 'made-up', changes })
const few = [
  change('p1', 'person', { name: 'Amina Farah' }),
  change('c1', 'case', { title: 'The fevers', nation: 'wales', person: 'p1' }),
  change('s1', 'symptom', {
    case: 'c1',
    words: 'Feverish.',
    when: { words: 'spring 2024', earliest: '2024-03-01', latest: '2024-05-31' },
  }),
  change('x1', 'private', { case: 'c1', words: 'XYLOPHONE' }),
]

describe('fresh-eyes case validate', () => {
  it.each(people.map(({ id, changes }) => [id, changes] as const))(
    'knows the case file of %s',
    async (_id, changes) => {
      const ran = await runHere(['case', 'validate', '--json'], { input: caseFile(changes) })
      expect(ran).toMatchObject({ exit: 0, err: '' })
      expect(jsonOf(ran, 'case-validate')).toEqual({ valid: true, version: 2, changes: changes.length })
    },
  )

  it('answers no, with the place and never with what stands there', async () => {
    const bad = [...few, change('x2', 'symptom', { words: 7, when: 'MARKED' }), {}]
    const ran = await runHere(['case', 'validate', 'a.json', '--json'], {
      files: { 'a.json': caseFile(bad) },
    })
    expect(ran.exit).toBe(1)
    expect(jsonOf(ran, 'case-validate')).toMatchObject({
      refused: 'not-a-case-file',
      problems: [{ where: 'changes[4].set.words' }, { where: 'changes[5].entry' }],
    })
    const read = await runHere(['case', 'validate', 'a.json'], { files: { 'a.json': caseFile(bad) } })
    expect(read.out + ran.out).not.toMatch(/MARKED|XYLOPHONE/)
    expect(read.out).toContain('At changes[5].entry: expected this field to be there.')
  })

  it.each([
    ['a newer one', caseFile([], 3), 'newer-format'],
    ['a locked one', 'age-encryption.org/v1\n-> scrypt x 18\n', 'locked'],
    ['no JSON', '{"format": ', 'not-json'],
    ['nothing', '', 'not-json'],
    ['something else', '{"format": "other"}', 'not-a-case-file'],
  ])('says of %s why it is none', async (_what, input, refused) => {
    const ran = await runHere(['case', 'validate', '--json'], { input })
    expect(ran.exit).toBe(1)
    expect(jsonOf(ran, 'case-validate')).toMatchObject({ valid: false, refused })
  })

  it('cannot run without a file that can be read', async () => {
    const ran = await runHere(['case', 'validate', 'gone.json', '--json'])
    expect(ran.exit).toBe(2)
    jsonOf(ran, 'error')
  })
})

describe('fresh-eyes case upgrade', () => {
  it('writes a file of version 1 in version 2, and loses nothing', async () => {
    const files: Record<string, string | Uint8Array> = { 'old.json': caseFile(few, 1) }
    const ran = await runHere(['case', 'upgrade', 'old.json', '--out', 'new.json', '--json'], { files })
    expect(JSON.parse(ran.out)).toEqual({ upgraded: 'new.json', from: 1, to: 2, changes: few.length })
    const written: unknown = JSON.parse(new TextDecoder().decode(files['new.json'] as Uint8Array))
    expect(written).toEqual(JSON.parse(caseFile(few)))
  })

  it('prints it where no file is named, from the program itself, and leaves a new one as it is', async () => {
    const ran = await spawnCli(['case', 'upgrade'], caseFile(few))
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(ran.out)).toEqual(JSON.parse(caseFile(few)))
  })

  it('writes over nothing that is there, unless it is told to', async () => {
    const files = { 'old.json': caseFile(few, 1), 'new.json': 'mine' }
    const args = ['case', 'upgrade', 'old.json', '--out', 'new.json']
    expect(await runHere(args, { files })).toMatchObject({ exit: 2 })
    expect(files['new.json']).toBe('mine')
    expect(await runHere([...args, '--force'], { files })).toMatchObject({ exit: 0 })
  })
})

describe('fresh-eyes case show', () => {
  it('shows who and what, the head of the timeline, how many of each, and no private word', async () => {
    const json = await runHere(['case', 'show', '--json'], { input: caseFile(few) })
    expect(jsonOf(json, 'case-show')).toMatchObject({
      version: 2,
      people: [{ name: 'Amina Farah' }],
      cases: [{ title: 'The fevers', person: 'p1', timeline: [{ when: 'spring 2024', words: 'Feverish.' }] }],
      counts: { person: 1, case: 1, symptom: 1, private: 1 },
    })
    const read = await runHere(['case', 'show'], { input: caseFile(few) })
    expect(read.out).toContain('  - spring 2024, symptom: Feverish.\n')
    expect(read.out).toContain('Private words are counted, and never shown.')
    expect(json.out + read.out).not.toContain('XYLOPHONE')
  })

  it.each(people.map(({ id, changes }) => [id, changes] as const))(
    'shows the case of %s',
    async (_id, changes) => {
      const ran = await runHere(['case', 'show', '--json'], { input: caseFile(changes) })
      expect(ran.exit).toBe(0)
      expect(
        jsonOf<{ cases: { timeline: object[] }[] }>(ran, 'case-show').cases[0]?.timeline.length,
      ).toBeGreaterThan(3)
    },
  )

  it('does not grow with the record', async () => {
    const ran = await runHere(['case', 'show'], { input: caseFile(manyEntries(2000)) })
    expect(ran.exit).toBe(0)
    expect(ran.out.split('\n').length).toBeLessThan(60)
  })
})

describe('a hostile file', () => {
  const folders = ['hostile/json', 'json-parsing'].filter((folder) => samples(folder) !== undefined)

  it.skipIf(folders.length === 0).each(folders)('of %s is refused clearly by each', async (folder) => {
    const path = samples(folder) ?? ''
    for (const name of readdirSync(path)) {
      const input = readFileSync(`${path}${name}`)
      const ran = await runHere(['case', 'validate', '--json'], { input })
      expect(ran.exit, name).toBe(1)
      jsonOf(ran, 'case-validate')
      for (const what of ['show', 'upgrade']) {
        const refused = await runHere(['case', what, '--json'], { input })
        expect(refused.exit, name).toBe(2)
        jsonOf(refused, 'error')
      }
    }
  })

  it('that would drive the terminal is shown without doing so', async () => {
    const title = '\u001b[2J\u001b[31mred\u0007'
    const { out, exit } = await runHere(['case', 'show'], {
      input: caseFile([change('c', 'case', { title, nation: 'wales' })]),
    })
    expect(exit).toBe(0)
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })

  it.each([[['case']], [['case', 'shew']], [['case', 'show', 'a', 'b']]])(
    'and %j is answered with what there is',
    async (args) => expect(await runHere(args)).toMatchObject({ exit: 2 }),
  )
})
