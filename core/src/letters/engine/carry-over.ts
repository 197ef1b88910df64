import { keysOf, typedIn, type Field, type LetterDraft } from './field.ts'

const groups = ['you', 'writer', 'to']
const others = ['condition', 'needs']

/**
 * What a new letter begins with from an earlier one: who it is about, who writes, where letters go, what it is about and
 * what help is needed. What happened and what is asked are each letter's own.
 */
export function carryOver(earlier: LetterDraft, fields: readonly Field[]): LetterDraft {
  const begun = fields.flatMap(({ from, ...field }): [string, string][] => {
    if (from !== undefined) return [[field.id, typedIn(earlier, from)]]
    if (!isKept(field)) return []
    return keysOf(field).map((key) => [key, typedIn(earlier, key)])
  })
  return Object.fromEntries(begun.filter(([, text]) => text !== ''))
}

/** A tick says what is so for one letter, and is not carried over. */
function isKept({ id, kind, group }: Field): boolean {
  if (id === 'authority' || others.includes(id)) return true
  return groups.includes(group) && !['choice', 'yes-no'].includes(kind)
}
