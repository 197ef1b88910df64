import type { RouteDialect } from '../dialect.ts'
import type { Answer, Question } from '../question.ts'

export function stage(here: RouteDialect): Question {
  // Where only a second opinion can be refused, there is nothing to choose from: the question is left out.
  const refused = Object.keys(refusedWhat(here).answers).length > 1 ? 'refused-what' : 'after-refusal'
  return {
    id: 'stage',
    answers: {
      'not-asked-yet': { lead: { next: 'advice-from' } },
      'referred-and-waiting': { lead: { route: 'check-the-referral' }, weighs: true },
      'no-answer': { lead: { route: 'chase-the-answer' }, weighs: true },
      'said-no-aloud': { lead: { route: 'refusal-in-writing' }, weighs: true },
      'said-no-in-writing': { lead: { next: refused }, weighs: true },
      'seen-second-doctor': { lead: { next: 'opinions' }, weighs: true },
      complaining: { lead: { next: 'complaint-stage' }, weighs: true },
    },
  }
}

export function refusedWhat(here: RouteDialect): Question {
  const answers: Record<string, Answer> = { 'second-opinion': { lead: { next: 'after-refusal' } } }
  if (here.routes['funding-decision'].is === 'offered')
    answers['funding'] = { lead: { route: 'funding-decision' }, weighs: true }
  if (here.routes['refused-choice'].is === 'offered')
    answers['choice-of-hospital'] = { lead: { route: 'refused-choice' }, weighs: true }
  return { id: 'refused-what', answers }
}

export function afterRefusal(): Question {
  return {
    id: 'after-refusal',
    answers: {
      'another-way': { lead: { next: 'advice-from' } },
      complain: { lead: { next: 'complaint-about' }, weighs: true },
      stop: { lead: { route: 'stop-here' }, weighs: true },
    },
  }
}

export function complaintAbout(here: RouteDialect): Question {
  const lead = (takes: boolean): Answer =>
    takes
      ? { lead: { next: 'complain-to' }, weighs: true }
      : { lead: { route: 'complain-to-provider' }, weighs: true }
  return {
    id: 'complaint-about',
    answers: {
      practice: lead(here.commissionerTakes.practice),
      hospital: lead(here.commissionerTakes.hospital),
    },
  }
}

export function complainTo(): Question {
  return {
    id: 'complain-to',
    answers: {
      provider: { lead: { route: 'complain-to-provider' }, weighs: true },
      commissioner: { lead: { route: 'complain-to-commissioner' }, weighs: true },
    },
  }
}

export function complaintStage(here: RouteDialect): Question {
  const answers: Record<string, Answer> = {
    'no-answer': { lead: { route: 'chase-the-complaint' }, weighs: true },
  }
  if (here.routes['next-local-stage'].is === 'offered')
    answers['first-answer'] = { lead: { route: 'next-local-stage' }, weighs: true }
  answers['final-answer'] = { lead: { route: 'ombudsman' }, weighs: true }
  answers['settled'] = { lead: { route: 'you-may-not-need-this' }, weighs: true }
  return { id: 'complaint-stage', answers }
}

export function opinions(): Question {
  return {
    id: 'opinions',
    answers: {
      agree: { lead: { route: 'you-may-not-need-this' }, weighs: true },
      // Most people whose illness is hard to name have no diagnosis after a second opinion either (so-uk-013).
      'agree-no-answer': { lead: { route: 'clarification' }, weighs: true },
      differ: { lead: { route: 'compare-two-opinions' }, weighs: true },
      'not-clear': { lead: { route: 'clarification' }, weighs: true },
      'want-care-there': { lead: { route: 'transfer-of-care' }, weighs: true },
    },
  }
}
