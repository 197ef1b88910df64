import { describe, expect, it } from 'vitest'
import { parseVagueDay, type VagueDay } from '../calendar/index.ts'
import type { Entry } from '../casefile/index.ts'
import { currentReply } from './current-reply.ts'

const by = { role: 'patient' as const }
const written = (id: string, writtenOn: string) => ({
  id,
  createdAt: `${writtenOn}T10:00:00.000Z`,
  changedAt: `${writtenOn}T10:00:00.000Z`,
  by,
})
const sent: Entry<'sent'> = {
  ...written('sent', '2026-11-27'),
  kind: 'sent',
  fields: {
    letter: 'letter',
    letterId: 'request-gp',
    sentOn: '2026-11-27',
    to: 'Dr Pugh',
    how: 'post',
    title: 'A request',
    text: 'Dear Dr Pugh',
  },
}
function reply(id: string, on: string, writtenOn: string, to = 'sent'): Entry<'reply'> {
  const when = on === 'not-recorded' ? on : (parseVagueDay(on, '2027-01-01') as VagueDay)
  return {
    ...written(id, writtenOn),
    kind: 'reply',
    fields: { sent: to, when, words: '', outcome: 'holding' },
  }
}
const current = (...replies: Entry<'reply'>[]) => currentReply(sent, replies)

describe('the reply that says how things stand', () => {
  it('is none when nothing came back to this letter', () => {
    expect(current()).toBeUndefined()
    expect(current(reply('other', '1 December 2026', '2026-12-01', 'another-letter'))).toBeUndefined()
  })

  it('is the newest, however late an older one is written down', () => {
    const newest = reply('newest', '10 December 2026', '2026-12-11')
    expect(current(newest, reply('older', '1 December 2026', '2026-12-20'))?.reply).toBe(newest)
  })

  it('is the one written down last, where either could have come first', () => {
    const exact = reply('exact', '10 December 2026', '2026-12-12')
    const vagueBefore = reply('vague', 'December 2026', '2026-12-11')
    const vagueAfter = reply('vague', 'December 2026', '2026-12-13')
    expect(current(vagueBefore, exact)?.reply).toBe(exact)
    expect(current(vagueAfter, exact)?.reply).toBe(vagueAfter)
  })

  it('does not depend on the order in which they are given', () => {
    const three = [
      reply('a', 'December 2026', '2026-12-12'),
      reply('b', '3 December 2026', '2026-12-12'),
      reply('c', '20 December 2026', '2026-12-21'),
    ]
    expect(current(...three)?.reply.id).toBe('c')
    expect(current(...three.toReversed())?.reply.id).toBe('c')
    expect(current(...three.slice(0, 2))?.reply.id).toBe('b')
    expect(current(...three.slice(0, 2).toReversed())?.reply.id).toBe('b')
  })
})

describe('a reply whose day nobody wrote down', () => {
  it('came after the letter left, and before it was written here', () => {
    expect(current(reply('a', 'not-recorded', '2026-12-08'))?.when).toMatchObject({
      earliest: '2026-11-27',
      latest: '2026-12-08',
    })
  })

  it('never came before the letter left, whatever the clock of the device said', () => {
    expect(current(reply('a', 'not-recorded', '2016-12-08'))?.when).toMatchObject({
      earliest: '2026-11-27',
      latest: '2026-11-27',
    })
  })
})
