import type { QuestionId, RouteId } from './names.ts'
import type { WhyNotId } from './why-not-id.ts'

/** A reason that speaks of what the person answered. It holds only when that was asked and answered so. */
interface ReasonWhen {
  /** A question of the way, and the answers it may have got. */
  when: readonly [QuestionId, ...string[]]
  because: WhyNotId
}

/** A reason that says what a road is for. It has to be true whatever was answered. */
interface ReasonAlways {
  because: WhyNotId
}

export type Reason = ReasonWhen | ReasonAlways

/** Reasons that stand above every other: someone in danger, or someone whose say must come first. By the chosen road. */
export const comesFirst: Partial<Record<RouteId, WhyNotId>> = {
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

/** Why someone further on is not sent back to a first request. */
export const furtherOn: readonly ReasonWhen[] = [
  { when: ['after-refusal', 'stop'], because: 'you-chose-to-stop' },
  { when: ['complaint-stage', 'settled'], because: 'you-have-what-you-need' },
  { when: ['stage', 'referred-and-waiting'], because: 'a-referral-is-agreed' },
  { when: ['stage', 'no-answer'], because: 'an-answer-is-awaited' },
  { when: ['stage', 'said-no-aloud'], because: 'reason-comes-first' },
  { when: ['stage', 'said-no-in-writing'], because: 'refusal-is-in-writing' },
  { when: ['stage', 'seen-second-doctor'], because: 'you-have-had-another-view' },
  { when: ['stage', 'complaining'], because: 'your-complaint-is-open' },
]

/** What the chosen road itself says about every other first request. */
export const chosenSays: Partial<Record<RouteId, WhyNotId>> = {
  'you-may-not-need-this': 'you-have-what-you-need',
  'private-opinion': 'you-chose-to-pay',
  'change-practice': 'you-want-another-practice',
}

const notFromGp: readonly ReasonWhen[] = [
  { when: ['advice-from', 'specialist'], because: 'advice-came-from-specialist' },
]
const notFromSpecialist: readonly ReasonWhen[] = [
  { when: ['advice-from', 'gp'], because: 'advice-came-from-gp' },
  { when: ['advice-from', 'private-doctor'], because: 'advice-came-from-private-doctor' },
]

/** First requests that belong to one kind of doctor only. */
export const fromElsewhere: Partial<Record<RouteId, readonly ReasonWhen[]>> = {
  'longer-appointment': notFromGp,
  'another-gp': notFromGp,
  'gp-special-interest': notFromGp,
  'practice-manager': notFromGp,
  'change-practice': notFromGp,
  'review-with-consultant': notFromSpecialist,
  'colleague-or-mdt': notFromSpecialist,
  'second-opinion-through-consultant': notFromSpecialist,
  'prior-approval': notFromSpecialist,
  'extra-contractual-referral': notFromSpecialist,
  'outside-the-board': notFromSpecialist,
}

const onTheWard: readonly ReasonWhen[] = [
  { when: ['getting-worse', 'no'], because: 'only-when-getting-worse' },
  { when: ['hospital-setting', 'not-sure'], because: 'depends-on-the-ward' },
  { when: ['getting-worse', 'yes', 'not-sure'], because: 'not-in-this-setting' },
]
const outside = [
  { when: ['which-way', 'through-gp', 'through-consultant'], because: 'local-first' },
  { because: 'smaller-step-first' },
] as const
const complaint = [
  { when: ['complain-to', 'provider', 'commissioner'], because: 'you-chose-the-other-body' },
  { when: ['complaint-about', 'practice', 'hospital'], because: 'goes-to-those-who-gave-the-care' },
  { when: ['after-refusal', 'stop'], because: 'you-chose-to-stop' },
  { when: ['after-refusal', 'another-way'], because: 'you-chose-another-way' },
  { when: ['refused-what', 'funding', 'choice-of-hospital'], because: 'the-refusal-has-its-own-way' },
  { when: ['complaint-stage', 'settled'], because: 'you-have-what-you-need' },
  { when: ['stage', 'complaining'], because: 'your-complaint-is-open' },
  { when: ['stage', 'no-answer'], because: 'an-answer-is-awaited' },
  { when: ['stage', 'said-no-aloud'], because: 'reason-comes-first' },
  { when: ['stage', 'referred-and-waiting', 'seen-second-doctor'], because: 'you-did-not-ask-to-complain' },
  { because: 'a-request-comes-before-a-complaint' },
] as const

/** The reasons against each road. The first that holds is said; the last holds always. */
export const reasonsAgainst: Readonly<Record<RouteId, readonly [...ReasonWhen[], ReasonAlways]>> = {
  emergency: [
    { when: ['urgency', 'cannot-wait'], because: 'nobody-in-danger' },
    { because: 'if-life-is-in-danger' },
  ],
  'urgent-help': [
    { when: ['urgency', 'life-in-danger'], because: 'emergency-comes-first' },
    { when: ['urgency', 'can-wait'], because: 'it-can-wait' },
    { because: 'tell-the-ward-first' },
  ],
  'marthas-rule': [...onTheWard, { because: 'only-in-hospital' }],
  call4concern: [...onTheWard, { because: 'only-in-hospital' }],
  'urgent-worry-on-the-ward': [
    { when: ['getting-worse', 'no'], because: 'only-when-getting-worse' },
    { when: ['getting-worse', 'yes', 'not-sure'], because: 'a-team-can-be-called' },
    { because: 'only-in-hospital' },
  ],
  'get-consent-first': [{ because: 'only-without-consent' }],
  'best-interests': [{ because: 'only-when-nobody-may-ask' }],
  'after-a-death': [{ because: 'only-after-a-death' }],
  detained: [
    { when: ['detained-about', 'something-else'], because: 'not-about-mental-health-treatment' },
    { because: 'only-when-detained' },
  ],
  'statutory-second-opinion': [{ because: 'only-attorney-who-disagrees' }],
  'you-may-not-need-this': [
    { when: ['after-refusal', 'stop'], because: 'you-chose-to-stop' },
    { because: 'you-still-need-something' },
  ],
  'stop-here': [{ because: 'only-when-refused-in-writing' }],
  clarification: [{ because: 'you-understood' }],
  'longer-appointment': [{ because: 'time-was-not-the-problem' }],
  'another-gp': [
    { when: ['gp-tried', 'yes'], because: 'another-gp-has-looked' },
    { because: 'another-gp-is-not-the-point' },
  ],
  'gp-special-interest': [{ because: 'no-special-knowledge-needed' }],
  'practice-manager': [
    { when: ['spoken-to-practice', 'yes'], because: 'already-spoken-to-practice' },
    { because: 'only-when-not-heard' },
  ],
  'change-practice': [
    { when: ['trust-in-practice', 'still-trust'], because: 'you-want-to-stay' },
    { because: 'last-resort' },
  ],
  'review-with-consultant': [
    { when: ['talked-it-over', 'yes'], because: 'already-talked-it-over' },
    { when: ['talked-it-over', 'cannot'], because: 'you-cannot-talk-to-them' },
    { because: 'only-when-it-does-not-fit' },
  ],
  'colleague-or-mdt': [
    { when: ['kind-of-view', 'independent'], because: 'you-want-someone-independent' },
    { when: ['kind-of-view', 'take-over-my-care'], because: 'you-want-someone-to-take-over' },
    { because: 'smaller-step-first' },
  ],
  'second-opinion-through-gp': [
    { when: ['which-way', 'through-consultant'], because: 'you-chose-the-consultant-way' },
    { when: ['which-way', 'outside-area'], because: 'you-chose-outside-the-area' },
    { because: 'smaller-step-first' },
  ],
  'second-opinion-through-consultant': [
    { when: ['which-way', 'through-gp'], because: 'you-chose-the-gp-way' },
    { when: ['which-way', 'outside-area'], because: 'you-chose-outside-the-area' },
    { because: 'smaller-step-first' },
  ],
  'prior-approval': outside,
  'extra-contractual-referral': outside,
  'outside-the-board': outside,
  'private-opinion': [{ because: 'costs-money-and-nhs-is-open' }],
  'transfer-of-care': [
    { when: ['kind-of-view', 'take-over-my-care'], because: 'someone-has-to-see-you-first' },
    { because: 'you-did-not-ask-to-move' },
  ],
  'compare-two-opinions': [
    { when: ['stage', 'seen-second-doctor'], because: 'opinions-do-not-differ' },
    { because: 'only-with-two-opinions' },
  ],
  'chase-the-answer': [
    { when: ['stage', 'not-asked-yet'], because: 'you-have-not-asked-yet' },
    { because: 'only-when-nobody-answered' },
  ],
  'check-the-referral': [{ because: 'only-when-referred' }],
  'refusal-in-writing': [
    { when: ['stage', 'said-no-in-writing'], because: 'already-in-writing' },
    { because: 'only-when-refused-aloud' },
  ],
  'funding-decision': [{ because: 'only-when-funding-refused' }],
  'refused-choice': [{ because: 'only-when-choice-refused' }],
  'complain-to-provider': complaint,
  'complain-to-commissioner': complaint,
  'chase-the-complaint': [{ because: 'only-when-a-complaint-is-late' }],
  'next-local-stage': [
    { when: ['complaint-stage', 'settled'], because: 'you-have-what-you-need' },
    { when: ['complaint-stage', 'final-answer'], because: 'local-steps-are-done' },
    { when: ['stage', 'complaining'], because: 'no-first-answer-yet' },
    { because: 'only-after-a-complaint' },
  ],
  ombudsman: [
    { when: ['complaint-stage', 'settled'], because: 'you-have-what-you-need' },
    { when: ['stage', 'complaining'], because: 'local-steps-first' },
    { because: 'only-after-a-complaint' },
  ],
}
