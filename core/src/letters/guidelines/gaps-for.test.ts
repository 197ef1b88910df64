import guidelines from '@fresh-eyes/content/guidelines'
import { describe, expect, it } from 'vitest'
import { nationIds } from '../../routes/index.ts'
import type { Guideline, Recommendation } from './knowledge.ts'
import { allRecommendations, citedBest, gapsFor } from './gaps-for.ts'

const today = '2026-11-27'

describe('the recommendations to choose from', () => {
  it('are those about the condition, best citable first', () => {
    const choices = gapsFor('england', 'endometriosis', guidelines, today)
    expect(choices.map(({ id }) => id)).toContain('ng73-1.5.4')
    const order = choices.map(({ how }) => citedBest.indexOf(how))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('begin with what is about the condition alone', () => {
    const choices = gapsFor('england', 'me-cfs', guidelines, today)
    const conditionsOf = new Map(
      allRecommendations(guidelines).map(({ recommendation: { id, conditions } }) => [id, conditions]),
    )
    expect(choices.slice(0, 5).map(({ id }) => conditionsOf.get(id))).toEqual(Array(5).fill(['me-cfs']))
  })

  it('name NG188 by its title: it was updated after the copy that we read', () => {
    const choice = gapsFor('england', 'long-covid', guidelines, today).find(({ id }) => id === 'ng188-1.5')
    expect(choice).toMatchObject({ how: 'title', why: 'why-title-newer', madeFor: ['england', 'scotland'] })
    expect(choice?.nationSentence).toBeUndefined()
  })

  it('have the sentence about the nations in Wales, where NICE makes no guideline', () => {
    const [here, there] = (['england', 'wales'] as const).map((nation) =>
      gapsFor(nation, 'endometriosis', guidelines, today).find(({ id }) => id === 'ng73-1.5.4'),
    )
    expect(here).toMatchObject({ how: 'number', why: 'why-number' })
    expect(here?.nationSentence).toBeUndefined()
    expect(there).toEqual({ ...here, nationSentence: expect.stringContaining('Wales') as string })
  })

  it('stand last and cannot be named where nothing says how they apply', () => {
    const [ng73] = guidelines.guidelines.filter(({ id }) => id === 'NG73') as [Guideline]
    const [first] = ng73.recommendations as [Recommendation]
    const bySign: Guideline = {
      ...ng73,
      publisher: 'SIGN',
      nations: ['scotland'],
      recommendations: [{ ...first, id: 'sign-1' }],
    }
    const knowledge = { ...guidelines, guidelines: [bySign, ng73] }
    const offered = (nation: 'scotland' | 'wales') => gapsFor(nation, 'endometriosis', knowledge, today)
    expect(offered('scotland')[0]).toMatchObject({ id: 'sign-1', how: 'number' })
    expect(offered('wales').at(-1)).toMatchObject({ id: 'sign-1', how: 'not-citable', why: 'why-elsewhere' })
    expect(offered('wales')[0]).toMatchObject({ how: 'number', madeFor: ['england'] })
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
