import type { RouteId } from './names.ts'
import type { Answers } from './question.ts'
import { chosenSays, comesFirst, fromElsewhere, furtherOn, reasonsAgainst } from './reasons-against.ts'
import type { Reason } from './reasons-against.ts'
import type { WhyNotId } from './why-not-id.ts'

/** Roads that are about danger, consent or the law. What is said of every other road never answers for these. */
const standApart: readonly RouteId[] = [
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

/**
 * Says why a road that exists here was not the one chosen, given the answers on the way.
 * `asked` holds only the answers that were asked for; answers kept from another path do not count.
 */
export function whyNot(route: RouteId, chosen: RouteId, asked: Answers): WhyNotId {
  const above = comesFirst[chosen]
  if (above && !standApart.includes(route)) return above
  const general = firstRequests.includes(route) ? againstFirstRequest(route, chosen, asked) : undefined
  const because = general ?? firstThatHolds(reasonsAgainst[route], asked)
  if (!because)
    throw new Error(`No reason against "${route}" holds. The last of its reasons must hold always.`)
  return because
}

function againstFirstRequest(route: RouteId, chosen: RouteId, asked: Answers): WhyNotId | undefined {
  // Someone who was refused and tries another way is asked whose advice it was: they begin again.
  if (asked['advice-from'] === undefined) return firstThatHolds(furtherOn, asked)
  return firstThatHolds(fromElsewhere[route] ?? [], asked) ?? chosenSays[chosen]
}

function firstThatHolds(reasons: readonly Reason[], asked: Answers): WhyNotId | undefined {
  return reasons.find((reason) => {
    if (!('when' in reason)) return true
    const [question, ...answers] = reason.when
    return answers.includes(asked[question] ?? '')
  })?.because
}
