import type { QuestionId, RouteId } from './names.ts'
import type { Answers } from './question.ts'

/** Why a road was not chosen. The words are in `content/words`. */
export type WhyNotId =
  | 'not-in-this-nation'
  | 'nobody-in-danger'
  | 'it-can-wait'
  | 'only-in-hospital'
  | 'only-when-getting-worse'
  | 'not-in-this-setting'
  | 'danger-comes-first'
  | 'they-agree'
  | 'not-needed-here'
  | 'they-can-decide'
  | 'nobody-died'
  | 'not-detained'
  | 'only-attorney-who-disagrees'
  | 'you-still-need-answers'
  | 'you-understood'
  | 'advice-came-from-gp'
  | 'advice-came-from-specialist'
  | 'time-was-not-the-problem'
  | 'another-gp-is-not-the-point'
  | 'no-special-knowledge-needed'
  | 'smaller-step-first'
  | 'last-resort'
  | 'already-talked-it-over'
  | 'you-want-someone-independent'
  | 'you-chose-the-gp-way'
  | 'you-chose-the-consultant-way'
  | 'you-chose-outside-the-area'
  | 'local-first'
  | 'costs-money-and-nhs-is-open'
  | 'opinion-is-not-transfer'
  | 'no-second-opinion-yet'
  | 'opinions-do-not-differ'
  | 'you-have-not-asked-yet'
  | 'not-waiting-for-an-answer'
  | 'nobody-refused'
  | 'already-in-writing'
  | 'no-funding-refused'
  | 'no-choice-refused'
  | 'a-request-comes-before-a-complaint'
  | 'you-chose-the-other-body'
  | 'no-first-answer-yet'
  | 'local-steps-first'
  | 'permission-first'
  | 'their-death-changes-the-way'
  | 'an-answer-is-awaited'
  | 'reason-comes-first'
  | 'refusal-is-in-writing'
  | 'you-have-had-another-view'
  | 'your-complaint-is-open'
  | 'you-have-what-you-need'
  | 'you-chose-to-pay'
  | 'you-want-someone-to-take-over'
  | 'you-want-another-practice'
  | 'already-spoken-to-practice'
  | 'law-has-its-own-way'

/** One reason against a road. It holds unless the question was asked and got one of these answers. */
interface Reason {
  unless?: readonly [QuestionId, ...string[]]
  because: WhyNotId
}

/** Reasons that stand above every other: someone in danger, or someone whose say must come first. */
const comesFirst: Partial<Record<RouteId, WhyNotId>> = {
  emergency: 'danger-comes-first',
  'urgent-help': 'danger-comes-first',
  'marthas-rule': 'danger-comes-first',
  call4concern: 'danger-comes-first',
  'urgent-worry-on-the-ward': 'danger-comes-first',
  'get-consent-first': 'permission-first',
  'best-interests': 'permission-first',
  'after-a-death': 'their-death-changes-the-way',
  detained: 'law-has-its-own-way',
  'statutory-second-opinion': 'law-has-its-own-way',
}

/** Roads that are about danger, consent or the law: the reasons above never answer for these. */
const hasOwnReason: readonly RouteId[] = [
  'emergency',
  'urgent-help',
  'marthas-rule',
  'call4concern',
  'urgent-worry-on-the-ward',
  'get-consent-first',
  'best-interests',
  'after-a-death',
  'detained',
  'statutory-second-opinion',
]

/** Roads that ask for something for the first time. Someone further on has these behind them. */
const firstRequests: readonly RouteId[] = [
  'clarification',
  'longer-appointment',
  'another-gp',
  'gp-special-interest',
  'practice-manager',
  'change-practice',
  'review-with-consultant',
  'colleague-or-mdt',
  'second-opinion-through-gp',
  'second-opinion-through-consultant',
  'prior-approval',
  'extra-contractual-referral',
  'outside-the-board',
  'private-opinion',
  'transfer-of-care',
]

/** Why someone further on is not sent back to the start. */
const furtherOn: Readonly<Record<string, WhyNotId>> = {
  'no-answer': 'an-answer-is-awaited',
  'said-no-aloud': 'reason-comes-first',
  'said-no-in-writing': 'refusal-is-in-writing',
  'seen-second-doctor': 'you-have-had-another-view',
  complaining: 'your-complaint-is-open',
}

/** What the chosen road itself says about every other first request. */
const chosenSays: Partial<Record<RouteId, WhyNotId>> = {
  'you-may-not-need-this': 'you-have-what-you-need',
  'private-opinion': 'you-chose-to-pay',
  'transfer-of-care': 'you-want-someone-to-take-over',
  'change-practice': 'you-want-another-practice',
}

const inHospital: Reason = { unless: ['urgency', 'in-hospital-now'], because: 'only-in-hospital' }
const worse: Reason = { unless: ['getting-worse', 'yes', 'not-sure'], because: 'only-when-getting-worse' }
const notInSetting: Reason = { because: 'not-in-this-setting' }
const asked: Reason = {
  unless: ['stage', 'no-answer', 'said-no-aloud', 'said-no-in-writing', 'seen-second-doctor', 'complaining'],
  because: 'you-have-not-asked-yet',
}
const fromGp: Reason = { unless: ['advice-from', 'gp'], because: 'advice-came-from-specialist' }
const fromSpecialist: Reason = { unless: ['advice-from', 'specialist'], because: 'advice-came-from-gp' }
const secondOpinionHad: Reason = { unless: ['stage', 'seen-second-doctor'], because: 'no-second-opinion-yet' }
const complaintOpen: Reason = {
  unless: ['stage', 'complaining'],
  because: 'a-request-comes-before-a-complaint',
}
const independent: Reason = { unless: ['kind-of-view', 'independent'], because: 'smaller-step-first' }

const reasons: Readonly<Record<RouteId, readonly Reason[]>> = {
  emergency: [{ because: 'nobody-in-danger' }],
  'urgent-help': [{ because: 'it-can-wait' }],
  'marthas-rule': [inHospital, worse, notInSetting],
  call4concern: [inHospital, worse, notInSetting],
  'urgent-worry-on-the-ward': [inHospital, worse, { because: 'not-needed-here' }],
  'get-consent-first': [{ because: 'they-agree' }],
  'best-interests': [{ because: 'they-can-decide' }],
  'after-a-death': [{ because: 'nobody-died' }],
  detained: [{ because: 'not-detained' }],
  'statutory-second-opinion': [{ because: 'only-attorney-who-disagrees' }],
  'you-may-not-need-this': [{ because: 'you-still-need-answers' }],
  clarification: [{ because: 'you-understood' }],
  'longer-appointment': [fromGp, { because: 'time-was-not-the-problem' }],
  'another-gp': [fromGp, { because: 'another-gp-is-not-the-point' }],
  'gp-special-interest': [fromGp, { because: 'no-special-knowledge-needed' }],
  'practice-manager': [
    fromGp,
    { unless: ['spoken-to-practice', 'yes'], because: 'smaller-step-first' },
    { because: 'already-spoken-to-practice' },
  ],
  'change-practice': [fromGp, { because: 'last-resort' }],
  'review-with-consultant': [fromSpecialist, { because: 'already-talked-it-over' }],
  'colleague-or-mdt': [
    fromSpecialist,
    { unless: ['talked-it-over', 'yes', 'cannot'], because: 'smaller-step-first' },
    { because: 'you-want-someone-independent' },
  ],
  'second-opinion-through-gp': [
    { unless: ['which-way', 'through-consultant', 'outside-area'], because: 'smaller-step-first' },
    { unless: ['which-way', 'outside-area'], because: 'you-chose-the-consultant-way' },
    { because: 'you-chose-outside-the-area' },
  ],
  'second-opinion-through-consultant': [
    fromSpecialist,
    independent,
    { unless: ['which-way', 'outside-area'], because: 'you-chose-the-gp-way' },
    { because: 'you-chose-outside-the-area' },
  ],
  'prior-approval': [fromSpecialist, independent, { because: 'local-first' }],
  'extra-contractual-referral': [fromSpecialist, independent, { because: 'local-first' }],
  'outside-the-board': [fromSpecialist, independent, { because: 'local-first' }],
  'private-opinion': [{ because: 'costs-money-and-nhs-is-open' }],
  'transfer-of-care': [{ because: 'opinion-is-not-transfer' }],
  'compare-two-opinions': [secondOpinionHad, { because: 'opinions-do-not-differ' }],
  'chase-the-answer': [asked, { because: 'not-waiting-for-an-answer' }],
  'refusal-in-writing': [
    { unless: ['stage', 'said-no-in-writing'], because: 'nobody-refused' },
    { because: 'already-in-writing' },
  ],
  'funding-decision': [{ because: 'no-funding-refused' }],
  'refused-choice': [{ because: 'no-choice-refused' }],
  'complain-to-provider': [
    { unless: ['after-refusal', 'complain'], because: 'a-request-comes-before-a-complaint' },
    { because: 'you-chose-the-other-body' },
  ],
  'complain-to-commissioner': [
    { unless: ['after-refusal', 'complain'], because: 'a-request-comes-before-a-complaint' },
    { because: 'you-chose-the-other-body' },
  ],
  'next-local-stage': [complaintOpen, { because: 'no-first-answer-yet' }],
  ombudsman: [complaintOpen, { because: 'local-steps-first' }],
}

/**
 * Says why a road that exists here was not the one chosen, given the answers on the way.
 * `asked` holds only the answers that were asked for; answers kept from another path do not count.
 */
export function whyNot(route: RouteId, chosen: RouteId, asked: Answers): WhyNotId {
  const above = comesFirst[chosen]
  if (above && !hasOwnReason.includes(route)) return above
  const isFirst = firstRequests.includes(route)
  const stage = furtherOn[asked.stage ?? '']
  if (isFirst && stage && asked['advice-from'] === undefined) return stage
  const holds = reasons[route].find(({ unless }) => {
    if (!unless) return true
    const [question, ...answers] = unless
    return !answers.includes(asked[question] ?? '')
  })
  const because = holds?.because ?? 'not-needed-here'
  const fromElsewhere = because === 'advice-came-from-gp' || because === 'advice-came-from-specialist'
  return (isFirst && !fromElsewhere && chosenSays[chosen]) || because
}
