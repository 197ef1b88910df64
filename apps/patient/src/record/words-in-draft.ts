import type { LetterDraft } from './letter-draft.ts'

/** Where a draft holds some words: the field, and the place in it. */
interface PlaceInDraft {
  field: string
  at: number
  length: number
}

/**
 * Where the person typed some words, however the lines break. Undefined when no field holds them: they are then not the
 * person’s own, or they have changed.
 */
export function placeInDraft(draft: LetterDraft, wanted: string): PlaceInDraft | undefined {
  const words = wanted.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return undefined
  const expression = new RegExp(words.map(escaped).join('\\s+'))
  for (const [field, value] of Object.entries(draft)) {
    const match = field === 'overruled' ? null : expression.exec(value)
    if (match) return { field, at: match.index, length: match[0].length }
  }
  return undefined
}

/** The field of a draft that holds some words, and what it is with other words in their place. */
export function wordsInDraft(
  draft: LetterDraft,
  from: string,
  to: string,
): { field: string; value: string } | undefined {
  const place = placeInDraft(draft, from)
  if (!place) return undefined
  const { field, at, length } = place
  const value = draft[field] ?? ''
  return { field, value: value.slice(0, at) + to + value.slice(at + length) }
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
