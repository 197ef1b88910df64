import type { RouteDialect } from '../dialect.ts'
import { NOT_OFFERED } from '../offered.ts'
import type { Answer, Question } from '../question.ts'

export function adviceFrom(here: RouteDialect): Question {
  return {
    id: 'advice-from',
    answers: {
      gp: { lead: { next: here.thirdContact ? 'gp-contacts' : 'gp-matter' }, weighs: true },
      specialist: { lead: { next: 'explained' }, weighs: true },
      // The NHS begins with the GP, whatever a private doctor advised (so-uk-004, so-uk-014).
      'private-doctor': {
        lead: { route: 'second-opinion-through-gp' },
        weighs: true,
        warnings: ['private-is-separate'],
      },
      'someone-else': { lead: { route: 'clarification' }, weighs: true },
      'nobody-yet': { lead: { route: 'longer-appointment' }, weighs: true },
    },
  }
}

/** Asked where GP teams are encouraged to look again at a third contact with no firm diagnosis (ru-eng-001). */
export function gpContacts(): Question {
  return {
    id: 'gp-contacts',
    answers: {
      'one-or-two': { lead: { next: 'gp-matter' } },
      'three-or-more': {
        lead: { next: 'gp-matter' },
        weighs: true,
        warnings: ['jesss-rule-is-encouragement'],
      },
    },
  }
}

export function gpMatter(): Question {
  return {
    id: 'gp-matter',
    answers: {
      'did-not-understand': { lead: { route: 'clarification' }, weighs: true },
      'not-enough-time': { lead: { route: 'longer-appointment' }, weighs: true },
      'want-another-gp': { lead: { route: 'another-gp' }, weighs: true },
      'needs-special-knowledge': { lead: { route: 'gp-special-interest' }, weighs: true },
      'need-a-specialist': { lead: { next: 'gp-tried' }, weighs: true },
      'not-heard': { lead: { next: 'spoken-to-practice' }, weighs: true },
    },
  }
}

export function gpTried(): Question {
  return {
    id: 'gp-tried',
    answers: {
      no: { lead: { route: 'another-gp' }, weighs: true },
      yes: { lead: { route: 'second-opinion-through-gp' }, weighs: true },
    },
  }
}

export function spokenToPractice(): Question {
  return {
    id: 'spoken-to-practice',
    answers: {
      no: { lead: { route: 'practice-manager' }, weighs: true },
      yes: { lead: { next: 'trust-in-practice' }, weighs: true },
    },
  }
}

export function trustInPractice(): Question {
  return {
    id: 'trust-in-practice',
    answers: {
      'still-trust': { lead: { route: 'second-opinion-through-gp' }, weighs: true },
      'lost-trust': { lead: { route: 'change-practice' }, weighs: true },
    },
  }
}

/** The dividing line: is there still no explanation that makes sense? */
export function explained(): Question {
  return {
    id: 'explained',
    answers: {
      'yes-content': { lead: { route: 'you-may-not-need-this' }, weighs: true },
      'yes-want-it-checked': { lead: { next: 'kind-of-view' }, weighs: true },
      'did-not-understand': { lead: { route: 'clarification' }, weighs: true },
      'does-not-fit': { lead: { next: 'talked-it-over' }, weighs: true },
    },
  }
}

export function talkedItOver(): Question {
  return {
    id: 'talked-it-over',
    answers: {
      no: { lead: { route: 'review-with-consultant' }, weighs: true },
      yes: { lead: { next: 'kind-of-view' }, weighs: true },
      cannot: { lead: { next: 'kind-of-view' }, weighs: true },
    },
  }
}

export function kindOfView(): Question {
  return {
    id: 'kind-of-view',
    answers: {
      'colleague-or-team': { lead: { route: 'colleague-or-mdt' }, weighs: true },
      independent: { lead: { next: 'which-way' }, weighs: true },
      // There is no second doctor yet to move to: someone new has to see them first (so-uk-007).
      'take-over-my-care': { lead: { next: 'which-way' }, weighs: true },
      'pay-for-it': { lead: { route: 'private-opinion' }, weighs: true },
    },
  }
}

export function whichRoad(here: RouteDialect): Question {
  const answers: Record<string, Answer> = {
    'through-gp': { lead: { route: 'second-opinion-through-gp' }, weighs: true },
    'through-consultant': { lead: { route: 'second-opinion-through-consultant' }, weighs: true },
  }
  if (here.outsideArea !== NOT_OFFERED)
    answers['outside-area'] = { lead: { route: here.outsideArea }, weighs: true }
  return { id: 'which-way', answers }
}
