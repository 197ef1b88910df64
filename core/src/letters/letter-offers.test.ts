import { expect, it } from 'vitest'
import { nationIds } from '../routes/index.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds } from './letter-ids.ts'
import { isOffered, notOffered } from './letter-offers.ts'

it.each(nationIds)('what is written out of %s is what the letters themselves say', (nation) => {
  for (const id of letterIds) {
    const offer = letterById[id].offeredIn(nation)
    expect([id, isOffered(id, nation)]).toEqual([id, offer.offered])
    if (!offer.offered) expect([id, notOffered[id]?.instead]).toEqual([id, offer.instead])
  }
})
