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
  'scotland/complain-by',
  'scotland/complain-longstop',
  'scotland/stage-1-answered',
  'scotland/stage-1-answered-extended',
] as const

/**
 * Scotland. No national call line for a ward worry was found; the only statutory second opinion is for an attorney
 * or guardian who disagrees (so-sct-002). A first request is not a complaint (so-sct-005), and a board does not
 * answer in place of an independent practice (co-sct-005).
 */
export const scotlandRoutes: RouteDialect = {
  nation: 'scotland',
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
  attorney: 'may-disagree-by-law',
  thirdContact: false,
  outsideArea: 'outside-the-board',
  commissionerTakes: { practice: false, hospital: false },
  routes: {
    ...everywhere,
    'urgent-help': offered(['ur-sct-111']),
    'marthas-rule': notOffered('ru-sct-001', 'mr-019'),
    call4concern: notOffered('ru-sct-001', 'ru-sct-002'),
    'urgent-worry-on-the-ward': offered([
      'ur-uk-ward-fallback',
      'ru-sct-001',
      'ru-sct-002',
      'mr-019',
      'mr-020',
    ]),
    'best-interests': offered(['ac-sct-001', 'ac-sct-002', 'bd-sct-mwc'], {
      warnings: ['law-not-confirmed'],
    }),
    'after-a-death': offered(['re-uk-009', 'ck-sct-complain-by'], {
      letters: ['lt-12'],
      clocks: ['scotland/complain-by'],
      warnings: ['law-not-confirmed'],
    }),
    detained: offered(['so-uk-015', 'bd-sct-mwc'], { warnings: ['law-not-confirmed'] }),
    'statutory-second-opinion': offered(['so-sct-002', 'ac-sct-001', 'bd-sct-mwc'], {
      warnings: ['show-legal-authority'],
      costs: ['delay', 'effort'],
    }),
    'change-practice': offered(['ch-sct-001', 'so-uk-005'], changePractice),
    'second-opinion-through-gp': offered([...throughGp.facts, 'so-sct-001', 'so-sct-005', 'so-sct-007'], {
      ...throughGp,
      warnings: [...throughGp.warnings, 'request-is-not-a-complaint'],
    }),
    'second-opinion-through-consultant': offered(
      [...throughConsultant.facts, 'so-sct-001', 'so-sct-003', 'so-sct-004', 'so-sct-005', 'so-sct-007'],
      { ...throughConsultant, warnings: [...throughConsultant.warnings, 'request-is-not-a-complaint'] },
    ),
    'check-the-referral': offered(['ck-uk-nudge-referral', 'ch-sct-002'], agreedReferral),
    'prior-approval': notOffered('so-wls-002'),
    'extra-contractual-referral': notOffered('so-nir-002'),
    'outside-the-board': offered(['so-sct-003', 'so-sct-004', 'so-sct-005', 'so-sct-007'], {
      letters: ['lt-01'],
      clocks: throughGp.clocks,
      warnings: [...throughGp.warnings, 'request-is-not-a-complaint'],
      costs: throughGp.costs,
    }),
    'funding-decision': notOffered('lt-05'),
    'refused-choice': notOffered('ch-sct-001', 'lt-22'),
    'complain-to-provider': offered(
      [
        'co-sct-001',
        'co-sct-002',
        'co-sct-004',
        'so-sct-005',
        'co-uk-001',
        'co-uk-002',
        'bd-sct-pass',
        'bd-sct-board',
      ],
      { letters: ['lt-06', 'lt-07'], clocks: complaintClocks, costs: complaintCosts },
    ),
    'complain-to-commissioner': notOffered('co-sct-005', 'lt-08'),
    'chase-the-complaint': offered(['lt-10', 'co-sct-002', 'co-sct-003', 'ck-sct-stage1', 'bd-sct-pass'], {
      ...lateComplaint,
      clocks: [
        'scotland/stage-1-answered',
        'scotland/stage-1-answered-extended',
        'scotland/stage-2-acknowledged',
        'scotland/stage-2-answered',
        'uk/chase-nudge',
      ],
    }),
    'next-local-stage': offered(['co-sct-001', 'co-sct-003', 'co-uk-001', 'bd-sct-pass'], {
      letters: ['lt-09'],
      clocks: ['scotland/stage-2-acknowledged', 'scotland/stage-2-answered'],
      costs: complaintCosts,
    }),
    ombudsman: offered(['bd-sct-spso', 'ck-sct-ombudsman', 'co-uk-001', 'bd-sct-pass'], {
      letters: ['lt-11'],
      clocks: ['scotland/ombudsman-by'],
      warnings: ['ombudsman-gives-no-opinion'],
      costs: complaintCosts,
    }),
  },
}
