import type { RouteDialect } from '../../routes/index.ts'
import {
  agreedReferral,
  changePractice,
  complaintCosts,
  everywhere,
  lateComplaint,
  notOffered,
  offered,
  throughConsultant,
  throughGp,
} from '../everywhere.ts'

const stageOneClocks = [
  'northern-ireland/stage-1-answered',
  'northern-ireland/stage-1-answered-extended',
] as const

/**
 * Northern Ireland. Nothing like Martha's Rule was found (ru-nir-001). An attorney's power does not reach health
 * decisions (ac-nir-001). Only a consultant can ask for care outside the region (so-nir-002). Complaints follow the
 * model procedure in force since 1 January 2026 (co-nir-001).
 */
export const northernIrelandRoutes: RouteDialect = {
  nation: 'northern-ireland',
  urgentReview: {
    'adult-ward': 'urgent-worry-on-the-ward',
    'childrens-ward': 'urgent-worry-on-the-ward',
    'emergency-department': 'urgent-worry-on-the-ward',
    maternity: 'urgent-worry-on-the-ward',
    neonatal: 'urgent-worry-on-the-ward',
    'mental-health-ward': 'urgent-worry-on-the-ward',
    'community-hospital': 'urgent-worry-on-the-ward',
    'not-sure': 'urgent-worry-on-the-ward',
  },
  attorney: 'does-not-cover-health',
  thirdContact: false,
  outsideArea: 'extra-contractual-referral',
  commissionerTakes: { practice: true, hospital: false },
  routes: {
    ...everywhere,
    'urgent-help': offered(['ur-nir-ooh']),
    'marthas-rule': notOffered('ru-nir-001', 'mr-021'),
    call4concern: notOffered('ru-nir-001', 'mr-021'),
    'urgent-worry-on-the-ward': offered(['ur-uk-ward-fallback', 'ru-nir-001', 'mr-021']),
    'best-interests': offered(['ac-nir-001', 'bd-nir-pcc'], { warnings: ['law-not-confirmed'] }),
    'after-a-death': offered(['re-uk-009', 'ck-nir-complain-by'], {
      letters: ['lt-12'],
      clocks: ['northern-ireland/complain-by'],
      warnings: ['law-not-confirmed'],
    }),
    detained: offered(['so-uk-015', 'bd-nir-pcc'], { warnings: ['law-not-confirmed'] }),
    'statutory-second-opinion': notOffered('so-sct-002', 'ac-nir-001'),
    'change-practice': offered(['ch-nir-001', 'so-uk-005'], changePractice),
    'second-opinion-through-gp': offered([...throughGp.facts, 'so-nir-001', 'so-nir-002'], throughGp),
    'second-opinion-through-consultant': offered(
      [...throughConsultant.facts, 'so-nir-001', 'so-nir-002'],
      throughConsultant,
    ),
    'check-the-referral': offered(['ck-uk-nudge-referral'], agreedReferral),
    'prior-approval': notOffered('so-wls-002', 'so-nir-002'),
    'extra-contractual-referral': offered(
      [...throughConsultant.facts, 'so-nir-001', 'so-nir-002', 'so-nir-003', 'bd-nir-trust'],
      {
        letters: ['lt-05', 'lt-03'],
        clocks: throughGp.clocks,
        warnings: [...throughGp.warnings, 'approval-before-travel'],
        costs: throughGp.costs,
      },
    ),
    'outside-the-board': notOffered('so-nir-002', 'so-sct-004'),
    'funding-decision': offered(['so-nir-002', 'lt-05', 'bd-nir-trust'], {
      letters: ['lt-05', 'lt-04'],
      clocks: ['uk/request-nudge'],
      warnings: ['approval-before-travel'],
      costs: ['delay', 'effort'],
    }),
    'refused-choice': notOffered('so-nir-001', 'lt-22'),
    'complain-to-provider': offered(
      ['co-nir-001', 'co-nir-002', 'co-nir-005', 'co-uk-001', 'co-uk-002', 'bd-nir-pcc', 'bd-nir-trust'],
      {
        letters: ['lt-06', 'lt-07'],
        clocks: ['northern-ireland/complain-by', ...stageOneClocks],
        costs: complaintCosts,
      },
    ),
    'complain-to-commissioner': offered(
      ['co-nir-005', 'lt-08', 'co-uk-001', 'co-uk-002', 'bd-nir-sppg', 'bd-nir-pcc'],
      {
        letters: ['lt-08'],
        clocks: ['northern-ireland/complain-by', 'northern-ireland/stage-1-answered'],
        costs: complaintCosts,
      },
    ),
    'chase-the-complaint': offered(['lt-10', 'co-nir-002', 'co-nir-003', 'ck-nir-stage1', 'bd-nir-pcc'], {
      ...lateComplaint,
      clocks: [
        ...stageOneClocks,
        'northern-ireland/stage-2-acknowledged',
        'northern-ireland/stage-2-answered',
        'uk/chase-nudge',
      ],
    }),
    'next-local-stage': offered(['co-nir-003', 'co-nir-004', 'co-uk-001', 'bd-nir-pcc'], {
      letters: ['lt-09'],
      clocks: [
        'northern-ireland/stage-2-ask-by',
        'northern-ireland/stage-2-acknowledged',
        'northern-ireland/stage-2-answered',
      ],
      costs: complaintCosts,
    }),
    ombudsman: offered(
      ['co-nir-006', 'co-nir-007', 'bd-nir-nipso', 'ck-nir-ombudsman', 'co-uk-001', 'bd-nir-pcc'],
      {
        letters: ['lt-11'],
        clocks: ['northern-ireland/ombudsman-by', 'northern-ireland/ombudsman-by-without-final-notice'],
        warnings: ['ombudsman-gives-no-opinion'],
        costs: complaintCosts,
      },
    ),
  },
}
