import { entriesOf, liveEntries, type Entry } from '@fresh-eyes/core/casefile'
import { personById } from '@fresh-eyes/core/people'
import { describe, expect, it } from 'vitest'
import { suggestedLetters } from './suggested-letters.ts'

const priya = liveEntries(entriesOf(personById('england-long-covid')?.changes ?? []))
const here = priya.find((entry): entry is Entry<'case'> => entry.kind === 'case')
const suggested = (live: readonly Entry[]) =>
  here ? suggestedLetters(live, here, []).map(({ letter }) => letter) : []

describe('what fits now', () => {
  it('is the letter of the way that was chosen, while nothing was written', () => {
    expect(suggested(priya.filter(({ kind }) => kind !== 'letter'))).toEqual(['request-gp'])
  })

  it('leaves out a letter that is being written already', () => {
    expect(suggested(priya)).toEqual([])
  })
})
