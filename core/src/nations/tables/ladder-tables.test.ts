import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nationIds, type NationId } from '../../routes/index.ts'
import { allClocks, ladders, letterClocks, rungIds, type Rung, type StageClocks } from '../index.ts'
import { ladderTable } from './ladder-table.ts'

interface Fact {
  id: string
  nations?: string[]
  says?: string
  phone?: { number: string; status: string }
}
interface LetterFact extends Fact {
  startsClocks?: string[]
}

const read = <Shape>(path: string) =>
  parse(readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8')) as Shape
const places = (nation: NationId) => ['uk', nation]
const bodiesOf = (nation: NationId) =>
  places(nation).flatMap((place) => read<Fact[]>(`nations/${place}/bodies.yaml`))
const letters = read<LetterFact[]>('letters/letters.yaml')
const offered = (nation: NationId) =>
  rungIds.flatMap((id) => {
    const here = ladders[nation].rungs[id]
    return here.is === 'offered' ? [[id, here] as const] : []
  })

describe('the approved table of the ladder', () => {
  it.each(nationIds)('of %s names every rung, and was read by someone', async (nation) => {
    const table = ladderTable(ladders[nation])
    await expect(table).toMatchFileSnapshot(`./ladder-${nation}.txt`)
  })
})

describe('a rung', () => {
  it.each(nationIds)('of %s names only bodies that work there', (nation) => {
    const bodies = new Map(bodiesOf(nation).map((body) => [body.id, body]))
    const named = [
      ...offered(nation).flatMap(([, { who, beside }]) => [...who, ...beside]),
      ...ladders[nation].notRungs,
    ]
    expect(named.filter((id) => !bodies.get(id)?.nations?.includes(nation))).toEqual([])
  })

  it.each(nationIds)('of %s counts only with clocks of that nation or of the whole UK', (nation) => {
    const clocks = new Set(allClocks.map(({ id }) => id))
    const named = offered(nation).flatMap(([, { limits, clocks: its }]) => [...limits, ...its])
    expect(named.filter((id) => !clocks.has(id))).toEqual([])
    expect(named.filter((id) => !/^uk\//.test(id) && !id.startsWith(`${nation}/`))).toEqual([])
  })

  it.each(nationIds)(
    'of %s has a last day that is the person’s own, and clocks that others keep',
    (nation) => {
      const actor = new Map(allClocks.map((clock) => [clock.id, clock.actor]))
      for (const [, { limits, clocks }] of offered(nation)) {
        expect(limits.filter((id) => actor.get(id) !== 'you')).toEqual([])
        expect(clocks.filter((id) => actor.get(id) === 'you' && id !== 'wales/ombudsman-review')).toEqual([])
      }
    },
  )

  it('opens the way its nation’s facts say: never two complaints in England, and a second stage elsewhere', () => {
    const opens = (nation: NationId, id: Parameters<typeof at>[1]) => at(nation, id)
    expect(opens('england', 'commissioner')).toBe('before-they-answer')
    expect(opens('england', 'next-stage')).toBe('not-offered')
    expect(opens('scotland', 'commissioner')).toBe('not-offered')
    expect(nationIds.map((nation) => opens(nation, 'ombudsman'))).toEqual(
      nationIds.map(() => 'after-the-final-answer'),
    )
  })
})

describe('what a complaint starts', () => {
  const lt = { complaint: ['lt-06', 'lt-07'], commissioner: ['lt-08'], next: ['lt-09'] } as const
  it.each(nationIds)('in %s is what the facts of its letters say, and no more', (nation) => {
    for (const stage of ['complaint', 'commissioner', 'next'] as const) {
      const here = letterClocks[nation][stage]
      for (const id of lt[stage]) {
        const says = letters.find((letter) => letter.id === id)
        const named = (says?.startsClocks ?? []).filter((clock) => clock.startsWith(`${nation}/`))
        // Which stage a Scottish complaint begins at is the person's choice; the second stage has a letter of its own.
        const ofThisStage = stage === 'complaint' ? named.filter((clock) => !/stage-2/.test(clock)) : named
        const started = here === 'not-offered' ? [] : idsOf(here).filter((clock) => !/-extended$/.test(clock))
        expect(started.toSorted()).toEqual(ofThisStage.toSorted())
      }
    }
  })
})

function at(nation: NationId, id: (typeof rungIds)[number]): Rung['opens'] | 'not-offered' {
  const here = ladders[nation].rungs[id]
  return here.is === 'offered' ? here.opens : 'not-offered'
}

function idsOf({ acknowledged, asAgreed, answered }: StageClocks): string[] {
  return [...(acknowledged ? [acknowledged] : []), ...(asAgreed ? [asAgreed] : []), ...answered]
}
