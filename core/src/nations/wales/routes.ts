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

const complaintClocks = [
  'wales/complain-by',
  'wales/concern-acknowledged',
  'wales/early-resolution',
  'wales/concern-answered',
] as const

/**
 * Wales. Call4Concern covers inpatient settings run by health boards and Velindre (ru-wls-001, mr-017); cover differs on
 * the ground (ru-wls-002). There is no choice of provider: going outside needs prior approval (so-wls-001, so-wls-002).
 * An emergency department is not an inpatient ward, so it keeps the way that works everywhere.
 */
export const walesRoutes: RouteDialect = {
  nation: 'wales',
  urgentReview: {
    'adult-ward': 'call4concern',
    'childrens-ward': 'call4concern',
    'emergency-department': 'urgent-worry-on-the-ward',
    maternity: 'call4concern',
    neonatal: 'call4concern',
    'mental-health-ward': 'call4concern',
    'community-hospital': 'call4concern',
    'not-sure': 'call4concern',
  },
  attorney: 'may-ask',
  thirdContact: false,
  outsideArea: 'prior-approval',
  commissionerTakes: { practice: true, hospital: false },
  routes: {
    ...everywhere,
    'urgent-help': offered(['ur-wls-111']),
    'marthas-rule': notOffered('ru-wls-001'),
    call4concern: offered(['ru-wls-001', 'ru-wls-002', 'mr-017', 'mr-022', 'ur-uk-ward-fallback']),
    'urgent-worry-on-the-ward': offered(['ur-uk-ward-fallback', 'ru-wls-001', 'ru-wls-002']),
    'best-interests': offered(['ac-ew-001'], { warnings: ['law-not-confirmed'] }),
    'after-a-death': offered(['re-uk-009', 'ck-wls-complain-by'], {
      letters: ['lt-12'],
      clocks: ['wales/complain-by'],
      warnings: ['law-not-confirmed'],
    }),
    detained: offered(['so-uk-015', 'bd-wls-llais'], { warnings: ['law-not-confirmed'] }),
    'statutory-second-opinion': notOffered('so-sct-002', 'ac-ew-001'),
    'change-practice': offered(['ch-wls-001', 'so-wls-008', 'so-uk-005'], changePractice),
    'second-opinion-through-gp': offered([...throughGp.facts, 'so-wls-001', 'so-wls-002', 'so-wls-003'], {
      ...throughGp,
      warnings: [...throughGp.warnings, 'approval-before-travel'],
    }),
    'second-opinion-through-consultant': offered(
      [...throughConsultant.facts, 'so-wls-001', 'so-wls-002', 'so-wls-003'],
      { ...throughConsultant, warnings: [...throughConsultant.warnings, 'approval-before-travel'] },
    ),
    'check-the-referral': offered(['ck-uk-nudge-referral', 'so-wls-002'], agreedReferral),
    'prior-approval': offered(
      [
        ...throughGp.facts,
        'so-wls-001',
        'so-wls-002',
        'so-wls-003',
        'so-wls-004',
        'tr-wls-001',
        'bd-wls-lhb',
      ],
      {
        letters: ['lt-01', 'lt-05'],
        clocks: throughGp.clocks,
        warnings: [...throughGp.warnings, 'approval-before-travel'],
        costs: throughGp.costs,
      },
    ),
    'extra-contractual-referral': notOffered('so-nir-002'),
    'outside-the-board': notOffered('so-wls-002', 'so-sct-004'),
    'funding-decision': offered(
      ['so-wls-001', 'so-wls-003', 'so-wls-005', 'so-wls-007', 'lt-05', 'bd-wls-lhb', 'bd-wls-llais'],
      {
        letters: ['lt-05', 'lt-04'],
        clocks: ['wales/funding-review-by', 'uk/request-nudge'],
        warnings: ['approval-before-travel'],
        costs: ['delay', 'effort'],
      },
    ),
    'refused-choice': notOffered('so-wls-001', 'lt-22'),
    'complain-to-provider': offered(
      [
        'co-wls-001',
        'co-wls-002',
        'co-wls-003',
        'co-wls-006',
        'co-wls-009',
        'co-uk-001',
        'co-uk-002',
        'bd-wls-llais',
        'bd-wls-lhb',
      ],
      {
        letters: ['lt-06', 'lt-07'],
        clocks: complaintClocks,
        warnings: ['dates-come-from-the-body'],
        costs: complaintCosts,
      },
    ),
    'complain-to-commissioner': offered(
      ['co-wls-006', 'lt-08', 'co-uk-001', 'co-uk-002', 'bd-wls-lhb', 'bd-wls-llais'],
      {
        letters: ['lt-08'],
        clocks: complaintClocks,
        warnings: ['dates-come-from-the-body'],
        costs: complaintCosts,
      },
    ),
    'chase-the-complaint': offered(['lt-10', 'co-wls-007', 'co-wls-009', 'bd-wls-llais'], {
      ...lateComplaint,
      clocks: [...complaintClocks.slice(1), 'uk/chase-nudge'],
      warnings: ['dates-come-from-the-body'],
    }),
    'next-local-stage': offered(['co-wls-002', 'co-wls-009', 'co-uk-001', 'bd-wls-llais'], {
      letters: ['lt-09'],
      clocks: ['wales/concern-answered'],
      warnings: ['dates-come-from-the-body'],
      costs: complaintCosts,
    }),
    ombudsman: offered(
      ['co-wls-007', 'co-wls-011', 'bd-wls-psow', 'ck-wls-ombudsman', 'co-uk-001', 'bd-wls-llais'],
      {
        letters: ['lt-11'],
        clocks: ['wales/ombudsman-by', 'wales/ombudsman-review'],
        warnings: ['ombudsman-gives-no-opinion'],
        costs: complaintCosts,
      },
    ),
  },
}
