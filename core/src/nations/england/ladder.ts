import { askRung, noRung, rung, rungsEverywhere, type Ladder } from '../ladder.ts'

const complaintClocks = [
  'england/complaint-acknowledged',
  'england/complaint-answered-as-agreed',
  'england/complaint-answered-backstop',
] as const
const help = ['bd-eng-advocacy', 'bd-eng-pals'] as const

/** England: one local stage, at the provider or at its commissioner, never at both; then the health ombudsman. */
export const englandLadder: Ladder = {
  rungs: {
    ...rungsEverywhere,
    ask: askRung(['ch-eng-001', 'ch-eng-009', 'ch-eng-010'], ['bd-eng-pals']),
    funding: rung('after-a-no', ['lt-05', 'co-eng-010'], {
      who: ['bd-eng-icb'],
      // The letter about a funding decision is not for England: what it would rest on is not confirmed (lt-05).
      letters: ['reasons-for-refusal'],
      clocks: ['uk/request-nudge'],
    }),
    complaint: rung(
      'any-time',
      ['co-eng-001', 'co-eng-002', 'co-eng-004', 'co-eng-005', 'co-eng-006', 'co-uk-001', 'co-uk-002'],
      {
        who: ['bd-uk-practice'],
        beside: help,
        letters: ['complaint-practice', 'complaint-hospital'],
        limits: ['england/complain-by'],
        clocks: complaintClocks,
      },
    ),
    commissioner: rung('before-they-answer', ['co-eng-002', 'co-eng-003', 'co-eng-010', 'co-uk-001'], {
      who: ['bd-eng-icb', 'bd-eng-nhse'],
      beside: ['bd-eng-advocacy'],
      letters: ['complaint-commissioner'],
      limits: ['england/complain-by'],
      clocks: complaintClocks,
    }),
    'next-stage': noRung('co-eng-002', 'co-eng-005'),
    ombudsman: rung('after-the-final-answer', ['co-eng-007', 'co-eng-008', 'ck-eng-ombudsman'], {
      who: ['bd-eng-phso'],
      beside: ['bd-eng-advocacy'],
      limits: ['england/ombudsman-by'],
    }),
  },
  notRungs: ['bd-eng-cqc', 'bd-uk-gmc'],
}
