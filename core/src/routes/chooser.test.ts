import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nations } from '../nations/index.ts'
import {
  chooseRoute,
  everyWay,
  nationIds,
  questionsFor,
  routeIds,
  type Answers,
  type ChosenRoute,
  type NationId,
} from './index.ts'

const canWait = { urgency: 'can-wait', who: 'self', waiting: 'safe-to-wait' } as const

describe('choosing a route', () => {
  it('sends Amina to 999 before anything else is asked', () => {
    const way = choose('wales', { urgency: 'life-in-danger', stage: 'complaining' })
    expect(way).toMatchObject({ is: 'route', route: 'emergency', first: 'call-999', letters: [] })
  })

  it('asks how urgent it is before anything else', () => {
    expect(choose('scotland', {})).toMatchObject({ is: 'question', question: { id: 'urgency' }, path: [] })
  })

  it('names the question that is still to be answered, and what was answered on the way', () => {
    expect(choose('england', { urgency: 'can-wait' })).toMatchObject({
      is: 'question',
      question: { id: 'who' },
      path: [{ question: 'urgency', answer: 'can-wait' }],
    })
  })

  it('asks Bryn, who has not asked his wife yet, to ask her first', () => {
    const way = choose('wales', { urgency: 'can-wait', who: 'carer-without-consent' })
    expect(way).toMatchObject({ route: 'get-consent-first', first: 'ask-for-their-consent' })
  })

  it('puts the talk about waiting ahead of the first step, where nobody has asked yet', () => {
    const way = choose('england', { ...canWait, waiting: 'not-asked', stage: 'no-answer' })
    expect(way).toMatchObject({
      before: ['ask-the-team-about-waiting'],
      warnings: ['ask-whether-waiting-is-safe'],
    })
  })

  it('offers the wording of a third contact in England, and asks nothing about it in Scotland', () => {
    const tried = { ...canWait, stage: 'not-asked-yet', 'advice-from': 'gp', 'gp-matter': 'not-enough-time' }
    expect(choose('england', { ...tried, 'gp-contacts': 'three-or-more' })).toMatchObject({
      warnings: ['jesss-rule-is-encouragement'],
    })
    expect(choose('scotland', tried)).toMatchObject({ is: 'route', warnings: [] })
  })

  it('lets a Scottish guardian who disagrees use the second opinion that the law gives', () => {
    const asked = { urgency: 'can-wait', who: 'attorney-or-guardian', 'disagrees-with-treatment': 'yes' }
    expect(choose('scotland', asked)).toMatchObject({ route: 'statutory-second-opinion' })
    expect(choose('england', asked)).toMatchObject({ is: 'question', question: { id: 'waiting' } })
  })

  it('sends a Northern Irish attorney to how decisions are made, as the power does not reach health', () => {
    const asked = { urgency: 'can-wait', who: 'attorney-or-guardian' }
    expect(choose('northern-ireland', asked)).toMatchObject({ route: 'best-interests' })
  })

  it.each([
    ['england', 'marthas-rule'],
    ['scotland', 'urgent-worry-on-the-ward'],
    ['wales', 'call4concern'],
    ['northern-ireland', 'urgent-worry-on-the-ward'],
  ] as const)('on an adult ward in %s, offers %s', (nation, route) => {
    const asked = { urgency: 'in-hospital-now', 'getting-worse': 'yes', 'hospital-setting': 'adult-ward' }
    expect(choose(nation, asked)).toMatchObject({ route })
  })

  it.each(['yes', '', 'Can-wait', '__proto__', 'constructor', 'toString'])(
    'returns the answer "%s" as one that the question does not have',
    (answer) => {
      expect(choose('england', { urgency: answer })).toMatchObject({ is: 'unknown-answer', answer })
    },
  )

  it('rests a second opinion through the GP on what was read for that nation too', () => {
    const through = { ...canWait, stage: 'not-asked-yet', 'advice-from': 'gp', 'gp-contacts': 'one-or-two' }
    const way = choose('england', { ...through, 'gp-matter': 'need-a-specialist', 'gp-tried': 'yes' })
    expect(way).toMatchObject({ facts: expect.arrayContaining(['so-uk-001', 'ch-eng-001']) })
  })
})

describe('always', () => {
  const words = (name: string) => Object.keys(yaml(`words/en/${name}.yaml`) as object)
  const known = {
    reasons: words('reasons'),
    warnings: words('warnings'),
    steps: words('first-steps'),
    costs: words('costs'),
  }
  const facts = idsOfContent()

  it.each(nationIds)(
    'in %s, every path says why not each other route, once, in words that exist',
    (nation) => {
      const ways = everyWay(nations[nation].routes)
      for (const way of ways) {
        const { route, notChosen } = way
        const others = routeIds.filter((id) => id !== route)
        if (notChosen.map((no) => no.route).join() !== others.join()) expect(notChosen).toEqual(others)
        const unknown = [
          ...notChosen.map(({ because }) => because).filter((id) => !known.reasons.includes(id)),
          ...way.warnings.filter((id) => !known.warnings.includes(id)),
          ...[way.first, ...way.before].filter((id) => !known.steps.includes(id)),
          ...way.costs.filter((id) => !known.costs.includes(id)),
          ...[...way.facts, ...way.letters, ...way.clocks].filter((id) => !facts.has(id)),
        ]
        if (unknown.length > 0) expect({ path: way.path, unknown }).toEqual('nothing unknown')
      }
      expect(ways.length).toBeGreaterThan(2_000)
      expect(ways.length).toBeLessThan(4_000)
    },
  )

  it.each(nationIds)(
    'in %s, only a nation that lacks a route is the reason "not in this nation"',
    (nation) => {
      const here = nations[nation].routes
      for (const { notChosen } of everyWay(here)) {
        const wrong = notChosen.filter(
          (no) => (here.routes[no.route].is !== 'offered') !== (no.because === 'not-in-this-nation'),
        )
        if (wrong.length > 0) expect(wrong).toEqual([])
      }
    },
  )

  it.each(nationIds)(
    'in %s, changing an early answer and changing it back loses no later answer',
    (nation) => {
      fc.assert(
        fc.property(anyAnswers(nation), fc.nat(), fc.nat(), (answers, which, other) => {
          const before = routeOf(nation, answers)
          const { question, answer } = before.path[which % before.path.length]!
          const choices = Object.keys(
            questionsFor(nations[nation].routes).find(({ id }) => id === question)!.answers,
          )
          const changed = { ...answers, [question]: choices[other % choices.length]! }
          const between = routeOf(nation, changed)
          expect(between.path.every((step) => changed[step.question] === step.answer)).toBe(true)
          expect(routeOf(nation, { ...changed, [question]: answer })).toEqual(before)
        }),
        { numRuns: 200 },
      )
    },
  )

  it.each(nationIds)('in %s, answers kept from another path change nothing', (nation) => {
    fc.assert(
      fc.property(anyAnswers(nation), anyAnswers(nation), (answers, kept) => {
        const way = routeOf(nation, answers)
        const onTheWay = Object.fromEntries(way.path.map(({ question, answer }) => [question, answer]))
        expect(routeOf(nation, { ...kept, ...onTheWay })).toEqual(way)
        expect(routeOf(nation, onTheWay)).toEqual(way)
      }),
      { numRuns: 200 },
    )
  })
})

function choose(nation: NationId, answers: Answers) {
  return chooseRoute(nations[nation].routes, answers)
}

function routeOf(nation: NationId, answers: Answers): ChosenRoute {
  const choice = choose(nation, answers)
  if (choice.is !== 'route') throw new Error(`These answers decide nothing: ${JSON.stringify(answers)}`)
  return choice
}

/** An answer to every question that the nation has. */
function anyAnswers(nation: NationId): fc.Arbitrary<Answers> {
  const questions = questionsFor(nations[nation].routes)
  const each = questions.map(({ id, answers }) => [id, fc.constantFrom(...Object.keys(answers))] as const)
  // Danger ends a path at once, so it comes up less often than it would by chance alone.
  const urgency = fc.constantFrom('can-wait', 'can-wait', 'can-wait', 'in-hospital-now', 'life-in-danger')
  const who = fc.constantFrom('self', 'parent', 'carer-with-consent', 'someone-detained', 'nobody-appointed')
  return fc.record({ ...Object.fromEntries(each), urgency, who }) as fc.Arbitrary<Answers>
}

function yaml(path: string): unknown {
  return parse(readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8'))
}

function idsOfContent(): Set<string> {
  const content = new URL('../../../content/', import.meta.url)
  const files = ['letters', 'nations', 'guidelines'].flatMap((folder) =>
    readdirSync(new URL(folder, content), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  const texts = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(new URL(file, content), 'utf8'))
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\b(?:id|fact): ([a-z0-9./-]+)/g)].map((found) => found[1]!)),
  )
}
