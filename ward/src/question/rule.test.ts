import { expect, test } from 'vitest'
import {
  askedAtOf,
  checkInstrument,
  checkRule,
  dryRun,
  makeAsking,
  prompts,
  type AskedAt,
  type Instrument,
  type PromptRule,
} from './index.ts'

const instrument: Instrument = {
  id: 'made-up',
  version: 2,
  name: 'Two made-up questions',
  population: 'adult',
  askedOf: 'patient',
  language: 'en',
  source: 'Made-up committee',
  questions: [
    {
      id: 'today',
      name: 'Today',
      says: 'How are you today?',
      answers: [
        { code: 'good', says: 'Good', points: 0 },
        { code: 'poor', says: 'Poor', points: 3 },
      ],
    },
    {
      id: 'compared',
      name: 'Compared',
      says: 'And compared to yesterday?',
      answers: [
        { code: 'better', says: 'Better', points: 0 },
        { code: 'worse', says: 'Worse', points: 3 },
      ],
    },
  ],
  noAnswer: [{ code: 'declined', says: 'Does not want to answer', state: 'declined' }],
  showsPoints: false,
  approvedBy: 'Made-up committee',
  approvedOn: '2026-11-01',
}
const rule: PromptRule = {
  instrument: { id: 'made-up', version: 2 },
  when: [{ question: 'compared', code: 'worse' }],
  on: true,
  approvedBy: 'Made-up committee',
  approvedOn: '2026-11-02',
}

function answered(answers: Record<string, string>) {
  const asking = makeAsking(instrument, { how: 'nurse', answers, proxy: false })
  if ('problems' in asking) throw new Error(asking.problems.join())
  return asking
}

test('two answers stay two answers: nothing adds them up [H13]', () => {
  const asking = answered({ today: 'poor', compared: 'worse' })
  expect(asking.answers.map(({ name, says, points }) => [name, says, points])).toEqual([
    ['Today', 'Poor', 3],
    ['Compared', 'Worse', 3],
  ])
  expect(JSON.stringify(asking)).not.toMatch(/6|total|sum|score/)
})

test('one answer of two is kept, and nothing is put in the place of the other [H13]', () => {
  expect(answered({ today: 'good' }).answers).toHaveLength(1)
})

test('an answer to which the trust gave no points has none, and not nought [H13]', () => {
  const [today, compared] = instrument.questions
  const answers = [{ code: 'good', says: 'Good' }, ...today!.answers.slice(1)]
  const without = { ...instrument, questions: [{ ...today!, answers }, compared!] }
  const asking = makeAsking(without, { how: 'nurse', answers: { today: 'good' }, proxy: false })
  expect('answers' in asking && asking.answers.map((answer) => 'points' in answer)).toEqual([false])
})

test('nothing chosen is refused, and so is an answer that is not among the choices', () => {
  const given = { how: 'nurse', proxy: false } as const
  expect(makeAsking(instrument, { ...given, answers: {} })).toEqual({ problems: ['nothing-answered'] })
  expect(makeAsking(instrument, { ...given, answers: { today: 'dreadful' } })).toEqual({
    problems: ['not-a-choice'],
  })
})

test('an instrument without words, answers, source or approver is not asked: there is no default', () => {
  const bare = { ...instrument, source: '', approvedBy: ' ', approvedOn: 'soon' }
  const [today] = instrument.questions
  expect(
    checkInstrument({ ...bare, questions: [{ ...today!, says: '', answers: [] }] }).map(
      ({ problem }) => problem,
    ),
  ).toEqual(['no-words', 'too-few-answers', 'no-source', 'no-approver', 'day-not-a-day'])
  expect(checkInstrument(instrument)).toEqual([])
})

test('a rule prompts for the answers it names, for its own version, and only when it is on', () => {
  expect(prompts(rule, answered({ compared: 'worse' }))).toBe(true)
  // The points are as high; the rule looks at answers and not at points.
  expect(prompts(rule, answered({ today: 'poor' }))).toBe(false)
  expect(prompts({ ...rule, on: false }, answered({ compared: 'worse' }))).toBe(false)
  expect(
    prompts({ ...rule, instrument: { id: 'made-up', version: 1 } }, answered({ compared: 'worse' })),
  ).toBe(false)
  expect(prompts(null, answered({ compared: 'worse' }))).toBe(false)
})

test('a rule is turned on only after a dry run of this very rule, by a named person [H07]', () => {
  expect(checkRule(rule, instrument, null)).toEqual(['no-dry-run'])
  expect(checkRule(rule, instrument, [{ question: 'today', code: 'poor' }])).toEqual(['no-dry-run'])
  expect(checkRule({ ...rule, approvedBy: '' }, instrument, rule.when)).toEqual(['no-approver'])
  expect(checkRule(rule, instrument, rule.when)).toEqual([])
})

test('a dry run counts prompts in each shift, one for a person however often they answered [H07]', () => {
  const turns = [0, 100, 200].map((from) => ({ name: 'Day', from, to: from + 100, asks: true }))
  const at = (stay: string, askedAt: number, compared: string): AskedAt => ({
    stay,
    bed: '1',
    askedAt,
    asking: answered({ compared }),
  })
  const history = [
    at('ana', 10, 'worse'),
    at('ana', 20, 'worse'),
    at('bo', 30, 'better'),
    at('bo', 110, 'worse'),
  ]
  const run = dryRun(rule, turns, history)
  expect(run.turns.map(({ answers, prompts }) => [answers, prompts])).toEqual([
    [3, 1],
    [1, 1],
    [0, 0],
  ])
  expect([run.answers, run.prompts, run.most]).toEqual([4, 2, 1])
})

test('a page that a patient fills in sets no level', () => {
  const withLevels = {
    ...instrument,
    nurseMayRecord: { levels: [{ code: 'high', says: 'High' }], reasons: [] },
  }
  const given = { answers: { today: 'poor' }, proxy: false, level: 'high' }
  expect(makeAsking(withLevels, { ...given, how: 'self' })).not.toHaveProperty('nurseChose')
  expect(makeAsking(withLevels, { ...given, how: 'nurse' })).toHaveProperty('nurseChose', {
    level: 'high',
    reasons: [],
  })
})

test('a device’s word on when it was is held between the moment its list was right and now [H06]', () => {
  expect(askedAtOf(1000, undefined)).toBe(1000)
  expect(askedAtOf(1000, { ago: 300, listAt: 500 })).toBe(700)
  expect(askedAtOf(1000, { ago: 900, listAt: 500 })).toBe(500)
  expect(askedAtOf(1000, { ago: -900, listAt: 500 })).toBe(1000)
  expect(askedAtOf(1000, { ago: 300, listAt: 5000 })).toBe(1000)
  expect(askedAtOf(1000, { ago: NaN, listAt: NaN })).toBe(1000)
})
