import type { RouteDialect } from '../../routes/index.ts'
import { NOT_OFFERED } from '../../routes/index.ts'
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
  'england/complain-by',
  'england/complaint-acknowledged',
  'england/complaint-answered-as-agreed',
  'england/complaint-answered-backstop',
] as const

/**
 * England. Martha's Rule stands on acute inpatient wards; maternity, neonatal and emergency departments are
 * generally not yet covered, and mental health and community settings have no dated commitment (mr-014, mr-015).
 */
export const englandRoutes: RouteDialect = {
  nation: 'england',
  urgentReview: {
    'adult-ward': 'marthas-rule',
    'childrens-ward': 'marthas-rule',
    'emergency-department': 'urgent-worry-on-the-ward',
    maternity: 'urgent-worry-on-the-ward',
    neonatal: 'urgent-worry-on-the-ward',
    'mental-health-ward': 'urgent-worry-on-the-ward',
    'community-hospital': 'urgent-worry-on-the-ward',
    'not-sure': 'urgent-worry-on-the-ward',
  },
  attorney: 'may-ask',
  thirdContact: true,
  outsideArea: NOT_OFFERED,
  commissionerTakes: { practice: true, hospital: true },
  routes: {
    ...everywhere,
    'urgent-help': offered(['ur-eng-111']),
    'marthas-rule': offered([
      'mr-002',
      'mr-003',
      'mr-005',
      'mr-008',
      'mr-014',
      'ru-eng-004',
      'ur-uk-ward-fallback',
    ]),
    call4concern: notOffered('ru-wls-001'),
    'urgent-worry-on-the-ward': offered(['ur-uk-ward-fallback', 'ur-eng-mr-scope', 'mr-014', 'mr-015']),
    'best-interests': offered(['ac-ew-001'], { warnings: ['law-not-confirmed'] }),
    'after-a-death': offered(['re-uk-009', 'ck-eng-complain-by'], {
      letters: ['lt-12'],
      clocks: ['england/complain-by'],
      warnings: ['law-not-confirmed'],
    }),
    detained: offered(['so-uk-015', 'bd-eng-cqc'], { warnings: ['law-not-confirmed'] }),
    'statutory-second-opinion': notOffered('so-sct-002', 'ac-ew-001'),
    'another-gp': offered(['so-uk-005', 'so-uk-011', 'ch-eng-007'], {
      letters: ['lt-21'],
      clocks: ['uk/request-nudge'],
    }),
    'change-practice': offered(['ch-eng-007', 'ch-eng-008', 'so-uk-005'], {
      ...changePractice,
      clocks: ['england/practice-registration-refusal-reasons'],
    }),
    'second-opinion-through-gp': offered(
      [...throughGp.facts, 'ch-eng-001', 'ch-eng-003', 'ch-eng-009', 'ch-eng-010'],
      { ...throughGp, warnings: [...throughGp.warnings, 'choice-not-guaranteed'] },
    ),
    'second-opinion-through-consultant': offered(
      [...throughConsultant.facts, 'ch-eng-009', 'ru-eng-005', 'bd-eng-pals'],
      throughConsultant,
    ),
    'prior-approval': notOffered('so-wls-002', 'ch-eng-001'),
    'extra-contractual-referral': notOffered('so-nir-002'),
    'outside-the-board': notOffered('so-sct-004'),
    'check-the-referral': offered(['ck-uk-nudge-referral', 'ch-eng-011'], agreedReferral),
    'funding-decision': offered(['lt-05', 'co-eng-010', 'bd-eng-icb'], {
      letters: ['lt-05', 'lt-04'],
      clocks: ['uk/request-nudge'],
      warnings: ['law-not-confirmed'],
      costs: ['delay', 'effort'],
    }),
    'refused-choice': offered(['ch-eng-001', 'ch-eng-005', 'ch-eng-010', 'lt-22', 'bd-eng-icb'], {
      letters: ['lt-22'],
      clocks: ['england/complaint-acknowledged'],
      warnings: ['choice-not-guaranteed'],
      costs: ['delay', 'effort'],
    }),
    'complain-to-provider': offered(
      [
        'co-eng-001',
        'co-eng-002',
        'co-eng-004',
        'co-eng-005',
        'co-eng-006',
        'co-uk-001',
        'co-uk-002',
        'bd-eng-advocacy',
      ],
      {
        letters: ['lt-06', 'lt-07'],
        clocks: complaintClocks,
        warnings: ['never-both'],
        costs: complaintCosts,
      },
    ),
    'complain-to-commissioner': offered(
      ['co-eng-002', 'co-eng-003', 'co-eng-010', 'co-uk-001', 'co-uk-002', 'bd-eng-icb', 'bd-eng-advocacy'],
      {
        letters: ['lt-08'],
        clocks: complaintClocks,
        warnings: ['never-both'],
        costs: complaintCosts,
      },
    ),
    'chase-the-complaint': offered(
      ['lt-10', 'ck-eng-ack', 'co-eng-005', 'ck-eng-response-6m', 'co-eng-007', 'bd-eng-advocacy'],
      { ...lateComplaint, clocks: [...complaintClocks.slice(1), 'uk/chase-nudge'] },
    ),
    'next-local-stage': notOffered('co-eng-002', 'co-eng-005'),
    ombudsman: offered(['co-eng-007', 'co-eng-008', 'bd-eng-phso', 'ck-eng-ombudsman'], {
      letters: ['lt-11'],
      clocks: ['england/ombudsman-by'],
      warnings: ['ombudsman-gives-no-opinion'],
      costs: complaintCosts,
    }),
  },
}
