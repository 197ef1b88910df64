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
  },
  scotland: {
    healthNumber: 'chi-number',
    asksToChoose: false,
    jessRule: false,
    outsideArea: 'not-offered',
    attorney: 'attorney-or-guardian',
    charter: true,
    complaintWordHarms: true,
  },
  wales: {
    healthNumber: 'nhs-number',
    asksToChoose: false,
    jessRule: false,
    outsideArea: 'prior-approval',
    attorney: 'attorney-or-deputy',
    charter: false,
    complaintWordHarms: false,
  },
  'northern-ireland': {
    healthNumber: 'health-and-care-number',
    asksToChoose: false,
    jessRule: false,
    outsideArea: 'extra-contractual-referral',
    attorney: 'not-offered',
    charter: false,
    complaintWordHarms: false,
  },
}
