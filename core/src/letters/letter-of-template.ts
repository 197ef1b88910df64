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
  'lt-03': 'request-specialist',
  'lt-06': 'complaint-practice',
}
