import type { Entry } from '@fresh-eyes/core/casefile'

/** The person's own words in an entry, as the timeline shows and searches them; of a letter, what it is and to whom it went. */
export function sayWhat(entry: Entry): string {
  const fields: Readonly<Record<string, unknown>> = { ...entry.fields }
  const parts = [
    entry.kind === 'enclosure' || entry.kind === 'sent' ? fields['title'] : fields['what'],
    fields['to'],
    fields['words'],
    fields['said'],
    fields['unexplained'],
    known(fields['effect']),
  ]
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n')
}

const found = new WeakMap<Entry, string>()

/** Whether the person's own words in an entry have this word in them, or a part of it. `word` is in small letters. */
export function hasWord(entry: Entry, word: string): boolean {
  let text = found.get(entry)
  if (text === undefined) {
    text = sayWhat(entry).toLowerCase()
    found.set(entry, text)
  }
  return text.includes(word)
}

/** Who it was with and where, when that is known. Empty when it is not. */
export function sayWho(entry: Entry): string {
  const fields: Readonly<Record<string, unknown>> = { ...entry.fields }
  return [fields['who'] ?? fields['byWhom'], fields['where']].map(known).filter(Boolean).join(', ')
}

function known(value: unknown): string {
  return typeof value === 'string' && value !== 'not-recorded' && value !== 'none' ? value : ''
}
