import type { LetterDraft } from './letter-draft.ts'

/**
 * The field of a draft that holds some words, and what it is with other words in their place. Undefined when no field
 * holds them: they are then not the person’s own, or they have changed.
 */
export function wordsInDraft(
  draft: LetterDraft,
  from: string,
  to: string,
): { field: string; value: string } | undefined {
  const words = from.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return undefined
  const expression = new RegExp(words.map(escaped).join('\\s+'))
  for (const [field, value] of Object.entries(draft)) {
    const match = expression.exec(value)
    if (match)
      return { field, value: value.slice(0, match.index) + to + value.slice(match.index + match[0].length) }
  }
  return undefined
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
