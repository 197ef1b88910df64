import { expect, it } from 'vitest'
import { nationIds } from '../routes/index.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds } from './letter-ids.ts'
import { isOffered, notOffered } from './letter-offers.ts'
import { ladders } from '../nations/index.ts'

it.each(nationIds)('what is written out of %s is what the letters themselves say', (nation) => {
  for (const id of letterIds) {
    const offer = letterById[id].offeredIn(nation)
    expect([id, isOffered(id, nation)]).toEqual([id, offer.offered])
    if (!offer.offered) expect([id, notOffered[id]?.instead]).toEqual([id, offer.instead])
  }
})

it.each(nationIds)('the ladder of %s names only letters that can be written there', (nation) => {
  const named = Object.values(ladders[nation].rungs).flatMap((rung) =>
    rung.is === 'offered' ? rung.letters : [],
  )
  expect(named.filter((letter) => !isOffered(letter, nation))).toEqual([])
})
