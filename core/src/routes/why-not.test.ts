import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nations } from '../nations/index.ts'
import { everyWay, nationIds, type Answers, type ChosenRoute, type RouteId, type WhyNotId } from './index.ts'

const ways = nationIds.flatMap((nation) => everyWay(nations[nation].routes))
const words = parse(
  readFileSync(new URL('../../../content/words/en/reasons.yaml', import.meta.url), 'utf8'),
) as Record<WhyNotId, string>

/** When a reason that speaks of what the person said is true. A reason that is missing here must be true for everyone. */
const trueWhen: Partial<Record<WhyNotId, (asked: Answers, route: RouteId, chosen: RouteId) => boolean>> = {
  'nobody-in-danger': (asked) => asked.urgency === 'cannot-wait',
  'emergency-comes-first': (asked) => asked.urgency === 'life-in-danger',
  'it-can-wait': (asked) => asked.urgency === 'can-wait',
  'tell-the-ward-first': (asked) => asked.urgency === 'in-hospital-now',
  'depends-on-the-ward': (asked) => asked['hospital-setting'] === 'not-sure',
  'not-in-this-setting': (asked) => ![undefined, 'not-sure'].includes(asked['hospital-setting']),
  'a-team-can-be-called': (_asked, _route, chosen) => ['marthas-rule', 'call4concern'].includes(chosen),
  'not-about-mental-health-treatment': (asked) => asked['detained-about'] === 'something-else',
  'an-answer-is-awaited': (asked) => asked.stage === 'no-answer',
  'a-referral-is-agreed': (asked) => asked.stage === 'referred-and-waiting',
  'reason-comes-first': (asked) => asked.stage === 'said-no-aloud',
  'refusal-is-in-writing': (asked) => asked.stage === 'said-no-in-writing',
  'already-in-writing': (asked) => asked.stage === 'said-no-in-writing',
  'you-have-had-another-view': (asked) => asked.stage === 'seen-second-doctor',
  'opinions-do-not-differ': (asked) => asked.stage === 'seen-second-doctor' && asked.opinions !== 'differ',
  'you-did-not-ask-to-complain': (asked) =>
    ['referred-and-waiting', 'seen-second-doctor'].includes(asked.stage ?? ''),
  'your-complaint-is-open': (asked) =>
    asked.stage === 'complaining' && asked['complaint-stage'] !== 'settled',
  'you-chose-to-stop': (asked) => asked['after-refusal'] === 'stop',
  'you-have-what-you-need': (asked) =>
    asked['complaint-stage'] === 'settled' || asked.explained === 'yes-content',
  'you-chose-to-pay': (asked) => asked['kind-of-view'] === 'pay-for-it',
  'you-want-someone-to-take-over': (asked) => asked['kind-of-view'] === 'take-over-my-care',
  'you-want-another-practice': (asked) => asked['trust-in-practice'] === 'lost-trust',
  'advice-came-from-gp': (asked) => asked['advice-from'] === 'gp',
  'advice-came-from-specialist': (asked) => asked['advice-from'] === 'specialist',
  'advice-came-from-private-doctor': (asked) => asked['advice-from'] === 'private-doctor',
  'you-understood': (asked) => ![asked['gp-matter'], asked.explained].includes('did-not-understand'),
  'time-was-not-the-problem': (asked) => asked['gp-matter'] !== 'not-enough-time',
  'another-gp-has-looked': (asked) => asked['gp-tried'] === 'yes',
  'another-gp-is-not-the-point': (asked) => asked['gp-matter'] !== 'want-another-gp',
  'no-special-knowledge-needed': (asked) => asked['gp-matter'] !== 'needs-special-knowledge',
  'already-spoken-to-practice': (asked) => asked['spoken-to-practice'] === 'yes',
  'you-want-to-stay': (asked) => asked['trust-in-practice'] === 'still-trust',
  'already-talked-it-over': (asked) => asked['talked-it-over'] === 'yes',
  'you-cannot-talk-to-them': (asked) => asked['talked-it-over'] === 'cannot',
  'you-want-someone-independent': (asked) => asked['kind-of-view'] === 'independent',
  'you-chose-the-gp-way': (asked) => asked['which-way'] === 'through-gp',
  'you-chose-the-consultant-way': (asked) => asked['which-way'] === 'through-consultant',
  'you-chose-outside-the-area': (asked) => asked['which-way'] === 'outside-area',
  'you-did-not-ask-to-move': (asked) =>
    asked['kind-of-view'] !== 'take-over-my-care' && asked.opinions !== 'want-care-there',
  'someone-has-to-see-you-first': (asked) => asked['kind-of-view'] === 'take-over-my-care',
  'you-have-not-asked-yet': (asked) => asked.stage === 'not-asked-yet',
  'you-chose-the-other-body': (asked, route) =>
    asked['complain-to'] !== undefined && !route.endsWith(asked['complain-to']),
  'you-chose-another-way': (asked) => asked['after-refusal'] === 'another-way',
  'the-refusal-has-its-own-way': (asked) =>
    ['funding', 'choice-of-hospital'].includes(asked['refused-what'] ?? ''),
  'local-steps-are-done': (asked) => asked['complaint-stage'] === 'final-answer',
  'no-first-answer-yet': (asked) => asked['complaint-stage'] === 'no-answer',
  // Somebody who complained, was refused or waits has asked already: "asking comes first" would deny what they said.
  'a-request-comes-before-a-complaint': (asked) => asked.stage === 'not-asked-yet',
  'local-steps-first': (asked) =>
    asked.stage === 'complaining' && asked['complaint-stage'] !== 'final-answer',
  'only-after-a-complaint': (asked) => asked.stage !== 'complaining',
}

/** Each of these is larger than the way that was chosen, so a smaller step is what was chosen. */
const smaller: readonly RouteId[] = [
  'clarification',
  'longer-appointment',
  'another-gp',
  'gp-special-interest',
  'practice-manager',
  'review-with-consultant',
  'colleague-or-mdt',
]

describe('a reason against a way', () => {
  it('says nothing about the person that the person did not say', () => {
    const told = new Set<WhyNotId>()
    for (const way of ways) {
      const asked = askedOn(way)
      for (const { route, because } of way.notChosen) {
        told.add(because)
        const holds = trueWhen[because]?.(asked, route, way.route) ?? true
        if (!holds) expect({ asked, route, because }).toEqual('true for these answers')
      }
    }
    expect(Object.keys(trueWhen).filter((id) => !told.has(id as WhyNotId))).toEqual([])
  })

  it('speaks of what the person said only where the test above knows when that is true', () => {
    const speaks =
      /\byou (said|have|had|chose|want|asked|did|think|told|are|can)\b|\bnot the main\b|\bnobody’s\b/i
    const unchecked = Object.entries(words).filter(
      ([id, says]) => speaks.test(says) && !(id in trueWhen) && !holdsForEveryone.includes(id),
    )
    expect(unchecked).toEqual([])
  })

  it('calls a step smaller only when a smaller one was chosen', () => {
    const wrong = ways.flatMap((way) =>
      way.notChosen.filter(({ because }) => because === 'smaller-step-first' && !smaller.includes(way.route)),
    )
    expect(wrong).toEqual([])
  })

  it('calls changing practice the last resort only while it was not asked about', () => {
    const wrong = ways.filter(
      (way) =>
        why('change-practice', way) === 'last-resort' && askedOn(way)['trust-in-practice'] !== undefined,
    )
    expect(wrong).toEqual([])
  })

  it('never tells someone in danger that it can wait', () => {
    const inDanger = ways.filter(({ path }) => path[0]?.answer === 'life-in-danger')
    expect(inDanger.map((way) => why('urgent-help', way))).toEqual(
      inDanger.map(() => 'emergency-comes-first'),
    )
  })

  it('never tells someone with nobody to speak for them that they agreed', () => {
    const alone = ways.filter((way) => askedOn(way).who === 'nobody-appointed')
    expect(new Set(alone.map((way) => why('get-consent-first', way)))).toEqual(
      new Set(['only-without-consent']),
    )
  })

  it('tells someone whose complaint is settled that they have what they need, and not that it is open', () => {
    const settled = ways.filter((way) => askedOn(way)['complaint-stage'] === 'settled')
    expect(settled.length).toBeGreaterThan(0)
    expect(new Set(settled.map((way) => why('second-opinion-through-gp', way)))).toEqual(
      new Set(['you-have-what-you-need']),
    )
  })

  it('tells someone who was refused that a complaint stays open, and not to ask first', () => {
    const refused = ways.filter(
      (way) => askedOn(way).stage === 'said-no-in-writing' && way.route !== 'complain-to-provider',
    )
    const said = new Set(refused.map((way) => why('complain-to-provider', way)))
    expect(
      [...said].filter((id) => id && !/open/.test(words[id]) && id !== 'you-chose-the-other-body'),
    ).toEqual([])
  })

  it('says that an overseeing body was passed over only where there was a choice', () => {
    const hospital = ways.filter(
      (way) => askedOn(way)['complaint-about'] === 'hospital' && !askedOn(way)['complain-to'],
    )
    expect(hospital.length).toBeGreaterThan(0)
    const said = new Set(hospital.map((way) => why('complain-to-commissioner', way)))
    expect(said).toEqual(new Set(['goes-to-those-who-gave-the-care', 'not-in-this-nation']))
  })

  it('is said in words that are used somewhere, and every one has words', () => {
    const told = new Set(ways.flatMap(({ notChosen }) => notChosen.map(({ because }) => because)))
    expect([...told].sort()).toEqual(Object.keys(words).sort())
  })
})

/** Reasons with "you" in them that ask nothing of the answers. */
const holdsForEveryone: readonly string[] = [
  'a-team-can-be-called',
  'only-when-not-heard',
  'only-with-two-opinions',
  'only-when-nobody-answered',
  'only-without-consent',
  'you-still-need-something',
]

function askedOn(way: ChosenRoute): Answers {
  return Object.fromEntries(way.path.map(({ question, answer }) => [question, answer]))
}

function why(route: RouteId, way: ChosenRoute): WhyNotId | undefined {
  return way.notChosen.find((no) => no.route === route)?.because
}
