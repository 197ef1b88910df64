import reader from '@fresh-eyes/content/reader'
import { describe, expect, it } from 'vitest'
import { readerRules } from './reader-rules.ts'

const reasons = Object.entries(reader.reasons)

describe('the words of the reader', () => {
  it('are there for every reason, rewrite and tick that it can give, and for no other', () => {
    expect(Object.keys(reader.reasons).toSorted()).toEqual(readerRules.reasons.toSorted())
    expect(Object.keys(reader.rewrites).toSorted()).toEqual(readerRules.templates.toSorted())
    expect(Object.keys(reader.ticks).toSorted()).toEqual([...readerRules.ticks].toSorted())
  })

  it.each(reasons)(
    'name where the reason was read, or say that it is our own rule: %s',
    (_, { why, sources }) => {
      if (sources.length === 0) expect(why).toMatch(/our own rule/)
      for (const { url, checkedOn } of sources) {
        expect(url).toMatch(/^https:/)
        expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    },
  )

  it('fill in every blank of a rewrite with what the reader gives', () => {
    const blanks = Object.values(reader.rewrites).flatMap((words) => words.match(/\{\w+\}/g) ?? [])
    expect([...new Set(blanks)].toSorted()).toEqual(['{act}', '{done}', '{todo}', '{what}', '{who}'])
  })
})
