import { askRung, rung, rungsEverywhere, type Ladder } from '../ladder.ts'

const help = ['bd-nir-pcc'] as const
const stageOne = ['northern-ireland/stage-1-answered', 'northern-ireland/stage-1-answered-extended'] as const

/** Northern Ireland: since 1 January 2026 one procedure of two stages for every body, practices too; then the ombudsman. */
export const northernIrelandLadder: Ladder = {
  rungs: {
    ...rungsEverywhere,
    ask: askRung(['so-nir-001', 'so-nir-002', 'so-nir-003'], help, ['prior-approval']),
    funding: rung('after-a-no', ['so-nir-002', 'lt-05'], {
      who: ['bd-nir-trust'],
      beside: help,
      letters: ['prior-approval'],
      clocks: ['uk/request-nudge'],
    }),
    complaint: rung('any-time', ['co-nir-001', 'co-nir-002', 'co-nir-005', 'co-uk-001', 'co-uk-002'], {
      who: ['bd-uk-practice', 'bd-nir-trust'],
      beside: help,
      letters: ['complaint-practice', 'complaint-hospital'],
      limits: ['northern-ireland/complain-by'],
      clocks: stageOne,
    }),
    commissioner: rung('any-time', ['co-nir-005', 'lt-08', 'co-uk-001'], {
      who: ['bd-nir-sppg'],
      beside: help,
      letters: ['complaint-commissioner'],
      limits: ['northern-ireland/complain-by'],
      clocks: ['northern-ireland/stage-1-answered'],
    }),
    'next-stage': rung('after-stage-1', ['co-nir-003', 'co-nir-004', 'co-uk-001'], {
      who: ['bd-uk-practice', 'bd-nir-trust'],
      beside: help,
      letters: ['next-stage'],
      limits: ['northern-ireland/stage-2-ask-by'],
      clocks: ['northern-ireland/stage-2-acknowledged', 'northern-ireland/stage-2-answered'],
    }),
    ombudsman: rung('after-the-final-answer', ['co-nir-006', 'co-nir-007', 'ck-nir-ombudsman', 'co-uk-001'], {
      who: ['bd-nir-nipso'],
      beside: help,
      // Six months from the final notice. The year of those who go before it says nothing about this rung.
      limits: ['northern-ireland/ombudsman-by'],
    }),
  },
  notRungs: ['bd-nir-rqia', 'bd-uk-gmc'],
}
