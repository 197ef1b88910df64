import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Call } from '@fresh-eyes/ward/call'
import { minutes } from '@fresh-eyes/ward/instant'
import { escalate } from '../jobs/escalate.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { happen } from './happen.ts'
import { openCall, type Opened } from './open-call.ts'
import { callById, callBySecret, eventsOf, openCalls } from './read-calls.ts'
import { startClocks, type Clocks } from './clocks.ts'
import type { Database } from './database.ts'

const nia: Actor = { kind: 'staff', user: 'nia', role: 'responder' }
const tom: Actor = { kind: 'staff', user: 'tom', role: 'site-manager' }

onBoth(({ open }) => {
  let database: Database
  let clocks: Clocks
  const time = movedTime()
  let next = 0

  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, time)
  })
  afterAll(() => database.close())

  const ring = (told = {}, clientKey = `key-${next++}`): Promise<Opened> =>
    openCall(database.db, clocks, {
      ...place,
      clientKey,
      event: { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told },
    })
  const accept = (id: string, by: Actor) =>
    happen(database.db, clocks, place, id, (_call, at) => ({
      kind: 'accepted',
      at,
      by,
      role: 'responder',
      dueAt: at + minutes(10),
    }))
  const pages = (call: string) =>
    database.db
      .selectFrom('page')
      .select(['role', 'rung', 'round', 'stopped_at'])
      .where('call', '=', call)
      .orderBy('due')
      .execute()
  const standing = async (id: string): Promise<Call | undefined> =>
    (await callById(database.db, place, id))?.call

  test('a call with an empty form is stored, paged at once and found by its secret [H16]', async () => {
    const { id, reference, secret } = await ring()
    expect(reference).toMatch(/^[A-Z34679]{3}-[A-Z34679]{3}$/)
    expect(await pages(id)).toEqual([{ role: 'responder', rung: 0, round: 0, stopped_at: null }])
    expect((await callBySecret(database.db, secret ?? ''))?.reference).toBe(reference)
    expect(await callBySecret(database.db, 'something else')).toBeUndefined()
  })

  test('the same press sent again is the same call, and its secret is told once [H02]', async () => {
    const [first, second] = [await ring({}, 'same'), await ring({}, 'same')]
    expect(second).toEqual({ id: first.id, reference: first.reference, secret: undefined })
    expect((await openCalls(database.db, place)).filter(({ id }) => id === first.id)).toHaveLength(1)
    expect(await pages(first.id)).toHaveLength(1)
  })

  test('a hundred presses of one button at once are one call [H02]', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => ring({}, 'hammered')))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ secret }) => secret !== undefined)).toHaveLength(1)
  })

  test('of two desks that accept at once, one has it and the other is told who [H08]', async () => {
    const { id } = await ring()
    const both = await Promise.all([accept(id, nia), accept(id, tom)])
    expect(both.filter(({ done }) => done)).toHaveLength(1)
    const refused = both.find(({ done }) => !done)
    const winner = (await standing(id))?.promise?.user
    expect(refused).toMatchObject({ refused: { why: 'already-accepted', by: { user: winner } } })
  })

  test('nobody answers for two hours: paged up the chain, then the last role again and again [H10]', async () => {
    const { id } = await ring()
    for (let minute = 0; minute < 120; minute++) {
      time.pass(minutes(1))
      await clocks.share()
      while ((await escalate(database.db, clocks)) > 0) continue
    }
    const roles = (await pages(id)).map(({ role }) => role)
    expect(roles.slice(0, 3)).toEqual(['responder', 'site-manager', 'executive-on-call'])
    expect(roles.slice(2).every((role) => role === 'executive-on-call')).toBe(true)
    expect(roles.length).toBe(2 + 1 + 23)
    expect((await standing(id))?.standing).toBe('waiting')
  })

  test('accepted and then nothing: the promise runs out and the call is paged again [H08]', async () => {
    const { id } = await ring()
    await accept(id, nia)
    time.pass(minutes(10) - 1)
    await escalate(database.db, clocks)
    expect((await standing(id))?.standing).toBe('accepted')
    time.pass(1)
    await escalate(database.db, clocks)
    expect((await standing(id))?.standing).toBe('waiting')
    const kinds = (await eventsOf(database.db, place, id)).map(({ kind }) => kind)
    expect(kinds).toEqual(['opened', 'paged', 'accepted', 'promise-expired', 'paged'])
  })

  test('a call whose timer cannot be done holds up no other [H10]', async () => {
    const [broken, whole] = [await ring(), await ring()]
    const teamOf = (team: string) =>
      database.db.updateTable('call').set({ team }).where('call', '=', broken.id).execute()
    await teamOf('no-such-team')
    time.pass(minutes(2))
    await escalate(database.db, clocks)
    expect((await pages(whole.id)).map(({ role }) => role)).toEqual(['responder', 'site-manager'])
    await teamOf('outreach')
    await escalate(database.db, clocks)
    expect((await pages(broken.id)).map(({ role }) => role)).toEqual(['responder', 'site-manager'])
  })

  describe.each([-10 * 365 * 24 * 60, -60, 60, 24 * 60])('the clock is put by %i minutes', (jump) => {
    test('the pages that are due, and those that come after, go out in their time [H06]', async () => {
      const { id } = await ring()
      const pagedAfter = async (more: number): Promise<string[]> => {
        time.pass(minutes(more))
        await escalate(database.db, clocks)
        return (await pages(id)).map(({ role }) => role)
      }
      time.pass(minutes(1))
      time.putClock(minutes(jump))
      await clocks.share()
      expect(await pagedAfter(1)).toEqual(['responder', 'site-manager'])
      expect(await pagedAfter(2)).toEqual(['responder', 'site-manager'])
      expect(await pagedAfter(1)).toEqual(['responder', 'site-manager', 'executive-on-call'])
      time.putClock(minutes(-jump))
      await clocks.share()
    })
  })

  test('closing without saying what the caller was told is refused, and the call stays open [H11]', async () => {
    const { id } = await ring()
    await accept(id, nia)
    const closing = { acute: true, outcomes: ['no-change' as const], actions: [] }
    const close = (callerTold: { told: true; words: string }) =>
      happen(database.db, clocks, place, id, (_call, at) => ({
        kind: 'closed',
        at,
        by: nia,
        closing: { ...closing, callerTold },
      }))
    expect(await close({ told: true, words: ' ' })).toMatchObject({
      done: false,
      refused: { why: 'cannot-close', problems: ['caller-not-told'] },
    })
    expect((await standing(id))?.standing).toBe('accepted')
    expect(await close({ told: true, words: 'We changed her fluids.' })).toMatchObject({ done: true })
  })
})
