import type { LetterId } from './letter-ids.ts'

/**
 * The letter that can be written here for an entry of content/letters/letters.yaml, where there is one. It is written out,
 * so that a page can know it without fetching how letters are written.
 */
export function letterOfTemplate(template: string): LetterId | undefined {
  return Object.hasOwn(letters, template) ? letters[template] : undefined
}

const letters: Readonly<Record<string, LetterId>> = {
  'lt-01': 'request-gp',
  'lt-02': 'follow-up',
  'lt-03': 'request-specialist',
  'lt-04': 'reasons-for-refusal',
  'lt-05': 'prior-approval',
  'lt-06': 'complaint-practice',
  'lt-07': 'complaint-hospital',
  'lt-08': 'complaint-commissioner',
  'lt-09': 'next-stage',
  'lt-10': 'chase',
  'lt-14': 'carer-authority',
  'lt-17': 'change-practice',
  'lt-18': 'transfer-of-care',
  'lt-21': 'another-gp',
}
