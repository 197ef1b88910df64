import { everyWay, nationIds } from '@fresh-eyes/core/routes'
import { nations } from '@fresh-eyes/core/nations'
import { describe, expect, it } from 'vitest'
import { jsonOf, runHere, spawnCli } from '../testing/run.ts'
import type { NextJson, RouteJson } from './route-json.ts'

const throughGp = {
  urgency: 'can-wait',
  who: 'carer-with-consent',
  waiting: 'not-asked',
  stage: 'not-asked-yet',
  'advice-from': 'gp',
  'gp-contacts': 'three-or-more',
  'gp-matter': 'need-a-specialist',
  'gp-tried': 'yes',
}

describe('fresh-eyes route', () => {
  it('reads answers from standard input and says which way, why, and why not the others', async () => {
    const ran = await spawnCli(['route', '--nation', 'england', '--json'], JSON.stringify(throughGp))
    expect(ran).toMatchObject({ exit: 0, err: '' })
    const way = jsonOf<RouteJson>(ran, 'route')
    expect(way).toMatchObject({
      route: 'second-opinion-through-gp',
      because: [
        'who/carer-with-consent',
        'advice-from/gp',
        'gp-contacts/three-or-more',
        'gp-matter/need-a-specialist',
        'gp-tried/yes',
      ],
      first: 'write-to-your-gp',
      before: ['ask-the-team-about-waiting'],
      letters: ['lt-01', 'lt-14'],
    })
    expect(way.notChosen).toContainEqual({ route: 'prior-approval', because: 'not-in-this-nation' })
    expect(way.notChosen).toHaveLength(37)
    expect(way.warnings).toContain('jesss-rule-is-encouragement')
    expect(way.sources.find(({ fact }) => fact === 'so-uk-001')).toMatchObject({
      name: 'Macmillan Cancer Support: Getting a second opinion',
      read: true,
      status: 'verified',
      reviewBy: '2027-05-21',
    })
    expect(way.words['asking-is-not-getting']).toMatch(/^You can ask\./)
  })

  it('reads answers from a file as well, after "--" whatever its name', async () => {
    const files = { '--answers.json': '{"urgency": "life-in-danger"}' }
    const ran = await runHere(['route', '--nation', 'scotland', '--json', '--', '--answers.json'], { files })
    expect(jsonOf<RouteJson>(ran, 'route')).toMatchObject({ route: 'emergency', first: 'call-999' })
  })

  it('ends with 1 and the next question when the answers do not decide yet', async () => {
    const ran = await spawnCli(['route', '--nation', 'wales', '--json'], '{"urgency": "can-wait"}')
    expect(ran).toMatchObject({ exit: 1, err: '' })
    const { next, path, words } = jsonOf<NextJson>(ran, 'route')
    expect(next.question).toBe('who')
    expect(next.answers).toContain('someone-detained')
    expect(path).toEqual(['urgency/can-wait'])
    expect(words['who/self']).toBe('I do')
  })

  it('begins with the first question when there are no answers', async () => {
    const { exit, out } = await runHere(['route', '--nation', 'wales'], { input: '{}' })
    expect(exit).toBe(1)
    expect(out).toContain('The next question: How urgent is this?')
    expect(out).toContain('Add an answer, for example: {"urgency":"life-in-danger"}')
  })

  it('prints what an advocate can read, with 999 above it and sources below', async () => {
    const { exit, out } = await runHere(['route', '--nation', 'england'], {
      input: JSON.stringify(throughGp),
    })
    expect(exit).toBe(0)
    const headings = [
      '999',
      'not the NHS',
      'The way for you: A second opinion through your GP',
      'Before anything else',
      'First',
      'Why this way',
      'Good to know',
      'Why not the other ways',
      'Ways that we know of only in other nations',
      'Where this comes from',
    ]
    const places = headings.map((heading) => out.indexOf(heading))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(out).not.toContain('undefined')
  })

  it('says of each source past its day that it was due to be checked again', async () => {
    const late = await runHere(['route', '--nation', 'england', '--on', '2031-01-01'], {
      input: JSON.stringify(throughGp),
    })
    expect(late.out).toContain('was due to be checked again')
    expect(late.out).not.toContain('; checked on')
  })

  it('keeps answers to questions that only other nations ask, and is not changed by them', async () => {
    const { 'gp-contacts': _, ...without } = throughGp
    const with_ = await runHere(['route', '--nation', 'scotland', '--json'], {
      input: JSON.stringify(throughGp),
    })
    const ran = await runHere(['route', '--nation', 'scotland', '--json'], { input: JSON.stringify(without) })
    expect(with_).toEqual(ran)
    expect(ran.exit).toBe(0)
  })

  it.each<[string, string, object]>([
    [
      'a question that there is not',
      '{"urgancy": "can-wait"}',
      { error: '"urgancy" is not a question in wales.', closest: 'urgency' },
    ],
    [
      'an answer that there is not',
      '{"urgency": "can wait"}',
      { error: '"can wait" is not an answer to "urgency" in wales.', closest: 'can-wait' },
    ],
    [
      'an answer of another nation',
      '{"refused-what": "choice-of-hospital"}',
      {
        error: '"choice-of-hospital" is not an answer to "refused-what" in wales.',
        known: ['second-opinion', 'funding'],
      },
    ],
    [
      'a wrong answer off the way too',
      '{"urgency": "life-in-danger", "stage": "later"}',
      { error: '"later" is not an answer to "stage" in wales.' },
    ],
    [
      'a number for an answer',
      '{"who": 3}',
      { error: 'The answer to "who" is a number. Write the id of one answer, in quotes.' },
    ],
    [
      'null for an answer',
      '{"who": null}',
      { error: 'The answer to "who" is null. Write the id of one answer, in quotes.' },
    ],
    [
      'a list for an answer',
      '{"who": ["self"]}',
      { error: 'The answer to "who" is a list. Write the id of one answer, in quotes.' },
    ],
    [
      'a list',
      '[]',
      { error: 'Standard input holds a list. It needs one object, such as {"urgency": "can-wait"}.' },
    ],
    [
      'null',
      'null',
      { error: 'Standard input holds null. It needs one object, such as {"urgency": "can-wait"}.' },
    ],
    [
      'a name from the language',
      '{"__proto__": "can-wait"}',
      { error: '"__proto__" is not a question in wales.' },
    ],
    [
      'another name from the language',
      '{"urgency": "constructor"}',
      { error: '"constructor" is not an answer to "urgency" in wales.' },
    ],
    ['nothing', '', { error: 'There is nothing in standard input. It needs JSON, such as {}.' }],
    ['broken JSON', '{\n  "urgency": "can-wait",\n  who: "self"\n}', { line: 3, column: 3 }],
    [
      'a comma too many',
      '{"urgency": "can-wait",}',
      { error: 'Standard input, line 1, column 24: There is a comma with nothing after it.' },
    ],
    [
      'a question twice',
      '{"who": "self", "who": "parent"}',
      { error: 'Standard input, line 1, column 17: The key "who" stands twice.' },
    ],
    [
      'a letter that moves the cursor',
      '{"\\u001b[2Jwho": "self"}',
      { error: '"\\u{1b}[2Jwho" is not a question in wales.' },
    ],
  ])('cannot run with %s, and says where and what to mend', async (_what, input, error) => {
    const ran = await runHere(['route', '--nation', 'wales', '--json'], { input })
    expect(ran.exit).toBe(2)
    expect(jsonOf(ran, 'error')).toMatchObject(error)
  })

  it.each(['/no/such/file.json', '/', '\u0000'])(
    'cannot run with the file %j, from the program itself',
    async (file) => {
      const ran = await spawnCli(['route', '--nation', 'england', file]).catch((error: Error) => ({
        exit: 2,
        out: '',
        err: error.message,
      }))
      expect(ran).toMatchObject({ exit: 2, out: '' })
      expect(ran.err).toMatch(/cannot be read|null bytes/)
    },
  )

  it('refuses bytes that are not text, and more than it can need', async () => {
    const utf16 = await runHere(['route', '--nation', 'england'], {
      input: new Uint8Array([0xff, 0xfe, 0x7b, 0]),
    })
    expect(utf16).toMatchObject({ exit: 2, err: expect.stringContaining('not UTF-8') })
    const huge = await spawnCli(['route', '--nation', 'england'], `"${'a'.repeat(1_100_000)}"`)
    expect(huge).toMatchObject({
      exit: 2,
      err: 'Standard input is larger than 1000 kB, which is more than this can need. Is it the right file?\n',
    })
  })
})

describe('always', () => {
  it.each(nationIds)(
    'in %s, every way is as the schema says, and every id in it has words',
    async (nation) => {
      const seen = new Set<string>()
      for (const { path, route } of everyWay(nations[nation].routes)) {
        const key = `${route} ${path.at(-1)?.question} ${path.at(-1)?.answer}`
        if (seen.has(key)) continue
        seen.add(key)
        const answers = Object.fromEntries(path.map(({ question, answer }) => [question, answer]))
        const ran = await runHere(['route', '--nation', nation, '--json'], { input: JSON.stringify(answers) })
        const way = jsonOf<RouteJson>(ran, 'route')
        const ids = [
          way.route,
          way.first,
          ...way.before,
          ...way.because,
          ...way.path,
          ...way.warnings,
          ...way.letters,
          ...way.clocks,
          ...way.costs,
          ...way.notChosen.flatMap((no) => [no.route, no.because]),
          ...way.sources.map(({ fact }) => fact),
        ]
        expect(ids.filter((id) => !way.words[id])).toEqual([])
        expect(way.sources.length).toBeGreaterThan(0)
      }
      expect(seen.size).toBeGreaterThan(40)
    },
  )

  it.each(nationIds)(
    'in %s, an id is the name of one thing only, so that one map can hold all the words',
    async (nation) => {
      const { knowledge, facts, letterTitles } = await knownOf(nation)
      const kinds = [
        knowledge.routes,
        knowledge.reasons,
        knowledge.warnings,
        knowledge.firstSteps,
        knowledge.costs,
        letterTitles,
        facts.clocks,
      ]
      const ids = kinds.flatMap((kind) => Object.keys(kind))
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    },
  )
})

async function knownOf(nation: (typeof nationIds)[number]) {
  const { loadKnown } = await import('../knowledge.ts')
  const known = await loadKnown(nation)
  if ('trouble' in known) throw new Error(known.trouble.says)
  return known
}
