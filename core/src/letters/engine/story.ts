import type { Span } from '@fresh-eyes/paper'
import { endOnce, ownSentence, ownWords } from '../own-words.ts'
import { strong, type Section } from './section.ts'
import { chosen, gapFor, oneAfterAnother, say, sayWords, texts, typed, type Writing } from './writing.ts'

/** One text after its label: "What was said: …". Nothing when it is empty and the letter does not need it. */
export function labelled(writing: Writing, fieldId: string, label = fieldId): Section[] {
  const own = ownSentence(typed(writing, fieldId))
  return section(writing, fieldId, label, own ? [own] : [])
}

/** Several texts after their label, one after the other. */
export function running(writing: Writing, fieldId: string, label = fieldId): Section[] {
  const given = texts(writing, fieldId).flatMap((text) => ownSentence(text) ?? [])
  return section(writing, fieldId, label, oneAfterAnother(...given.map((each) => [each])))
}

/** Several texts as a numbered list below their label; one alone stands beside it. */
export function listed(writing: Writing, fieldId: string, label = fieldId): Section[] {
  const given = texts(writing, fieldId).flatMap((text) => ownSentence(text) ?? [])
  if (given.length < 2) return section(writing, fieldId, label, given)
  return [
    {
      id: fieldId,
      label: sayWords(writing, label),
      mayMove: true,
      blocks: [
        { kind: 'paragraph', spans: strong(say(writing, label)) },
        { kind: 'list', ordered: true, items: given.map((each) => [each]) },
      ],
    },
  ]
}

/** Rows as a list, one below the other: "12 May 2026: I rang." */
export function inOrder(writing: Writing, fieldId: string, label = fieldId): Section[] {
  const rows = rowsOf(writing, fieldId, ': ')
  if (rows.length === 0) return section(writing, fieldId, label, [])
  const items = rows.map((row) => {
    const end = endOnce(row, '.')
    return end ? [...row, { text: end }] : row
  })
  return [
    {
      id: fieldId,
      label: sayWords(writing, label),
      mayMove: true,
      blocks: [
        { kind: 'paragraph', spans: strong(say(writing, label)) },
        { kind: 'list', ordered: false, items },
      ],
    },
  ]
}

/** A sentence of the letter's own, as a paragraph. */
export function sentence(writing: Writing, part: string): Section[] {
  return [{ id: part, label: '', mayMove: false, blocks: [{ kind: 'paragraph', spans: say(writing, part) }] }]
}

/** The sentence of what was chosen, "<part>-<choice>"; the mark of the gap when nothing was. */
export function sentenceOfChoice(writing: Writing, fieldId: string, part: string): Section[] {
  const choice = chosen(writing, fieldId)
  if (choice !== '') return sentence(writing, `${part}${choice}`)
  const spans = [gapFor(writing, fieldId)]
  return [{ id: fieldId, label: '', mayMove: false, blocks: [{ kind: 'paragraph', spans }] }]
}

function rowsOf(writing: Writing, fieldId: string, between = ', '): Span[][] {
  const field = writing.fields.find(({ id }) => id === fieldId)
  return Array.from({ length: field?.most ?? 0 }, (_, at) =>
    (field?.columns ?? [])
      .flatMap((column) => ownWords(typed(writing, `${column}${at + 1}`)) ?? [])
      .flatMap((each, i) => (i === 0 ? [each] : [{ text: between }, each])),
  ).filter((row) => row.length > 0)
}

function section(writing: Writing, fieldId: string, label: string, body: readonly Span[]): Section[] {
  const needed = writing.fields.find(({ id }) => id === fieldId)?.needed ?? false
  if (body.length === 0 && !needed) return []
  const spans = oneAfterAnother(
    strong(say(writing, label)),
    body.length > 0 ? body : [gapFor(writing, fieldId)],
  )
  return [
    {
      id: fieldId,
      label: sayWords(writing, label),
      mayMove: body.length > 0,
      blocks: [{ kind: 'paragraph', spans }],
    },
  ]
}
