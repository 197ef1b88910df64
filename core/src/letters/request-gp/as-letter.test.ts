import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { renderText } from '@fresh-eyes/paper/text'
import { describe, expect, it } from 'vitest'
import { nationIds } from '../../routes/index.ts'
import { letterDialects } from '../dialects.ts'
import { fieldsAsked, gapOf } from '../engine/field.ts'
import { requestGp } from './as-letter.ts'

const read = requestGp.readSentences(letters['request-gp'])
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read
const today = '2026-11-27'

describe.each(nationIds)('the request to a GP in %s, from a draft', (nation) => {
  it.each(['', 'consent', 'parent', 'attorney', 'under-16'])(
    'lacks what its fields need when nothing is typed (authority "%s")',
    (authority) => {
      const { missing } = requestGp.write({ authority }, { nation, today }, sentences, guidelines)
      const asked = fieldsAsked(requestGp.fields, { authority }, letterDialects[nation])
      const needed = asked.filter((field) => field.needed).map(gapOf)
      expect(missing.map(({ part }) => part).toSorted()).toEqual(needed.toSorted())
    },
  )
})

it('asks for a referral that is marked, and says so as data', () => {
  const draft = { name: 'Jo Shaw', condition: 'my migraine' }
  const { asks, document, letter, kind } = requestGp.write(
    draft,
    { nation: 'wales', today },
    sentences,
    guidelines,
  )
  expect({ letter, kind }).toEqual({ letter: 'request-gp', kind: 'request' })
  expect(asks.map(({ id }) => id)).toEqual(['refer', 'mark'])
  for (const { words } of asks) expect(renderText(document)).toContain(words)
})
