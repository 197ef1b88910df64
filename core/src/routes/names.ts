/** Every way there is to go, as `content/words` and the nations name them. Never renamed, never reused. */
export const routeIds = [
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
  'you-may-not-need-this',
  'stop-here',
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
  'compare-two-opinions',
  'chase-the-answer',
  'check-the-referral',
  'refusal-in-writing',
  'funding-decision',
  'refused-choice',
  'complain-to-provider',
  'complain-to-commissioner',
  'chase-the-complaint',
  'next-local-stage',
  'ombudsman',
] as const
export type RouteId = (typeof routeIds)[number]

/** Every question the chooser can ask. Which of them are asked depends on the nation and on the answers. */
export const questionIds = [
  'urgency',
  'getting-worse',
  'hospital-setting',
  'who',
  'disagrees-with-treatment',
  'detained-about',
  'waiting',
  'stage',
  'refused-what',
  'after-refusal',
  'complaint-about',
  'complain-to',
  'complaint-stage',
  'opinions',
  'advice-from',
  'gp-contacts',
  'gp-matter',
  'gp-tried',
  'spoken-to-practice',
  'trust-in-practice',
  'explained',
  'talked-it-over',
  'kind-of-view',
  'which-way',
] as const
export type QuestionId = (typeof questionIds)[number]

/** What a road can cost the person. Named so that the words can be honest about each. */
export type CostId = 'delay' | 'new-wait' | 'travel' | 'relationship' | 'money' | 'effort'

/** Something to know before setting out. */
export type WarningId =
  | 'asking-is-not-getting'
  | 'ask-whether-waiting-is-safe'
  | 'delay-could-harm'
  | 'ask-on-the-ward'
  | 'show-consent'
  | 'show-parental-responsibility'
  | 'under-16-can-ask'
  | 'show-legal-authority'
  | 'opinion-is-not-transfer'
  | 'change-practice-last-resort'
  | 'choice-not-guaranteed'
  | 'request-is-not-a-complaint'
  | 'never-both'
  | 'private-is-separate'
  | 'approval-before-travel'
  | 'jesss-rule-is-encouragement'
  | 'keep-present-care'
  | 'setting-not-covered'
  | 'no-rule-for-reasons'
  | 'ombudsman-gives-no-opinion'
  | 'dates-come-from-the-body'
  | 'law-not-confirmed'

/** The one thing to do first on a road. */
export type FirstStepId =
  | 'call-999'
  | 'call-urgent-help'
  | 'call-the-review-team'
  | 'tell-the-nurse-in-charge'
  | 'ask-the-team-about-waiting'
  | 'agree-what-must-not-wait'
  | 'ask-for-their-consent'
  | 'ask-how-decisions-are-made'
  | 'ask-for-the-records'
  | 'ask-the-ward'
  | 'ask-the-team-to-contact-the-commission'
  | 'keep-what-you-have'
  | 'write-your-questions'
  | 'book-a-longer-appointment'
  | 'ask-reception'
  | 'write-to-the-practice-manager'
  | 'check-the-new-practice'
  | 'write-to-the-secretary'
  | 'write-to-your-gp'
  | 'write-to-your-consultant'
  | 'ask-what-it-costs'
  | 'put-the-letters-side-by-side'
  | 'write-to-the-second-doctor'
  | 'send-a-short-reminder'
  | 'ask-where-the-referral-is'
  | 'ask-for-the-reason'
  | 'ask-for-the-decision-letter'
  | 'write-the-complaint'
  | 'ask-for-a-date'
  | 'ask-for-the-next-stage'
  | 'check-the-time-limit'
