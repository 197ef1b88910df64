import { letterNames, type LetterName } from '../nations/index.ts'

/** How a letter is followed once it has left. */
export type LetterKind = 'request' | 'notice' | 'chase' | 'complaint' | 'commissioner' | 'next-stage'

/**
 * The kind of a letter by its id. One that a later version brings is followed as a request is: with a reminder of ours, and
 * no law.
 */
export function kindOf(letterId: string): LetterKind {
  return isLetterName(letterId) ? kinds[letterId] : 'request'
}

/** Whether the letter is a complaint at any stage, so that law may count its days. */
export function isComplaint(letterId: string): boolean {
  return ['complaint', 'commissioner', 'next-stage'].includes(kindOf(letterId))
}

/** Whether a yes to this letter means that a referral or an approval should follow. */
export function leadsToReferral(letterId: string): boolean {
  return ['request-gp', 'request-specialist', 'prior-approval', 'follow-up', 'chase'].includes(letterId)
}

export function isLetterName(letterId: string): letterId is LetterName {
  return (letterNames as readonly string[]).includes(letterId)
}

const kinds: Readonly<Record<LetterName, LetterKind>> = {
  'request-gp': 'request',
  'request-specialist': 'request',
  clarification: 'request',
  'another-gp': 'request',
  'change-practice': 'request',
  'follow-up': 'request',
  'reasons-for-refusal': 'request',
  'transfer-of-care': 'request',
  'carer-authority': 'notice',
  'prior-approval': 'request',
  chase: 'chase',
  'complaint-practice': 'complaint',
  'complaint-hospital': 'complaint',
  'complaint-commissioner': 'commissioner',
  'next-stage': 'next-stage',
}
