import guidelines from '@fresh-eyes/content/guidelines'
import { describe, expect, it } from 'vitest'
import { nationIds } from '../../routes/index.ts'
import { allRecommendations, citedBest, gapsFor } from './gaps-for.ts'

const today = '2026-11-27'

describe('the recommendations to choose from', () => {
  it('are those about the condition, best citable first', () => {
    const choices = gapsFor('england', 'endometriosis', guidelines, today)
    expect(choices.map(({ id }) => id)).toContain('ng73-1.5.4')
    const order = choices.map(({ how }) => citedBest.indexOf(how))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('name NG188 by its title: it was updated after the copy that we read', () => {
    const choice = gapsFor('england', 'long-covid', guidelines, today).find(({ id }) => id === 'ng188-1.5')
    expect(choice).toMatchObject({ how: 'title', why: 'why-title-newer', madeFor: ['england', 'scotland'] })
    expect(choice?.nationSentence).toBeUndefined()
  })

  it('are none for a condition nobody knows', () => {
    expect(gapsFor('wales', 'toString', guidelines, today)).toEqual([])
  })
})

describe('always, in every nation', () => {
  const conditions = [
    ...new Set(allRecommendations(guidelines).flatMap(({ recommendation }) => recommendation.conditions)),
  ]
  const choices = nationIds.flatMap((nation) =>
    conditions.flatMap((condition) =>
      gapsFor(nation, condition, guidelines, today).map((choice) => ({ nation, ...choice })),
    ),
  )

  it('has the sentence about the nations beside every guideline made for another', () => {
    const abroad = choices.filter(
      ({ how, madeFor, nation }) => how !== 'not-citable' && !madeFor.includes(nation),
    )
    expect(abroad.length).toBeGreaterThan(100)
    expect(
      abroad.every(({ nationSentence }) => nationSentence?.startsWith('NICE guidelines cover England')),
    ).toBe(true)
  })

  it('never offers what was not read', () => {
    const unread = new Set(
      allRecommendations(guidelines)
        .filter(({ recommendation: { status, citable } }) => status !== 'verified' || citable === 'no')
        .map(({ recommendation }) => recommendation.id),
    )
    expect(unread.size).toBeGreaterThan(20)
    expect(choices.filter(({ id, how }) => unread.has(id) && how !== 'not-citable')).toEqual([])
  })
})
