import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, samples, spawnCli, type Given, type Ran } from './testing/run.ts'

const strings = samples('strings')
/** Strings that break things in ways of their own: each is tried in every place. */
const naughty: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u001b[2J\u001b[31m',
  '\u202emoc.elpmaxe\u202c',
  '\ud800',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '${process.exit(3)}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '%s%s%n',
  '9'.repeat(400),
  'a'.repeat(100_000),
  ...(strings ? (JSON.parse(readFileSync(`${strings}blns.json`, 'utf8')) as string[]) : []),
]
/**
 * Thousands of ways to write one attack on a page: each is tried in one of the places, which take turns. One in four in the quick
 * run, and with HOSTILE=all every one.
 */
const oneIn = process.env['HOSTILE'] === 'all' ? 1 : 4
const payloads: readonly string[] = strings
  ? readFileSync(`${strings}xss-payloads.txt`, 'utf8')
      .split('\n')
      .filter((_, n) => n % oneIn === 0)
  : []
const texts: readonly string[] = [...naughty, ...payloads]
/** The places in which a string is tried: all of them, or its own. */
const placesOf = <Place>(n: number, places: readonly Place[]): readonly Place[] =>
  n < naughty.length ? places : places.slice(n % places.length).slice(0, 1)
const seen = (text: string) => JSON.stringify(text.slice(0, 80))

describe('whatever is typed', () => {
  it('as a nation, a clock, a day or an option, is answered with 0, 1 or 2 and a sentence', async () => {
    const places = (text: string): [string[], number[]][] => [
      [['questions', `--nation=${text}`], [2]],
      [
        ['clock', 'england/complain-by', `--from=${text}`],
        [0, 1, 2],
      ],
      [
        ['clock', '--from', '2026-11-27', '--', text],
        [0, 2],
      ],
      [
        ['questions', '--nation', 'wales', `--on=${text}`],
        [0, 2],
      ],
      [['content', '--', text], [2]],
      [[text], /^(help|--help|-h)$/.test(text) ? [0] : [2]],
    ]
    for (const [n, text] of texts.entries())
      for (const [args, exits] of placesOf(n, places(text))) await soundly(args, {}, exits, seen(text))
  })

  it('as a question or an answer, is answered with 2 and what there is', async () => {
    const places = (text: string): [string, number[]][] => [
      [JSON.stringify({ who: text }), [2]],
      [JSON.stringify({ [text]: 'self' }), [2]],
      [text, [1, 2]],
    ]
    for (const [n, text] of texts.entries())
      for (const [input, exits] of placesOf(n, places(text)))
        await soundly(['route', '--nation', 'england'], { input }, exits, seen(text))
  })

  it('as the words of a letter, never becomes a part of the page', async () => {
    for (const words of [...naughty.map((text) => Array<string>(6).fill(text)), ...sheetsOf(payloads, 6)]) {
      const [name = '', line = '', condition = '', said = '', reason = '', gp = ''] = words
      const patient = { name, address: [line] }
      const typed = { nation: 'wales', patient, condition, said, reasons: [reason], gp }
      const json = await soundly(
        ['letter', 'request-gp'],
        { input: JSON.stringify(typed) },
        [1],
        words.map(seen).join(' '),
        'letter',
      )
      const { html } = JSON.parse(json.out) as { html: string }
      if (/<(?!\/?(article|div|p|bdi|mark|strong|h[1-3]|ul|ol|li|br|span)\b)/i.test(html))
        expect({ words, html }).toBe('our own elements only')
      await soundly(
        ['letter', 'request-gp'],
        { input: JSON.stringify({ nation: 'wales', patient: { birthDate: name } }) },
        [1, 2],
        seen(name),
      )
    }
  })

  it('as a letter to be read, is answered with 0, 1 or 2, and does not drive the terminal', async () => {
    // Every one of them is read beside the reader itself: core/src/letters/checks/hostile.test.ts.
    for (const text of texts.filter((_, n) => n < 20 || n % 25 === 0)) {
      const { out } = await soundly(['check', '--kind', 'request'], { input: text }, [0, 1, 2], seen(text))
      expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    }
  })

  it('as the title of a case, is shown without driving the terminal', async () => {
    for (const text of texts) {
      const change = {
        entry: 'c',
        kind: 'case',
        set: { title: text, nation: 'wales' },
        writtenAt: '2026-11-20T09:00:00.000Z',
        tick: 0,
        device: 'd',
        by: { role: 'patient' },
      }
      const caseFile = { format: 'fresh-eyes-case-file', version: 1, owner: 'o', changes: [change] }
      const { out } = await soundly(['next'], { input: JSON.stringify(caseFile) }, [0], seen(text))
      expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    }
  })
})

describe('whatever is in a file', () => {
  const folders = [
    'hostile/json',
    'hostile/csv',
    'hostile/xml',
    'hostile/hl7',
    'hostile/zip',
    'json-parsing',
    'visible',
  ]
  const found = folders.flatMap((folder) => (samples(folder) ? [folder] : []))

  it.skipIf(found.length === 0).each(found)('of %s, no command falls over it', async (folder) => {
    const path = samples(folder) ?? ''
    for (const name of readdirSync(path)) {
      const input = readFileSync(`${path}${name}`)
      const files = { [name]: input, words: 'one two three four five six seven' }
      await soundly(['route', '--nation', 'wales'], { input }, [1, 2], name)
      await soundly(['letter', 'request-gp', name], { files }, [1, 2], name)
      await soundly(['next', name], { files }, [2], name)
      await soundly(['seal', name, '--out', 'backup.age'], { files }, [2], name)
      await soundly(
        ['open', name, '--out', 'case.json', '--passphrase-file', 'words'],
        { files },
        [1, 2],
        name,
      )
      expect(Object.keys(files)).toHaveLength(2)
    }
  })

  it('the program itself refuses deep, huge and poisoned JSON with one clear sentence', async () => {
    const poisoned = [
      '['.repeat(200_000),
      '{"a":'.repeat(100_000),
      `{"who": "${'x'.repeat(900_000)}"}`,
      '{"constructor": {"prototype": {"polluted": true}}}',
    ]
    for (const input of poisoned) {
      const ran = sound(
        await spawnCli(['route', '--nation', 'scotland', '--json'], input),
        [2],
        input.slice(0, 40),
      )
      jsonOf(ran, 'error')
      expect(ran.err.length).toBeLessThan(1_500)
    }
  })
})

describe('the program itself', () => {
  it.each([
    [[], 2],
    [['help'], 0],
    [['--help'], 0],
    [['route', '--help'], 0],
    [['content', 'check', '--json'], 0],
    [['content', 'check', '--folder', '/no/such/folder'], 2],
    [['roote'], 2],
    [['check'], 2],
  ])('%j ends with %i', async (args, exit) => {
    sound(await spawnCli(args), [exit], args.join(' '))
  })

  it('says a mistake of its own in one sentence, and ends with 2', async () => {
    const { main } = await import('./main.ts')
    let err = ''
    const exit = await main(['questions', '--nation', 'wales'], {
      today: () => {
        throw new Error('The clock fell off.\n    at wall')
      },
      read: async () => ({ trouble: { says: '' } }),
      save: () => undefined,
      out: () => undefined,
      outBytes: () => true,
      err: (text) => void (err += text),
      askHidden: async () => undefined,
    })
    expect(exit).toBe(2)
    expect(err).toBe(
      'fresh-eyes stopped: this is a mistake of ours, not yours. It says: "The clock fell off.\\u{a}    at wall"\n',
    )
  })

  it('ends quietly when whoever reads it stops early', async () => {
    const { spawn } = await import('node:child_process')
    const { fileURLToPath } = await import('node:url')
    const bin = fileURLToPath(new URL('../bin/fresh-eyes.mjs', import.meta.url))
    const child = spawn(process.execPath, [bin, 'questions', '--nation', 'wales', '--json'])
    let err = ''
    child.stderr.on('data', (text) => (err += text))
    child.stdout.destroy()
    const exit = await new Promise((done) => child.on('close', done))
    expect([0, 1, 2]).toContain(exit)
    expect(err).toBe('')
  })
})

function sheetsOf(all: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
}

/** Runs it as JSON and for a reader, and returns what a reader gets; with a schema, what JSON says. */
async function soundly(
  args: readonly string[],
  given: Given,
  exits: number[],
  what: string,
  schema?: string,
): Promise<Ran> {
  const at = args.indexOf('--')
  const asJson = at < 0 ? [...args, '--json'] : [...args.slice(0, at), '--json', ...args.slice(at)]
  const json = sound(await runHere(asJson, given), exits, what)
  if (json.exit === 2 && json.out !== '' && !json.out.startsWith('Fresh Eyes')) jsonOf(json, 'error')
  if (schema) jsonOf(json, schema)
  const read = sound(await runHere(args, given), [json.exit ?? -1], what)
  return schema ? json : read
}

function sound(ran: Ran, exits: readonly number[], what: string): Ran {
  const isSound = exits.includes(ran.exit ?? -1) && !/\n {4}at |mistake of ours/.test(ran.out + ran.err)
  if (!isSound || (ran.exit === 2 && ran.err === '' && !ran.out.startsWith('Fresh Eyes')))
    expect({ what, ...ran, out: ran.out.slice(0, 300) }).toBe(`one of ${exits.join(', ')}, and a sentence`)
  return ran
}
