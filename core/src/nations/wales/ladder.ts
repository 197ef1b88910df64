import { askRung, rung, rungsEverywhere, type Ladder } from '../ladder.ts'

const help = ['bd-wls-llais'] as const

/** Wales, by Listening to People since 1 April 2026. Its new periods are not confirmed: the body's own dates count. */
export const walesLadder: Ladder = {
  rungs: {
    ...rungsEverywhere,
    ask: askRung(['so-wls-001', 'so-wls-002', 'so-wls-003'], help, ['prior-approval']),
    funding: rung('after-a-no', ['so-wls-003', 'so-wls-005', 'so-wls-007', 'lt-05'], {
      who: ['bd-wls-lhb', 'bd-wls-nwjcc'],
      beside: help,
      letters: ['prior-approval'],
      limits: ['wales/funding-review-by'],
      clocks: ['uk/request-nudge'],
    }),
    complaint: rung(
      'any-time',
      ['co-wls-001', 'co-wls-002', 'co-wls-003', 'co-wls-006', 'co-wls-009', 'co-uk-001', 'co-uk-002'],
      {
        who: ['bd-uk-practice', 'bd-wls-lhb'],
        beside: help,
        letters: ['complaint-practice', 'complaint-hospital'],
        limits: ['wales/complain-by'],
        clocks: ['wales/concern-acknowledged', 'wales/early-resolution', 'wales/concern-answered'],
      },
    ),
    commissioner: rung('any-time', ['co-wls-006', 'lt-08', 'co-uk-001'], {
      who: ['bd-wls-lhb'],
      beside: help,
      letters: ['complaint-commissioner'],
      limits: ['wales/complain-by'],
      clocks: ['wales/concern-acknowledged', 'wales/concern-answered'],
    }),
    'next-stage': rung('after-stage-1', ['co-wls-002', 'co-wls-009', 'co-uk-001'], {
      who: ['bd-uk-practice', 'bd-wls-lhb'],
      beside: help,
      letters: ['next-stage'],
      clocks: ['wales/concern-answered'],
    }),
    ombudsman: rung('after-the-final-answer', ['co-wls-007', 'co-wls-011', 'ck-wls-ombudsman', 'co-uk-001'], {
      who: ['bd-wls-psow'],
      beside: help,
      limits: ['wales/ombudsman-by'],
      clocks: ['wales/ombudsman-review'],
    }),
  },
  notRungs: ['bd-wls-hiw', 'bd-uk-gmc'],
}
