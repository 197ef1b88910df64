import type { Check } from '../finding.ts'
import { alwaysAndNever } from './always-and-never.ts'
import { askComesLate } from './ask-comes-late.ts'
import { asksForMoney } from './asks-for-money.ts'
import { blamesAClinician } from './blames-a-clinician.ts'
import { callsItAComplaint } from './calls-it-a-complaint.ts'
import { demands } from './demands.ts'
import { hardToRead } from './hard-to-read.ts'
import { insults } from './insults.ts'
import { lawInAComplaint } from './law-in-a-complaint.ts'
import { noAsk } from './no-ask.ts'
import { noDates } from './no-dates.ts'
import { noReplyAsked } from './no-reply-asked.ts'
import { overOnePage } from './over-one-page.ts'
import { sentToBoth } from './sent-to-both.ts'
import { shouts } from './shouts.ts'
import { threatens } from './threatens.ts'
import { tooManyCitations } from './too-many-citations.ts'
import { unsupportedClaim } from './unsupported-claim.ts'
import { vagueAsk } from './vague-ask.ts'
import { vagueTime } from './vague-time.ts'
import { wrongLegalClaim } from './wrong-legal-claim.ts'

/** Every check. Of two that speak of the same words, the one that stands first is heard. */
export const checks: readonly Check[] = [
  wrongLegalClaim,
  threatens,
  insults,
  blamesAClinician,
  demands,
  lawInAComplaint,
  tooManyCitations,
  callsItAComplaint,
  asksForMoney,
  sentToBoth,
  unsupportedClaim,
  alwaysAndNever,
  vagueAsk,
  vagueTime,
  shouts,
  hardToRead,
  noAsk,
  askComesLate,
  noDates,
  noReplyAsked,
  overOnePage,
]
