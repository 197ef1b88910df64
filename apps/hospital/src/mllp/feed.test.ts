import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { minutes } from '@fresh-eyes/ward/instant'
import type { Actor } from '@fresh-eyes/ward/call'
import { inBedsNow } from '../store/beds.ts'
import { happen } from '../store/happen.ts'
import { openCall } from '../store/open-call.ts'
import { callById, eventsOf } from '../store/read-calls.ts'
import { startClocks, type Clocks } from '../store/clocks.ts'
import type { Database } from '../store/database.ts'
import { messagesToSee } from '../store/feed-looks.ts'
import { correctByHand, takeMergeBack } from '../store/hand-placing.ts'
import { peopleOnWard, stayById } from '../store/stays.ts'
import { adt, connectSender, framed, rules, type MadeUp, type Sender } from '../testing/made-up-feed.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { listenForFeed, type FeedListener } from './listen.ts'

const nia: Actor = { kind: 'staff', user: 'nia', role: 'responder' }
let number = 50_000_000

/** Someone new for each test, so that no test leans on another. */
const someone = (given: string): MadeUp => ({
  number: String(number++),
  family: 'MADE-UP',
  given,
  born: '19400229',
})

onBoth(({ open }) => {
  let database: Database
  let clocks: Clocks
  let feed: FeedListener
  let sender: Sender
  const time = movedTime()

  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, time)
    const door = {
      ...place,
      host: '127.0.0.1',
      port: 0,
      from: ['127.0.0.1'],
      rules,
      patience: 200,
      largest: 20_000,
    }
    feed = await listenForFeed(database.db, clocks, door)
    sender = await connectSender(feed.port)
  })
  afterAll(async () => {
    sender.socket.destroy()
    await feed.close()
    await database.close()
  })

  const bedOf = async ({ given }: MadeUp): Promise<string | undefined> => {
    for (const ward of ['oak', 'rowan']) {
      const people = await peopleOnWard(database.db, place, ward, clocks.wall())
      const found = people.find(({ person }) => person.given === given)
      if (found) return `${ward} ${found.stay.place?.bed}`
    }
    return undefined
  }
  const stayOf = async ({ number: of }: MadeUp): Promise<string> => {
    const row = await database.db
      .selectFrom('stay')
      .select('stay')
      .where('root', '=', `HAZEL|${of}`)
      .executeTakeFirstOrThrow()
    return row.stay
  }
  const admit = async (who: MadeUp, bed: string, at = '20261127010000'): Promise<string> => {
    expect(await sender.say(adt('A01', who, { at, bed }))).toContain('|AA|')
    return stayOf(who)
  }
  const callAbout = async (stay: string): Promise<string> => {
    const { id } = await openCall(database.db, clocks, {
      ...place,
      clientKey: `key-${number++}`,
      event: { by: { kind: 'caller' }, channel: 'page', ward: 'oak', told: { bed: '4' } },
    })
    const linked = await happen(database.db, clocks, place, id, (_call, at) => ({
      ...{ kind: 'linked', at, by: nia, stay, checked: ['full-name', 'wristband'] },
    }))
    expect(linked.done).toBe(true)
    return id
  }
  const stands = async (id: string) => (await callById(database.db, place, id))!.call

  test('an admission is answered after it is stored, and the person is in the bed', async () => {
    const ada = someone('ADA')
    expect(await sender.say(adt('A01', ada, { at: '20261127010000', bed: 'OAK^BAY1^4' }))).toMatch(
      /\rMSA\|AA\|MADE-UP-\d+\|/,
    )
    expect(await bedOf(ada)).toBe('oak 4')
  })

  test('two people change beds while there is a call about one: the call follows the person, not the bed [H04]', async () => {
    const [ben, cat] = [someone('BEN'), someone('CAT')]
    const call = await callAbout(await admit(ben, 'OAK^BAY1^5'))
    await admit(cat, 'ROWAN^BAY2^9')
    const other = { who: cat, bed: 'OAK^BAY1^5', visit: `V${cat.number}` }
    const swap = adt('A17', ben, { at: '20261127020000', bed: 'ROWAN^BAY2^9', other })
    for (let times = 0; times < 3; times++) expect(await sender.say(swap)).toContain('|AA|')
    expect([await bedOf(ben), await bedOf(cat)]).toEqual(['rowan 9', 'oak 5'])
    const { stay, stayState, ward, standing } = await stands(call)
    expect((await stayById(database.db, place, stay!))?.person.given).toBe('BEN')
    expect({ stayState, ward, standing }).toEqual({ stayState: 'moved', ward: 'oak', standing: 'waiting' })
  })

  test('discharged, brought back, moved, died: the call says so each time and stays open where it was [H17]', async () => {
    const dan = someone('DAN')
    const call = await callAbout(await admit(dan, 'OAK^BAY1^6'))
    const say = (trigger: string, saying: Parameters<typeof adt>[2]) => sender.say(adt(trigger, dan, saying))
    await say('A03', { at: '20261127020000', bed: 'OAK^BAY1^6' })
    await say('A13', { at: '20261127021000', happened: '20261127020000', bed: 'OAK^BAY1^6' })
    await say('A02', { at: '20261127022000', bed: 'ROWAN^BAY2^1' })
    await say('A08', { at: '20261127022500', bed: 'ROWAN^BAY2^1' })
    await say('A03', { at: '20261127023000', bed: 'ROWAN^BAY2^1', died: 'Y' })
    const told = (await eventsOf(database.db, place, call)).flatMap((event) =>
      event.kind === 'stay-changed' ? [event.state] : [],
    )
    expect(told).toEqual(['discharged', 'back', 'moved', 'died'])
    expect(await stands(call)).toMatchObject({ standing: 'waiting', ward: 'oak', closedAt: null })
  })

  // The second does not say where the person is.
  test.each([
    ['EVE', 'OAK^BAY1^7', 'OAK^BAY1^7'],
    ['FIN', 'OAK^BAY1^27', ''],
  ])(
    'a cancelled transfer puts the person back, in whichever order the messages come (%s) [H04]',
    async (given, bed, said) => {
      const who = someone(given)
      await admit(who, bed)
      const move = adt('A02', who, { at: '20261127020000', bed: 'ROWAN^BAY2^7', before: bed })
      await sender.say(
        adt('A12', who, {
          ...{ at: '20261127021500', happened: '20261127020000' },
          ...{ bed: said, before: 'ROWAN^BAY2^7' },
        }),
      )
      await sender.say(move)
      expect(await bedOf(who)).toBe(`oak ${bed.split('^')[2]}`)
    },
  )

  test('a merge keeps the call with its stay, is audited, and taken back each record is as it was [H04]', async () => {
    const [fay, twice] = [someone('FAY'), someone('FAYE')]
    const stay = await admit(fay, 'OAK^BAY1^8')
    const call = await callAbout(stay)
    await sender.say(adt('A40', twice, { at: '20261127023000', goes: fay.number }))
    expect((await stayById(database.db, place, stay))?.person.given).toBe('FAYE')
    // What follows comes under the number that stays, and is still the same stay.
    await sender.say(
      adt('A02', twice, { at: '20261127024000', bed: 'ROWAN^BAY2^8', visit: `V${fay.number}` }),
    )
    expect(await stands(call)).toMatchObject({ stay, stayState: 'moved', ward: 'oak' })
    const merge = await database.db
      .selectFrom('feed_event')
      .select('event')
      .where('patient', '=', `HAZEL|${fay.number}`)
      .where('event', 'like', '%:merge-0')
      .executeTakeFirstOrThrow()
    await takeMergeBack(database.db, clocks, place, {
      merge: merge.event,
      by: { user: 'ola', role: 'operator', key: `k${number++}` },
    })
    expect((await stayById(database.db, place, stay))?.person.given).toBe('FAY')
    const lines = await database.db
      .selectFrom('audit')
      .select('line')
      .where('line', 'like', '%record.%')
      .orderBy('seq')
      .execute()
    expect(lines.map(({ line }) => JSON.parse(line).did)).toEqual(['record.merged', 'record.unmerged'])
    expect(JSON.stringify(lines)).not.toContain(fay.number)
  })

  test('one NHS number on two records joins nothing [H04]', async () => {
    const [gus, hal] = [
      { ...someone('GUS'), nhs: '9999999999' },
      { ...someone('HAL'), nhs: '9999999999' },
    ]
    expect(await admit(gus, 'OAK^BAY1^10')).not.toBe(await admit(hal, 'OAK^BAY1^11'))
    expect([await bedOf(gus), await bedOf(hal)]).toEqual(['oak 10', 'oak 11'])
  })

  test('a move by hand holds until the feed tells of a later one, and says who made it', async () => {
    const ivy = someone('IVY')
    const stay = await admit(ivy, 'OAK^BAY1^12')
    const by = { user: 'hana', role: 'nurse', key: `k${number++}` }
    await correctByHand(database.db, clocks, place, {
      stay,
      by,
      to: { means: 'move', ward: 'oak', bay: null, bed: '13' },
    })
    await sender.say(adt('A08', ivy, { at: '20261127030100', bed: 'OAK^BAY1^12' }))
    expect(await bedOf(ivy)).toBe('oak 13')
    const [found] = (await peopleOnWard(database.db, place, 'oak', clocks.wall())).filter(
      ({ id }) => id === stay,
    )
    expect(found?.confidence).toMatchObject({ why: 'by-hand', user: 'hana' })
    await sender.say(adt('A02', ivy, { at: '20261127030200', bed: 'OAK^BAY1^14' }))
    expect(await bedOf(ivy)).toBe('oak 14')
  })

  test('whoever the feed tells of stands in the round of the daily question, also two in one bed, and leaves it when they leave', async () => {
    const [pat, quin] = [someone('PAT'), someone('QUIN')]
    const seated = async () =>
      (await inBedsNow(database.db, place, 'rowan'))
        .filter(({ bed }) => bed.startsWith('BAY7'))
        .map(({ bed, initials }) => `${bed} ${initials}`)
    await admit(pat, 'ROWAN^BAY7^1')
    await admit(quin, 'ROWAN^BAY7^1')
    expect(await seated()).toEqual(['BAY7 1 PM', 'BAY7 1 (2) QM'])
    await sender.say(adt('A02', quin, { at: '20261127020000', bed: 'ROWAN^BAY7^2' }))
    await sender.say(
      adt('A17', pat, {
        at: '20261127021000',
        bed: 'ROWAN^BAY7^2',
        other: { who: quin, bed: 'ROWAN^BAY7^1', visit: `V${quin.number}` },
      }),
    )
    expect(await seated()).toEqual(['BAY7 1 QM', 'BAY7 2 PM'])
    await sender.say(adt('A03', pat, { at: '20261127022000', bed: 'ROWAN^BAY7^2' }))
    expect(await seated()).toEqual(['BAY7 1 QM'])
    await sender.say(
      adt('A13', pat, { at: '20261127022500', happened: '20261127022000', bed: 'ROWAN^BAY7^2' }),
    )
    expect(await seated()).toEqual(['BAY7 1 QM', 'BAY7 2 PM'])
  })

  test('the feed falls silent: no bed on the ward is sure any more [H05]', async () => {
    await admit(someone('JON'), 'OAK^BAY1^15')
    const later = clocks.wall() + minutes(16)
    const people = await peopleOnWard(database.db, place, 'oak', later)
    expect(people.length).toBeGreaterThan(0)
    expect(people.every(({ confidence }) => confidence.sure !== 'yes')).toBe(true)
  })

  describe('the line', () => {
    test('many messages in one packet are each answered, in their order', async () => {
      const kim = someone('KIM')
      const three = ['A01', 'A08', 'A03'].map((trigger, n) =>
        adt(trigger, kim, { at: `2026112702000${n}`, bed: 'OAK^BAY1^16' }),
      )
      sender.write(Buffer.concat(three.map(framed)))
      for (const message of three) expect(await sender.answer()).toContain(`|AA|${message.split('|')[9]}|`)
    })

    test('one message in many packets is one message', async () => {
      const lee = someone('LEE')
      for (const byte of framed(adt('A01', lee, { at: '20261127020000', bed: 'OAK^BAY1^17' })))
        sender.write(Buffer.of(byte))
      expect(await sender.answer()).toContain('|AA|')
      expect(await bedOf(lee)).toBe('oak 17')
    })

    test('what is malformed is refused, kept for a person to see, and moves nobody', async () => {
      const mia = someone('MIA')
      const whole = adt('A01', mia, { at: '20261127020000', bed: 'OAK^BAY1^18' })
      expect(await sender.say(whole.slice(0, -1))).toContain('|AE|')
      expect(await sender.say(whole.replace('^^^HAZEL^MR', '^^^NHS^NH'))).toContain('|AE|')
      expect(await sender.say('not hl7 at all')).toContain('MSA|AR|')
      expect(await bedOf(mia)).toBeUndefined()
      const { messages } = await messagesToSee(database.db, place)
      expect(messages.map(({ why }) => why)).toEqual(
        expect.arrayContaining(['cut-short', 'no-hospital-number', 'no-header']),
      )
    })

    test('results that come down the same line are refused, and only their header is kept', async () => {
      const answer = await sender.say(
        'MSH|^~\\&|LAB|HAZEL|||20261127||ORU^R01|LAB1|P|2.4\rOBX|1|NM|K||6.9|\r',
      )
      expect(answer).toContain('|AR|LAB1|')
      const row = await database.db
        .selectFrom('feed_message')
        .select('raw')
        .where('control_id', '=', 'LAB1')
        .executeTakeFirstOrThrow()
      expect(Buffer.from(row.raw).toString()).not.toContain('OBX')
    })

    test('a message over the limit is refused, and the next one is taken', async () => {
      const ned = someone('NED')
      const saying = { at: '20261127020000', bed: 'OAK^BAY1^19' }
      expect(
        await sender.say(adt('A01', ned, { ...saying, more: [`NTE|1||${'x'.repeat(30_000)}`] })),
      ).toContain('MSA|AR|')
      expect(await sender.say(adt('A01', ned, saying))).toContain('|AA|')
    })

    test('a sender that stops in the middle is let go, and what came is kept', async () => {
      const cutShort = async () =>
        (await messagesToSee(database.db, place)).messages.filter(({ why }) => why === 'cut-short').length
      const before = await cutShort()
      const slow = await connectSender(feed.port)
      slow.write('\x0bMSH|^~\\&|SLOW')
      await slow.closed
      expect(await cutShort()).toBe(before + 1)
    })

    test('eight senders at once, each with its own people, and the same message from all of them', async () => {
      const senders = await Promise.all(Array.from({ length: 8 }, () => connectSender(feed.port)))
      const shared = someone('SHARED')
      const message = adt('A01', shared, { at: '20261127020000', bed: 'OAK^BAY9^1' })
      const people = senders.map((_, n) => someone(`OWN${n}`))
      await Promise.all(
        senders.map(async (each, n) => {
          const own = people[n]!
          expect(await each.say(message)).toContain('|AA|')
          expect(await each.say(adt('A01', own, { at: '20261127020000', bed: `ROWAN^BAY9^${n}` }))).toContain(
            '|AA|',
          )
          each.socket.destroy()
        }),
      )
      expect(await bedOf(shared)).toBe('oak 1')
      for (const [n, own] of people.entries()) expect(await bedOf(own)).toBe(`rowan ${n}`)
      const row = await database.db
        .selectFrom('feed_message')
        .select('times')
        .where('times', '=', 8)
        .execute()
      expect(row).toHaveLength(1)
    })
  })
})
