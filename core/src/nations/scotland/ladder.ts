import { askRung, noRung, rung, rungsEverywhere, type Ladder } from '../ladder.ts'

const help = ['bd-sct-pass'] as const

/** Scotland: two local stages at the same practice or board, then the ombudsman. A first request is no complaint. */
export const scotlandLadder: Ladder = {
  rungs: {
    ...rungsEverywhere,
    ask: askRung(['so-sct-003', 'so-sct-005'], help),
    funding: noRung('lt-05'),
    complaint: rung(
      'any-time',
      ['co-sct-001', 'co-sct-002', 'co-sct-004', 'so-sct-005', 'co-uk-001', 'co-uk-002'],
      {
        who: ['bd-uk-practice', 'bd-sct-board'],
        beside: help,
        letters: ['complaint-practice', 'complaint-hospital'],
        limits: ['scotland/complain-by', 'scotland/complain-longstop'],
        clocks: ['scotland/stage-1-answered', 'scotland/stage-1-answered-extended'],
      },
    ),
    commissioner: noRung('co-sct-005', 'lt-08'),
    // A person may begin at either stage (co-sct-001). To begin here is asked for in the complaint; the letter of this rung
    // follows an earlier one.
    'next-stage': rung('after-stage-1', ['co-sct-001', 'co-sct-003', 'co-uk-001'], {
      who: ['bd-uk-practice', 'bd-sct-board'],
      beside: help,
      letters: ['next-stage'],
      limits: ['scotland/complain-by', 'scotland/complain-longstop'],
      clocks: ['scotland/stage-2-acknowledged', 'scotland/stage-2-answered'],
    }),
    ombudsman: rung('after-the-final-answer', ['ck-sct-ombudsman', 'co-uk-001'], {
      who: ['bd-sct-spso'],
      beside: help,
      limits: ['scotland/ombudsman-by'],
    }),
  },
  notRungs: ['bd-sct-his', 'bd-uk-gmc'],
}
