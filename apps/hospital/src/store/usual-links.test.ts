import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenForFeed, type FeedListener } from '../mllp/listen.ts'
import { ada, adt, ben, connectSender, rules, type MadeUp, type Sender } from '../testing/made-up-feed.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { movedTime } from '../testing/moved-time.ts'
import { onBoth } from '../testing/on-both.ts'
import { inBedsNow } from './beds.ts'
import { startClocks, type Clocks } from './clocks.ts'
import type { Database } from './database.ts'
import { feedWards } from './feed-looks.ts'
import { placeByHand } from './hand-placing.ts'
import { keepPassport, passportsOf, staysWithPassport } from './passports.ts'
import { isOfFeed, linkUsual, unlinkUsual, writtenByHand } from './usual-links.ts'

const cora: MadeUp = { number: '40800003', family: 'MADE-UP', given: 'CORA', born: '19630101' }
const checked = ['full-name', 'wristband']

onBoth(({ open }) => {
  let database: Database
  let clocks: Clocks
  let feed: FeedListener
  let sender: Sender

  beforeAll(async () => {
    database = await open()
    await makeWard(database.db)
    clocks = await startClocks(database.db, movedTime())
    feed = await listenForFeed(database.db, clocks, { ...place, host: '127.0.0.1', port: 0, from: [], rules })
    sender = await connectSender(feed.port)
    await placeByHand(database.db, clocks, place, {
      ...{ user: 'hana', role: 'nurse', key: 'ada-by-hand', ward: 'oak', bay: null, bed: '4' },
      person: { given: 'Ada', family: 'Made-up' },
    })
  })
  afterAll(async () => {
    sender.socket.destroy()
    await feed.close()
    await database.close()
  })

  const stayIn = async (bed: string): Promise<string> =>
    (await inBedsNow(database.db, place, 'oak')).find((each) => each.bed === bed)?.stay ?? ''
  const usual = (stay: string) => passportsOf(database.db, place, stay)
  const by = (key: string) => ({
    user: 'grace',
    who: 'staff grace nurse-in-charge',
    at: clocks.wall(),
    clientKey: key,
  })
  const say = async (message: string): Promise<void> => expect(await sender.say(message)).toContain('|AA|')
  const linesOf = async (did: string): Promise<number> =>
    (await database.db.selectFrom('audit').select('seq').where('did', '=', did).execute()).length

  test('a ward code that hands alone made is not among those that the feed names, until the feed names it', async () => {
    expect(await feedWards(database.db, place)).toEqual([])
    expect(await stayIn('4')).not.toBe('')
    await say(adt('A01', ben, { at: '20261127010000', bed: 'OAK^^9' }))
    expect(await feedWards(database.db, place)).toEqual([{ code: 'OAK', ward: 'oak' }])
    await say(adt('A02', ben, { at: '20261127010500', bed: 'oak^^9' }))
    expect((await feedWards(database.db, place)).map(({ code }) => code)).toEqual(['OAK', 'oak'])
  })

  test('what the family wrote while the bed was set by hand is read at the person of the feed once a nurse has checked, and not before [H04]', async () => {
    const hand = await stayIn('4')
    const passport = {
      ...{ usual: { breathing: 'She always wheezes a little.' }, writtenBy: 'Jo', relationship: 'daughter' },
      how: 'page' as const,
    }
    const coming = { clientKey: 'jo-wrote', stay: hand, passport, at: clocks.wall(), who: 'caller' }
    await keepPassport(database.db, place, coming)
    await say(adt('A01', ada, { at: '20261127020000', bed: 'OAK^BAY1^4' }))
    const fed = await stayIn('BAY1 4')
    // The same name in the next bed is nobody's proof: the machine gives it to nobody.
    expect(await usual(fed)).toEqual([])
    const [found, ...others] = await writtenByHand(database.db, place, 'oak', clocks.wall())
    expect(others).toEqual([])
    expect(found).toMatchObject({
      stay: hand,
      bed: '4',
      isHere: true,
      writtenBy: 'Jo',
      relationship: 'daughter',
    })
    expect(found?.person).toMatchObject({ given: 'Ada', family: 'Made-up' })

    const link = { ward: 'oak', from: hand, to: fed, checked }
    expect(await linkUsual(database.db, place, { ...link, checked: ['full-name'], ...by('one') })).toBe(
      'two-identifiers',
    )
    expect(await linkUsual(database.db, place, { ...link, ...by('two') })).toBe('done')
    expect(await linkUsual(database.db, place, { ...link, ...by('two') })).toBe('done')
    const [read] = await usual(fed)
    expect(read).toMatchObject({ usual: passport.usual, writtenBy: 'Jo', link: { by: 'grace', checked } })
    expect(await staysWithPassport(database.db, place, [fed])).toEqual(new Set([fed]))
    // It stands where it was written too, and the feed's person is who the feed says.
    expect(await usual(hand)).toHaveLength(1)
    expect(await isOfFeed(database.db, place, fed)).toBe(true)
    expect(await writtenByHand(database.db, place, 'oak', clocks.wall())).toEqual([])
    expect(await linesOf('passport.linked')).toBe(1)

    // It goes with the person of the feed when they move, and is not of whoever comes into their bed.
    await say(adt('A02', ada, { at: '20261127023000', bed: 'OAK^BAY1^5' }))
    await say(adt('A01', cora, { at: '20261127023500', bed: 'OAK^BAY1^4' }))
    expect(await stayIn('BAY1 5')).toBe(fed)
    expect(await usual(fed)).toHaveLength(1)
    expect(await usual(await stayIn('BAY1 4'))).toEqual([])
  })

  test('it is given to one person of the feed at a time, and only from a stay by hand to one of the feed', async () => {
    const [hand, fed, other] = [await stayIn('4'), await stayIn('BAY1 5'), await stayIn('9')]
    const tried = (from: string, to: string, key: string) =>
      linkUsual(database.db, place, { ward: 'oak', from, to, checked, ...by(key) })
    expect(await tried(hand, other, 'three')).toBe('already-linked')
    expect(await tried(other, fed, 'four')).toBe('not-by-hand')
    expect(await tried(hand, hand, 'five')).toBe('not-of-the-feed')
    expect(await usual(other)).toEqual([])
    // Whoever is in charge of another ward gives nothing of this one away.
    const away = { ward: 'rowan', from: hand, to: other, checked, ...by('away') }
    expect(await linkUsual(database.db, place, away)).toBe('not-by-hand')
  })

  test('a link that was wrong is taken back with the reason, once, and can be made again to whom it is', async () => {
    const [hand, fed, other] = [await stayIn('4'), await stayIn('BAY1 5'), await stayIn('9')]
    const id = (await usual(fed))[0]?.link?.id ?? ''
    const back = (to: string) =>
      unlinkUsual(database.db, place, { link: id, to, why: 'It is her neighbour', ...by('') })
    expect(await back(other)).toBe('no-link')
    expect(await back(fed)).toBe('done')
    expect(await back(fed)).toBe('no-link')
    expect(await usual(fed)).toEqual([])
    expect(await usual(hand)).toHaveLength(1)
    expect(await linesOf('passport.unlinked')).toBe(1)
    expect(
      await linkUsual(database.db, place, { ward: 'oak', from: hand, to: other, checked, ...by('six') }),
    ).toBe('done')
    expect(await usual(other)).toHaveLength(1)
  })
})
