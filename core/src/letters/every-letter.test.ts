import { readFileSync } from 'node:fs'
import guidelines from '@fresh-eyes/content/guidelines'
import letters from '@fresh-eyes/content/letters'
import { letterFields, letterMenu } from '@fresh-eyes/content/words'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nationIds, type NationId } from '../routes/index.ts'
import { gapOf } from './engine/field.ts'
import { choiceWords, fieldWords, settleHere, type FieldWords, type WordsHere } from './engine/field-words.ts'
import { letterExamples } from './examples/all-examples.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds, type LetterId } from './letter-ids.ts'

interface LetterFact {
  id: string
  nations: NationId[]
  startsClocks?: string[]
}

const facts = parse(
  readFileSync(new URL('../../../content/letters/letters.yaml', import.meta.url), 'utf8'),
) as LetterFact[]
const fieldsInWords: Readonly<Record<string, WordsHere<FieldWords>>> = letterFields.fields
const menu: Readonly<Record<string, WordsHere<{ title: string; for: string; notHere?: string }>>> = letterMenu
const ofNation = (clocks: readonly string[], nation: NationId) =>
  clocks.filter((clock) => clock.startsWith(`${nation}/`) || clock.startsWith('uk/'))

describe.each(letterIds)('the %s letter', (id) => {
  const letter = letterById[id]
  const fact = facts.find((each) => each.id === letter.lt)
  const offered = nationIds.filter((nation) => letter.offeredIn(nation).offered)

  it('has the id of its folder, and sentences that are whole', () => {
    expect(letter.id).toBe(id)
    expect(letter.readSentences(letters[id])).toMatchObject({ kind: 'read' })
  })

  it('starts the clocks that the facts give it, in each nation', () => {
    for (const nation of offered)
      if (fact) expect(letter.startsClocks(nation)).toEqual(ofNation(fact.startsClocks ?? [], nation))
  })

  it('is offered where the facts have it, and says what there is instead where it is not', () => {
    // England has an entry for a funding decision too, but what it says of England is not from a source that was read.
    if (fact)
      expect(offered).toEqual(
        fact.nations.filter((each) => !(id === 'prior-approval' && each === 'england')).toSorted(byOrder),
      )
    for (const nation of nationIds) {
      const offer = letter.offeredIn(nation)
      const { notHere } = settleHere(menu[id]!, nation)
      expect(notHere !== undefined).toBe(!offer.offered)
      for (const other of offer.offered ? [] : offer.instead)
        expect(letterById[other as LetterId].offeredIn(nation)).toEqual({ offered: true })
    }
  })

  it('asks in an order in which each field may look at those before it', () => {
    for (const [at, { onlyWhen }] of letter.fields.entries()) {
      if (!onlyWhen) continue
      const before = letter.fields.slice(0, at).filter(({ id: other }) => other === onlyWhen.field)
      expect(before.length).toBeGreaterThan(0)
    }
  })

  it('has words for each field, each choice and each gap', () => {
    for (const field of letter.fields) {
      const keys = [field.words ?? field.id, ...(field.columns ?? [])]
      for (const key of keys) expect(Object.keys(fieldsInWords)).toContain(key)
      const words = fieldWords(field, fieldsInWords, 'wales')
      for (const choice of field.choices ?? []) expect(choiceWords(words, choice)).not.toBe(choice)
      if (!field.needed) continue
      const parts = { ...letter.shared, ...letter.parts }
      expect(Object.keys(parts)).toEqual(
        expect.arrayContaining([`gap-${gapOf(field)}`, `mend-${gapOf(field)}`]),
      )
    }
  })

  it('leaves no field with the same id two meanings at a time', () => {
    for (const one of letter.fields)
      for (const other of letterIds.flatMap((each) => letterById[each].fields))
        if (one.id === other.id) expect([other.id, other.kind]).toEqual([one.id, one.kind])
  })
})

describe.each(Object.entries(letterExamples))('the examples of %s', (id, examples) => {
  const letter = letterById[id as LetterId]

  it('are the shortest, the fullest, the awkward one, a draft, and one for each nation that has it', () => {
    const ids = examples.map((example) => example.id)
    expect(ids).toEqual(expect.arrayContaining(['shortest', 'fullest', 'awkward', 'unfinished']))
    expect(new Set(examples.map(({ nation }) => nation))).toEqual(
      new Set(nationIds.filter((nation) => letter.offeredIn(nation).offered)),
    )
  })

  it('fill in every field that the letter has, and the shortest nothing but what it needs', () => {
    const read = letter.readSentences(letters[id as LetterId])
    if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems))
    for (const { id: name, nation, today, draft } of examples) {
      const { missing } = letter.write(draft, { nation, today }, read.sentences, guidelines)
      if (['shortest', 'fullest', ...nationIds].includes(name)) expect([name, missing]).toEqual([name, []])
      if (name === 'unfinished') expect(missing.length).toBeGreaterThan(3)
    }
  })
})

const byOrder = (one: NationId, other: NationId) => nationIds.indexOf(one) - nationIds.indexOf(other)
