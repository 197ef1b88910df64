import type { GuidePage } from './guide-page.ts'
import type { LetterHead } from './letter-head.ts'
import type { ReadFile } from './read-content.ts'

/** Something in the content that has an id of its own, and where it stands. */
export interface Named {
  id: string
  file: string
  line: number
  value: Record<string, unknown>
}

/** Every record with an id of its own, wherever it stands in a file. */
export function namedThings({ path, value, lineOf }: ReadFile): Named[] {
  if (path.startsWith('words/')) return []
  const found: Named[] = []
  const visit = (part: unknown, at: (string | number)[]) => {
    if (Array.isArray(part)) part.forEach((item, i) => visit(item, [...at, i]))
    else if (typeof part === 'object' && part !== null) {
      const record = part as Record<string, unknown>
      const id = record['id'] ?? record['fact']
      if (typeof id === 'string') found.push({ id, file: path, line: lineOf(at), value: record })
      for (const [key, item] of Object.entries(record)) visit(item, [...at, key])
    }
  }
  visit(value, [])
  return path.startsWith('calendars/')
    ? found.map((thing) => ({ ...thing, id: `calendar-${thing.id}` }))
    : found
}

/** A guide page, as a thing with an id that is checked again by a day. */
export function pageAsNamed(page: GuidePage): Named {
  return { id: page.id, file: `pages/${page.id}.md`, line: 1, value: { reviewBy: page.reviewBy } }
}

/** The sentences of a letter, as the same. */
export function letterAsNamed({ file, reviewBy }: LetterHead): Named {
  return { id: file, file, line: 1, value: { reviewBy } }
}
