import type { Day } from '../../calendar/index.ts'
import type { NationId } from '../../routes/index.ts'

/** What the letter to the GP is written from. Every text is the person's own; an empty text counts as not given. */
export interface RequestToGp {
  nation: NationId
  /** The day of the letter. */
  today: Day
  patient: {
    name: string
    birthDate?: Day
    /** One line each. */
    address?: readonly string[]
    /** NHS number, CHI number or Health and Care number, as it was typed. */
    healthNumber?: string
  }
  /** Who writes, when it is not the patient alone. Someone under 16 may write for themselves, with or without help. */
  writer?: {
    name: string
    authority: 'consent' | 'parent' | 'attorney' | 'under-16'
    /** Where the reply should go when someone writes for the patient, one line each. Not given: to the patient. */
    address?: readonly string[]
  }
  practice: { name?: string; address?: readonly string[] }
  /** The GP's name as it stands after "Dear": "Dr Ann Example". */
  gp?: string
  /** What the second opinion is about, in a few words, as it stands after "about". */
  condition: string
  /** Specialists and others seen so far. `when` is in the person's words: "March 2025". */
  seen: readonly { who?: string; where?: string; when?: string }[]
  /** What they were told. */
  said: string
  /** What is still not clear. */
  unexplained: string
  /** The first three are used. */
  reasons: readonly string[]
  /** What has been done to get it explained. */
  tried: readonly string[]
  wanted: 'opinion-only' | 'treatment-if-it-differs'
  specialty?: string
  /** A hospital or team by name. Printed in England only. */
  hospital?: string
  replyBy: Day
  /** This is a third contact, or later, for the same or a worsening problem without a firm diagnosis. England only. */
  thirdContact?: boolean
  /** The opinion may have to be had outside the local services. Wales and Northern Ireland only. */
  outsideArea?: boolean
  /** Help with communication or access. */
  needs?: string
  /** The papers that go with the letter, by name. */
  enclosed?: readonly string[]
  citeGmc: boolean
  /** Scotland only: that the Charter lets a patient ask. */
  citeCharter?: boolean
  /** Recommendations that were not followed, by id, and what happened. Used by the stronger letter. */
  gaps?: readonly { recommendation: string; happened: string }[]
  version: 'short' | 'stronger'
  /** What does not fit on one page moves to an annex. */
  annex?: boolean
}
