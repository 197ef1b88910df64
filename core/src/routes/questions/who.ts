import type { RouteDialect } from '../dialect.ts'
import type { Answer, Question } from '../question.ts'

/** The letter that lets someone else ask: authority for a carer or relative. */
const authority = 'lt-14'

export function who(here: RouteDialect): Question {
  return {
    id: 'who',
    answers: {
      self: { lead: { next: 'waiting' } },
      'carer-with-consent': {
        lead: { next: 'waiting' },
        weighs: true,
        warnings: ['show-consent'],
        letters: [authority],
      },
      'carer-without-consent': { lead: { route: 'get-consent-first' }, weighs: true },
      parent: { lead: { next: 'waiting' }, weighs: true, warnings: ['show-parental-responsibility'] },
      'under-16': { lead: { next: 'waiting' }, weighs: true, warnings: ['under-16-can-ask'] },
      'attorney-or-guardian': attorney(here),
      'nobody-appointed': { lead: { route: 'best-interests' }, weighs: true },
      'someone-died': { lead: { route: 'after-a-death' }, weighs: true },
      'someone-detained': { lead: { next: 'detained-about' }, weighs: true },
    },
  }
}

function attorney(here: RouteDialect): Answer {
  const shown = { weighs: true, warnings: ['show-legal-authority'], letters: [authority] } as const
  switch (here.attorney) {
    case 'may-ask':
      return { ...shown, lead: { next: 'waiting' } }
    case 'may-disagree-by-law':
      return { ...shown, lead: { next: 'disagrees-with-treatment' } }
    case 'does-not-cover-health':
      return { lead: { route: 'best-interests' }, weighs: true }
  }
}

/** Asked only where the law gives an attorney or guardian a second opinion of their own. */
export function disagreesWithTreatment(): Question {
  return {
    id: 'disagrees-with-treatment',
    answers: {
      yes: { lead: { route: 'statutory-second-opinion' }, weighs: true },
      no: { lead: { next: 'waiting' } },
    },
  }
}

export function detainedAbout(): Question {
  return {
    id: 'detained-about',
    answers: {
      'mental-health-treatment': { lead: { route: 'detained' }, weighs: true },
      'something-else': { lead: { next: 'waiting' } },
    },
  }
}

/** Asked before any letter is offered: where treatment is urgent, waiting for another view could do harm (so-uk-009). */
export function waiting(): Question {
  return {
    id: 'waiting',
    answers: {
      'safe-to-wait': { lead: { next: 'stage' } },
      'not-asked': {
        lead: { next: 'stage' },
        warnings: ['ask-whether-waiting-is-safe'],
        first: 'ask-the-team-about-waiting',
      },
      'could-harm': {
        lead: { next: 'stage' },
        weighs: true,
        warnings: ['delay-could-harm'],
        // They were told already. To ask again would lose the day.
        first: 'agree-what-must-not-wait',
      },
    },
  }
}
