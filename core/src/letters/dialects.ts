import type { Nation } from '../nations/index.ts'
import type { NationId } from '../routes/index.ts'

/** What a letter may say in a nation and not in another. Each of the four answers all of it. */
export interface LetterDialect {
  healthNumber: Nation['healthNumber']
  /** Whether a letter may ask to choose the hospital (ch-eng-010; so-wls-001). */
  asksToChoose: boolean
  /** Whether Jess's Rule is for GP teams there (ru-eng-001). */
  jessRule: boolean
  /** What has to be asked for when the opinion is had elsewhere (so-wls-002, so-nir-002). */
  outsideArea: 'prior-approval' | 'extra-contractual-referral' | 'not-offered'
  /** What an attorney can call themselves, where they may ask about health (ac-ew-001, ac-sct-001, ac-nir-001). */
  attorney: 'attorney-or-deputy' | 'attorney-or-guardian' | 'not-offered'
  /** Whether a charter lets a patient ask (so-sct-007). */
  charter: boolean
  /** Whether a first letter that says "complaint" may be set aside (so-sct-005). */
  complaintWordHarms: boolean
  /** What a formal complaint is called (co-wls-001). */
  complaintWord: 'complaint' | 'concern'
  /** Whether a complaint may begin at either of two stages (co-sct-001). */
  choosesStage: boolean
  /** What can be asked for after the first local answer (co-sct-001, co-wls-002, co-nir-001). */
  nextStage: 'stage-2' | 'investigation' | 'not-offered'
  /** Days after the first answer within which the next stage is safely asked for (co-nir-004). */
  nextStageDays: number | 'not-known'
  /** Who can take a complaint in place of the provider (co-eng-010, co-sct-005, co-wls-006, co-nir-005). */
  commissioner:
    'integrated-care-board' | 'health-board' | 'strategic-planning-and-performance-group' | 'not-offered'
  /** Who answers for a hospital's complaints, as letters.yaml has it (lt-07). */
  hospitalComplaints: 'complaints-manager' | 'feedback-and-complaints' | 'concerns-team' | 'complaints-team'
}

export const letterDialects: Readonly<Record<NationId, LetterDialect>> = {
  england: {
    healthNumber: 'nhs-number',
    asksToChoose: true,
    jessRule: true,
    outsideArea: 'not-offered',
    attorney: 'attorney-or-deputy',
    charter: false,
    complaintWordHarms: false,
    complaintWord: 'complaint',
    choosesStage: false,
    nextStage: 'not-offered',
    nextStageDays: 'not-known',
    commissioner: 'integrated-care-board',
    hospitalComplaints: 'complaints-manager',
  },
  scotland: {
    healthNumber: 'chi-number',
    asksToChoose: false,
    jessRule: false,
    outsideArea: 'not-offered',
    attorney: 'attorney-or-guardian',
    charter: true,
    complaintWordHarms: true,
    complaintWord: 'complaint',
    choosesStage: true,
    nextStage: 'stage-2',
    nextStageDays: 'not-known',
    commissioner: 'not-offered',
    hospitalComplaints: 'feedback-and-complaints',
  },
  wales: {
    healthNumber: 'nhs-number',
    asksToChoose: false,
    jessRule: false,
    outsideArea: 'prior-approval',
    attorney: 'attorney-or-deputy',
    charter: false,
    complaintWordHarms: false,
    complaintWord: 'concern',
    choosesStage: false,
    nextStage: 'investigation',
    nextStageDays: 'not-known',
    commissioner: 'health-board',
    hospitalComplaints: 'concerns-team',
  },
  'northern-ireland': {
    healthNumber: 'health-and-care-number',
    asksToChoose: false,
    jessRule: false,
    outsideArea: 'extra-contractual-referral',
    attorney: 'not-offered',
    charter: false,
    complaintWordHarms: false,
    complaintWord: 'complaint',
    choosesStage: false,
    nextStage: 'stage-2',
    nextStageDays: 30,
    commissioner: 'strategic-planning-and-performance-group',
    hospitalComplaints: 'complaints-team',
  },
}
