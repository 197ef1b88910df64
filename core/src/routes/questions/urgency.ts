import { hospitalSettings, type RouteDialect } from '../dialect.ts'
import type { Question } from '../question.ts'

// Ask about danger before anything slow. A letter is no use to someone who needs an ambulance.
export function urgency(): Question {
  return {
    id: 'urgency',
    answers: {
      'life-in-danger': { lead: { route: 'emergency' }, weighs: true },
      'cannot-wait': { lead: { route: 'urgent-help' }, weighs: true },
      'in-hospital-now': { lead: { next: 'getting-worse' }, weighs: true },
      'can-wait': { lead: { next: 'who' } },
      'not-sure': { lead: { route: 'urgent-help' }, weighs: true },
    },
  }
}

export function gettingWorse(): Question {
  return {
    id: 'getting-worse',
    answers: {
      yes: { lead: { next: 'hospital-setting' }, weighs: true },
      'not-sure': { lead: { next: 'hospital-setting' }, weighs: true },
      no: { lead: { next: 'who' }, warnings: ['ask-on-the-ward'] },
    },
  }
}

export function hospitalSetting(here: RouteDialect): Question {
  return {
    id: 'hospital-setting',
    answers: Object.fromEntries(
      hospitalSettings.map((setting) => {
        const route = here.urgentReview[setting]
        const covered = route !== 'urgent-worry-on-the-ward'
        return [
          setting,
          {
            lead: { route },
            weighs: true,
            ...(covered ? {} : { warnings: ['setting-not-covered'] as const }),
          },
        ]
      }),
    ),
  }
}
