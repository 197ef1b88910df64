import { newChange, newEntry, newRemoval } from '@fresh-eyes/core/casefile'
import { expect, it } from 'vitest'
import { whatItSaid } from './what-it-said.ts'

const amina = { role: 'patient' as const }
const yusuf = { role: 'carer' as const, name: 'Yusuf Farah' }
const at = (minute: number) => ({ writtenAt: `2026-11-27T09:0${minute}:00.000Z`, tick: 0, device: 'phone' })

it('what an entry said before is there with who wrote it and when, each text once, and not what it says now', () => {
  const changes = [
    newEntry('note', { words: 'Ring the desk' }, { entry: 'n1', stamp: at(0), by: amina }),
    newChange('note', { words: 'Ring the desk on Monday' }, { entry: 'n1', stamp: at(1), by: yusuf }),
    newRemoval('note', { entry: 'n1', stamp: at(2), by: amina }),
    newChange('note', {}, { entry: 'n1', stamp: at(3), by: amina }),
    newChange('note', { words: 'Ring the desk on Tuesday' }, { entry: 'n1', stamp: at(4), by: amina }),
  ]
  expect(whatItSaid(changes)).toEqual([
    { says: 'Ring the desk on Monday', at: '2026-11-27T09:01:00.000Z', by: yusuf },
    { says: 'Ring the desk', at: '2026-11-27T09:00:00.000Z', by: amina },
  ])
  expect(whatItSaid(changes.slice(0, 1))).toEqual([])
})
