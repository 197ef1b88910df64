import { complaintParts } from './complaint/complaint-parts.ts'
import { sharedParts } from './engine/shared-parts.ts'

/** The parts of the sentences that letters share, by their folder under content/letters. */
export const sharedSentences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  shared: sharedParts,
  'shared-complaint': complaintParts,
}
