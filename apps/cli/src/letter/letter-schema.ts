import {
  fieldWords,
  letterById,
  type Field,
  type FieldWords,
  type LetterId,
  type WordsHere,
} from '@fresh-eyes/core/letters'
import { nationIds } from '@fresh-eyes/core/routes'
import { onceEach } from './draft-from.ts'

const text = { type: 'string' }

/** The JSON Schema of what `fresh-eyes letter <id>` reads, with what stands beside each field as its description. */
export function letterSchema(id: LetterId, words: Readonly<Record<string, WordsHere<FieldWords>>>): object {
  const fields = onceEach(letterById[id].fields)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `What \`fresh-eyes letter ${id}\` reads`,
    description:
      'What is typed into the letter, by the id of the field. All but the nation may be left out, and the letter marks what is missing. A day is written as 1980-03-27 or as people write one. The letter’s own day is today, or --on. At most 1 MB.',
    type: 'object',
    required: ['nation'],
    additionalProperties: false,
    properties: {
      nation: { enum: nationIds },
      ...Object.fromEntries(fields.map((field) => [field.id, schemaOf(field, words)])),
    },
  }
}

function schemaOf(field: Field, words: Readonly<Record<string, WordsHere<FieldWords>>>): object {
  const says = (id: string, key = id) => {
    const { label, hint } = fieldWords({ id, words: key }, words, 'england')
    return { description: hint === undefined ? label : `${label}. ${hint}`.replace('?.', '?') }
  }
  const { description } = says(field.id, field.words)
  switch (field.kind) {
    case 'line':
    case 'text':
      return { ...text, description }
    case 'day':
      return { ...text, description: `${description.replace(/[.]?$/, '.')} One day.` }
    case 'lines':
      return {
        type: 'array',
        items: text,
        description: `${description.replace(/[.]?$/, '.')} One line each.`,
      }
    case 'texts':
      return { type: 'array', items: text, description: mostOf(field, description) }
    case 'choice':
      return { enum: (field.choices ?? []).filter((choice) => choice !== ''), description }
    case 'yes-no':
      return { type: 'boolean', description }
    case 'rows':
      return {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(
            (field.columns ?? []).map((column) => [column, { ...text, ...says(column) }]),
          ),
        },
        description: mostOf(field, description),
      }
    case 'gaps':
      return {
        type: 'array',
        items: {
          type: 'object',
          required: ['recommendation', 'happened'],
          additionalProperties: false,
          properties: {
            recommendation: { ...text, description: 'Its id, as content/guidelines has it.' },
            happened: { ...text, ...says('gapHappened') },
          },
        },
        description: mostOf(field, description),
      }
  }
}

const mostOf = ({ most = 1 }: Field, description: string): string =>
  `${description.replace(/[.]?$/, '.')} The first ${most} are used.`
