import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { feedOf } from '../store/adt-feeds.ts'
import { startClocks, type Clocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { seeMessage } from '../store/feed-looks.ts'
import { takeMessages, type Incoming } from '../store/feed-messages.ts'
import { setTextKept, takeTextAway, textThere, type TextKept } from '../store/feed-text.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { takeFeedText } from './take-feed-text.ts'

const day = 24 * 60 * 60_000
const thirty: TextKept = { days: 30, approvedBy: 'Records committee', approvedOn: '2026-11-01' }

onBoth(({ open, openAsOwner, name }) => {
  let database: Database
  let clocks: Clocks
  let time = movedTime()
  beforeEach(async () => {
    time = movedTime()
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, time)
    await feedOf(database.db, place)
  })
  afterEach(() => database.close())

  const keepFor = (kept: TextKept | null, db = database.db) =>
    db
      .transaction()
      .execute((trx) => setTextKept(trx, place, kept, { who: 'staff otto operator', at: clocks.wall() }))
  /** A message as the feed takes it, `ago` days before now. */
  const incoming = (text: string, ago: number, more: Partial<Incoming> = {}): Incoming => ({
    message: createHash('sha256').update(text).digest('hex'),
    raw: Buffer.from(text),
    receivedAt: clocks.wall() - ago * day,
    sender: 'PAS',
    controlId: text,
    trigger: 'ADT^A08',
    standing: 'applied',
    why: null,
    where: null,
    events: [],
    ...more,
  })
  const take = (...messages: Incoming[]) => takeMessages(database.db, clocks, place, messages)
  const textOf = async (controlId: string): Promise<string> => {
    const row = await database.db
      .selectFrom('feed_message')
      .select('raw')
      .where('control_id', '=', controlId)
      .executeTakeFirstOrThrow()
    return Buffer.from(row.raw).toString()
  }
  const lines = () =>
    database.db
      .selectFrom('audit')
      .select(['who', 'line'])
      .where('did', '=', 'feed.text-taken-away')
      .orderBy('seq')
      .execute()

  test('where the trust has said nothing, nothing is taken away, however old', async () => {
    await take(incoming('old', 4000))
    expect(await takeFeedText(database.db, clocks)).toBe(0)
    expect(await textOf('old')).toBe('old')
    // Nor by mistake: the database refuses it.
    await expect(
      takeTextAway(database.db, clocks, place, { before: clocks.wall(), most: 10 }),
    ).rejects.toThrow(/only when the trust has said so/)
  })

  test('text goes in the night after its last day, and what the message is known by stays', async () => {
    await keepFor(thirty)
    await take(incoming('thirty-one', 31), incoming('thirty', 30), incoming('new', 0))
    expect(await takeFeedText(database.db, clocks)).toBe(1)
    expect([await textOf('thirty-one'), await textOf('thirty'), await textOf('new')]).toEqual([
      '',
      'thirty',
      'new',
    ])
    time.pass(day)
    expect(await takeFeedText(database.db, clocks)).toBe(1)
    const row = await database.db
      .selectFrom('feed_message')
      .selectAll()
      .where('control_id', '=', 'thirty')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      message: incoming('thirty', 30).message,
      ...{ standing: 'applied', times: 1, sender: 'PAS', received_at: clocks.wall() - 31 * day },
      raw_gone_at: clocks.wall(),
    })
  })

  test('a duplicate that is sent after its text went is still a duplicate, and its text stays away', async () => {
    await keepFor(thirty)
    expect(await take(incoming('twice', 40))).toEqual([true])
    await takeFeedText(database.db, clocks)
    expect(await take(incoming('twice', 0))).toEqual([false])
    expect(await textOf('twice')).toBe('')
    const { times } = await database.db
      .selectFrom('feed_message')
      .select('times')
      .where('control_id', '=', 'twice')
      .executeTakeFirstOrThrow()
    expect(times).toBe(2)
  })

  test('what nobody has looked at keeps its text; once seen, it goes as the others do', async () => {
    await keepFor(thirty)
    const refused = incoming('refused', 99, { standing: 'refused', why: 'time' })
    await take(refused, incoming('look', 99, { standing: 'look', why: 'not-applied' }))
    expect(await takeFeedText(database.db, clocks)).toBe(0)
    expect(await textThere(database.db, place)).toMatchObject({ messages: 2, unseen: 2, bytes: 11 })
    await seeMessage(database.db, clocks, place, { ...refused, user: 'otto', role: 'operator' })
    expect(await takeFeedText(database.db, clocks)).toBe(1)
    expect([await textOf('refused'), await textOf('look')]).toEqual(['', 'look'])
  })

  test('a message that was refused, whose text went, and that is taken now has its text again', async () => {
    await keepFor(thirty)
    const refused = incoming('again', 99, { standing: 'refused', why: 'processing' })
    await take(refused)
    await seeMessage(database.db, clocks, place, { ...refused, user: 'otto', role: 'operator' })
    await takeFeedText(database.db, clocks)
    expect(await take(incoming('again', 0))).toEqual([true])
    expect(await textOf('again')).toBe('again')
    expect(await takeFeedText(database.db, clocks)).toBe(0)
  })

  test('in small steps, each with its line in the audit, which says how many and nothing of anyone', async () => {
    await keepFor(thirty)
    await take(...Array.from({ length: 5 }, (_none, n) => incoming(`MADE-UP ADA ${n}`, 40 + n)))
    const counts = await Promise.all([
      takeFeedText(database.db, clocks, 2),
      takeFeedText(database.db, clocks, 2),
    ])
    expect(counts.reduce((sum, each) => sum + each)).toBe(5)
    const said = await lines()
    expect(said.map(({ who }) => who)).toEqual(Array.from(said, () => 'service'))
    const messages = said.map(
      ({ line }) => (JSON.parse(line) as { more: { messages: number } }).more.messages,
    )
    expect(Math.max(...messages)).toBe(2)
    expect(messages.reduce((sum, each) => sum + each)).toBe(5)
    expect(said.map(({ line }) => line).join()).not.toContain('ADA')
    expect(await takeFeedText(database.db, clocks, 2)).toBe(0)
    expect(await lines()).toHaveLength(said.length)
  })

  test('when the trust keeps everything again, nothing more goes', async () => {
    await keepFor(thirty)
    await keepFor(null)
    await take(incoming('kept', 400))
    expect(await takeFeedText(database.db, clocks)).toBe(0)
  })

  test('text cannot be put in another’s place, go too early or go unseen, and nobody’s days hold without a name', async () => {
    await keepFor(thirty)
    await take(incoming('old', 40), incoming('young', 3), incoming('bad', 40, { standing: 'refused' }))
    const put = (controlId: string, values: object) =>
      database.db.updateTable('feed_message').set(values).where('control_id', '=', controlId).execute()
    const gone = { raw: Buffer.of(), raw_gone_at: clocks.wall() }
    await expect(put('old', { raw: Buffer.from('another') })).rejects.toThrow()
    await expect(put('old', { raw: Buffer.of() })).rejects.toThrow()
    await expect(put('young', gone)).rejects.toThrow()
    await expect(put('bad', gone)).rejects.toThrow()
    await expect(
      database.db.updateTable('adt_feed').set({ text_approved_by: null }).execute(),
    ).rejects.toThrow()
    await put('old', gone)
  })

  test.runIf(name === 'PostgreSQL')(
    'the service may do this and no more: it can neither delete a message nor change what one is known by',
    async () => {
      await take(incoming('kept', 40))
      const change = database.db.updateTable('feed_message')
      const denied = /permission denied/
      await expect(database.db.deleteFrom('feed_message').execute()).rejects.toThrow(denied)
      await expect(change.set({ message: 'another' }).execute()).rejects.toThrow(denied)
      await expect(change.set({ control_id: 'another' }).execute()).rejects.toThrow(denied)
    },
  )

  test('whoever owns the tables is held by the same rule', async () => {
    const owned = await openAsOwner()
    await makeWard(owned.db)
    await takeMessages(owned.db, clocks, place, [incoming('old', 40)])
    await expect(
      owned.db.updateTable('feed_message').set({ raw: Buffer.of(), raw_gone_at: clocks.wall() }).execute(),
    ).rejects.toThrow(/only when the trust has said so/)
    await owned.close()
  })
})
