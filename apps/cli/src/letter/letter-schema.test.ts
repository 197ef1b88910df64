import { readFileSync } from 'node:fs'
import { letterFields } from '@fresh-eyes/content/words'
import { letterIds } from '@fresh-eyes/core/letters'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { letterSchema } from './letter-schema.ts'

const formats = new URL('../../../../docs/formats/', import.meta.url)
// The request to a GP is older than the fields, and keeps the shape that it had.
const fromFields = letterIds.filter((id) => id !== 'request-gp')

describe('the published schema of', () => {
  it.each(fromFields)('%s is what its fields say', async (id) => {
    const file = new URL(`letter-${id}.schema.json`, formats).pathname
    const schema = JSON.stringify(letterSchema(id, letterFields.fields))
    const options = await resolveConfig(file)
    await expect(await format(schema, { ...options, parser: 'json' })).toMatchFileSnapshot(file)
  })

  it('the answer names every letter', () => {
    const answer = JSON.parse(readFileSync(new URL('letter.schema.json', formats), 'utf8')) as {
      properties: { letter: { enum: string[] } }
    }
    expect(answer.properties.letter.enum).toEqual([...letterIds])
  })
})
