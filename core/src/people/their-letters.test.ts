import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { describe, expect, test } from 'vitest'
import type { Day } from '../calendar/index.ts'
import { entriesOf, type Entry } from '../casefile/index.ts'
import { gapsFor, letterFacts, readSentences, requestToGp } from '../letters/index.ts'
import { people, type MadeUpPerson } from './index.ts'

const read = readSentences(letters['request-gp'], 'letters/request-gp/en.md')
if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
const { sentences } = read

describe.each(people.map((person) => [person.id, person] as const))('the letter of %s', (_, person) => {
  const letter = requestToGp(factsOf(person), sentences, guidelines)

  test('has all its parts, raises no question and fits on one page', () => {
    // A made-up number begins with 999, and a CHI number with the date of birth: the letter asks about that, and about
    // nothing else.
    const asked = letter.questions.filter(
      ({ part, asks }) => !(part === 'healthNumber' && asks.includes('A CHI number begins')),
    )
    expect({ ...letter, questions: asked }).toMatchObject({ missing: [], questions: [], overBy: 0 })
  })

  test('names only what happened instead, and what may be named in that nation', () => {
    const { pack = '', gap1, gap2 } = person.draft
    const chosen = [gap1, gap2].filter((gap) => gap !== undefined)
    const offered = gapsFor(person.nation, pack, guidelines, dayOf(person)).map(({ id }) => id)
    expect(offered).toEqual(expect.arrayContaining(chosen))
    expect(letter.citations.map(({ id }) => id)).toEqual(expect.arrayContaining(chosen))
    expect(letterOf(person).fields.version).toBe(chosen.length > 0 ? 'stronger' : 'short')
  })
})

/** The day of the letter: when it was sent, or the day the case is looked at. */
function dayOf({ changes, on }: MadeUpPerson): Day {
  return entriesOf(changes).find((entry) => entry.kind === 'sent')?.fields.sentOn ?? on
}

function letterOf({ changes }: MadeUpPerson): Entry<'letter'> {
  const letter = entriesOf(changes).find((entry) => entry.kind === 'letter')
  if (!letter) throw new Error('Every made-up person has a letter.')
  return letter
}

function factsOf(person: MadeUpPerson) {
  const version = letterOf(person).fields.version ?? 'short'
  return letterFacts(person.draft, { nation: person.nation, today: dayOf(person), version })
}
