import { describe, expect, it } from 'vitest'
import { nationIds } from '../routes/index.ts'
import { letterById } from './letter-by-id.ts'
import { letterIds } from './letter-ids.ts'
import { letterMenu } from './letter-menu.ts'

describe('the letters to choose from', () => {
  it('begin with what asks, and end with what complains', () => {
    const { groups } = letterMenu('england')
    expect(groups[0]).toMatchObject({ group: 'ask' })
    expect(groups[0]?.letters[0]).toBe('request-gp')
    expect(groups.at(-1)).toMatchObject({ group: 'complain' })
    expect(groups.at(-1)?.letters).toContain('complaint-practice')
  })

  it.each(nationIds)(
    'name every letter once in %s: in a group, or among those it does not have',
    (nation) => {
      const { groups, notHere } = letterMenu(nation)
      const named = [...groups.flatMap(({ letters }) => letters), ...notHere.map(({ letter }) => letter)]
      expect(named.toSorted()).toEqual([...letterIds].sort())
    },
  )

  it.each(nationIds)('lead from a letter that %s does not have to none but letters that it has', (nation) => {
    const { groups, notHere } = letterMenu(nation)
    const offered = groups.flatMap(({ letters }) => letters)
    expect(notHere.flatMap(({ instead }) => instead).filter((letter) => !offered.includes(letter))).toEqual(
      [],
    )
  })

  it('put every complaint, and nothing else, under what complains', () => {
    const complaints = letterMenu('wales').groups.find(({ group }) => group === 'complain')?.letters ?? []
    const others = letterMenu('wales')
      .groups.flatMap(({ letters }) => letters)
      .filter((id) => !complaints.includes(id))
    expect(complaints.map((id) => letterById[id].kind)).toEqual(complaints.map(() => 'complaint'))
    expect(others.map((id) => letterById[id].kind)).not.toContain('complaint')
  })

  it('name what there is instead where one letter stands for another', () => {
    expect(letterMenu('scotland').notHere).toContainEqual({
      letter: 'complaint-commissioner',
      instead: ['complaint-practice', 'complaint-hospital'],
    })
  })
})
