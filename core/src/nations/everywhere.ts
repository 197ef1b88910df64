import type { AbsentRoute, OfferedRoute } from '../routes/index.ts'
import { NOT_OFFERED } from '../routes/index.ts'

/** A road that exists here, with the facts it rests on. */
export function offered(
  facts: readonly string[],
  more: Partial<Omit<OfferedRoute, 'is' | 'facts'>> = {},
): OfferedRoute {
  // The facts come last: a spread of shared parts may hold facts of its own, and would hide the ones given here.
  return { is: 'offered', letters: [], clocks: [], warnings: [], costs: [], ...more, facts }
}

/** A road that does not exist here, with what was read. */
export function notOffered(...facts: string[]): AbsentRoute {
  return { is: NOT_OFFERED, facts }
}

const nudges = ['uk/request-nudge', 'uk/referral-nudge'] as const

/** The roads that are the same in all four nations. A nation spreads these and answers the rest itself. */
export const everywhere = {
  emergency: offered(['ur-uk-999', 'ur-uk-999-deaf']),
  'get-consent-first': offered(['so-uk-010', 'ac-uk-003'], {
    letters: ['lt-14'],
    warnings: ['show-consent'],
  }),
  'you-may-not-need-this': offered(['so-uk-001', 'so-uk-012']),
  'stop-here': offered(['so-uk-001', 'so-uk-011']),
  clarification: offered(['so-uk-004', 'so-uk-011'], { clocks: ['uk/request-nudge'] }),
  'longer-appointment': offered(['bd-uk-practice', 'so-uk-011']),
  'another-gp': offered(['so-uk-005', 'so-uk-011'], { letters: ['lt-21'], clocks: ['uk/request-nudge'] }),
  'gp-special-interest': offered(['so-uk-005', 'bd-uk-practice'], {
    letters: ['lt-21'],
    clocks: ['uk/request-nudge'],
    costs: ['delay'],
  }),
  'practice-manager': offered(['bd-uk-practice', 'so-uk-011'], {
    letters: ['lt-02'],
    clocks: ['uk/request-nudge'],
    costs: ['relationship'],
  }),
  'review-with-consultant': offered(['so-uk-004', 'so-uk-011'], {
    letters: ['lt-03'],
    clocks: ['uk/request-nudge'],
    costs: ['delay'],
  }),
  'colleague-or-mdt': offered(['so-uk-004', 'so-uk-011'], {
    letters: ['lt-03'],
    clocks: ['uk/request-nudge'],
  }),
  'private-opinion': offered(['so-uk-014', 'bma-second-opinion'], {
    warnings: ['private-is-separate', 'keep-present-care'],
    costs: ['money', 'travel', 'effort'],
  }),
  'transfer-of-care': offered(['so-uk-007', 'so-uk-008'], {
    letters: ['lt-18'],
    clocks: ['uk/request-nudge'],
    warnings: ['opinion-is-not-transfer', 'keep-present-care'],
    costs: ['delay', 'travel', 'relationship'],
  }),
  'compare-two-opinions': offered(['so-uk-006', 'so-uk-012', 'so-uk-013'], { costs: ['effort'] }),
  'chase-the-answer': offered(['lt-02', 'ck-uk-nudge-request'], {
    letters: ['lt-02'],
    clocks: ['uk/request-nudge'],
  }),
  'refusal-in-writing': offered(['re-uk-008', 'so-uk-002'], {
    letters: ['lt-04'],
    clocks: ['uk/request-nudge'],
    warnings: ['no-rule-for-reasons'],
  }),
} as const satisfies Record<string, OfferedRoute>

/** A second opinion through the GP, the same in all four but for what each nation adds. */
export const throughGp = {
  facts: ['so-uk-001', 'so-uk-002', 'so-uk-003', 'so-uk-004', 'so-uk-008'],
  letters: ['lt-01'],
  clocks: nudges,
  warnings: ['asking-is-not-getting', 'opinion-is-not-transfer', 'keep-present-care'],
  costs: ['delay', 'new-wait', 'travel'],
} as const

/** A second opinion through the present specialist, the same in all four but for what each nation adds. */
export const throughConsultant = {
  facts: ['so-uk-001', 'so-uk-002', 'so-uk-004', 'so-uk-006', 'so-uk-008', 'so-uk-009'],
  letters: ['lt-03'],
  clocks: nudges,
  warnings: ['asking-is-not-getting', 'opinion-is-not-transfer', 'keep-present-care'],
  costs: ['delay', 'new-wait', 'travel'],
} as const

/** Finding out where an agreed referral has got to. What is known about the wait differs by nation. */
export const agreedReferral = {
  letters: ['lt-02'],
  clocks: ['uk/referral-nudge'],
  warnings: ['keep-present-care'],
} as const

/** Asking for the answer to a complaint that is late. The dates are the nation's own. */
export const lateComplaint = { letters: ['lt-10'], costs: ['delay', 'effort'] } as const

/** The last resort, the same everywhere but for who can assign a practice. */
export const changePractice = {
  letters: ['lt-17'],
  warnings: ['change-practice-last-resort'],
  costs: ['effort', 'relationship', 'delay'],
} as const

/** What a complaint costs, wherever it is made. */
export const complaintCosts = ['delay', 'effort', 'relationship'] as const
