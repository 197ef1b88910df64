import { keysOf, letterById, type Field, type LetterDraft, type LetterId } from '@fresh-eyes/core/letters'
import { nationIds, type NationId } from '@fresh-eyes/core/routes'
import { anyText, listOf, objectOf, oneOf, yesOrNo, type Fit } from '../json/fit.ts'
import type { Trouble } from '../trouble.ts'

/** What was typed for a letter, and where. */
export interface TypedLetter {
  nation: NationId
  draft: LetterDraft
}

/** Takes what was typed for a letter out of parsed JSON: each field under its id, as the letter's schema says. */
export function draftFrom(value: unknown, where: string, id: LetterId): TypedLetter | { trouble: Trouble } {
  const fields = onceEach(letterById[id].fields)
  const fits = Object.fromEntries(fields.map((field) => [field.id, fitOf(field)]))
  const trouble = objectOf({ nation: oneOf(...nationIds), ...fits }, ['nation'])(value, '')
  if (trouble) return { trouble: { ...trouble, says: `${where}: ${trouble.says.trim()}` } }
  const given = value as { nation: NationId } & Record<string, unknown>
  const typed = fields.flatMap((field) =>
    Object.hasOwn(given, field.id) ? textsOf(field, given[field.id]) : [],
  )
  return { nation: given.nation, draft: Object.fromEntries(typed) }
}

/** Fields with the same id, of which one is asked at a time, are one field in JSON. */
export function onceEach(fields: readonly Field[]): Field[] {
  return fields.filter(({ id }, at) => fields.findIndex((field) => field.id === id) === at)
}

function fitOf({ kind, choices = [], columns = [] }: Field): Fit {
  switch (kind) {
    case 'line':
    case 'text':
    case 'day':
      return anyText
    case 'lines':
    case 'texts':
      return listOf(anyText)
    case 'choice':
      return oneOf(...choices.filter((choice) => choice !== ''))
    case 'yes-no':
      return yesOrNo
    case 'rows':
      return listOf(objectOf(Object.fromEntries(columns.map((column) => [column, anyText]))))
    case 'gaps':
      return listOf(objectOf({ recommendation: anyText, happened: anyText }, ['recommendation', 'happened']))
  }
}

/** The keys and texts of a draft for the value of one field. What is more than the letter takes is left out. */
function textsOf(field: Field, value: unknown): [string, string][] {
  const { id, kind, columns = [] } = field
  if (kind === 'yes-no') return [[id, value === true ? 'yes' : 'no']]
  if (kind === 'lines') return [[id, (value as string[]).join('\n')]]
  if (kind === 'texts')
    return within(
      field,
      (value as string[]).map((text, i) => [`${id}${i + 1}`, text]),
    )
  if (kind === 'rows') {
    const rows = value as Record<string, string>[]
    return within(
      field,
      rows.flatMap((row, i) =>
        columns.flatMap((column): [string, string][] =>
          row[column] === undefined ? [] : [[`${column}${i + 1}`, row[column]]],
        ),
      ),
    )
  }
  if (kind === 'gaps') {
    const gaps = value as { recommendation: string; happened: string }[]
    return within(
      field,
      gaps.flatMap((gap, i): [string, string][] => [
        [`${id}${i + 1}`, gap.recommendation],
        [`${id}${i + 1}Happened`, gap.happened],
      ]),
    )
  }
  return [[id, value as string]]
}

function within(field: Field, texts: [string, string][]): [string, string][] {
  const keys = keysOf(field)
  return texts.filter(([key]) => keys.includes(key))
}
