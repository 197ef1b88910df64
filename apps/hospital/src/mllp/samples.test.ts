import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startClocks } from '../store/clocks.ts'
import { openTrial, type Database } from '../store/database.ts'
import { connectSender, framed, rules, type Sender } from '../testing/made-up-feed.ts'
import { makeWard, place } from '../testing/made-up-ward.ts'
import { samples } from '../testing/samples.ts'
import { listenForFeed, type FeedListener } from './listen.ts'

const [publicOnes, hostile] = [samples('hl7v2'), samples('hostile/hl7')]
const beside = 'needs shared/samples beside the project'

/** What each hostile file is answered with. A frame that never ends, or holds nothing, is answered with nothing. */
const answers: Record<string, 'AA' | 'AE' | 'AR'> = {
  'a08-before-a01.hl7': 'AR',
  'bad-dates.hl7': 'AA',
  'binary.hl7': 'AR',
  'crlf-separators.hl7': 'AA',
  'duplicate-control-id.hl7': 'AR',
  'empty.hl7': 'AR',
  'explicit-nulls-and-z.hl7': 'AE',
  'html-in-name.hl7': 'AE',
  'huge-field.hl7': 'AE',
  'latin1-bytes.hl7': 'AE',
  'lf-separators.hl7': 'AA',
  'many-segments.hl7': 'AR',
  'merge-a40.hl7': 'AA',
  'msh-truncated.hl7': 'AR',
  'nhs-number-bad-checksum.hl7': 'AE',
  'no-msh.hl7': 'AR',
  'ok-adt-a01.hl7': 'AA',
  'other-delimiters.hl7': 'AE',
  'two-messages-no-boundary.hl7': 'AR',
  'unclosed-escape.hl7': 'AE',
}

describe('public and hostile samples, over a real socket', () => {
  let database: Database
  let feed: FeedListener
  let sender: Sender
  beforeAll(async () => {
    database = await openTrial()
    await makeWard(database.db)
    const clocks = await startClocks(database.db)
    const door = { ...place, host: '127.0.0.1', port: 0, from: [], rules }
    feed = await listenForFeed(database.db, clocks, door)
    sender = await connectSender(feed.port)
  })
  afterAll(async () => {
    sender.socket.destroy()
    await feed.close()
    await database.close()
  })

  const kept = async () =>
    (
      await database.db
        .selectFrom('feed_message')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const code = (answer: string): string | undefined => /\rMSA\|(A[AER])\|/.exec(answer)?.[1]

  test.skipIf(!hostile)(`each hostile file is answered as it should be, and kept (${beside})`, async () => {
    const seen: Record<string, string | undefined> = {}
    for (const name of readdirSync(hostile!)) {
      if (name.startsWith('mllp-')) continue
      seen[name] = code(await sender.say(readFileSync(join(hostile!, name))))
    }
    expect(seen).toEqual(answers)
    // binary.hl7 holds two more start signs, so two pieces of it were cut short.
    expect(await kept()).toBe(Object.keys(answers).length + 2)
  })

  test.skipIf(!hostile)(
    `a frame with another inside, and one that never ends, name nobody wrongly (${beside})`,
    async () => {
      const before = await kept()
      const broken = await connectSender(feed.port)
      broken.write(readFileSync(join(hostile!, 'mllp-embedded-framing.hl7')))
      // The name was cut in two: "TE" is not their name, so it is refused, and the rest is kept as stray bytes.
      expect(code(await broken.answer())).toBe('AE')
      broken.write(readFileSync(join(hostile!, 'mllp-framing-missing-end.hl7')))
      broken.socket.end()
      await broken.closed
      await expect.poll(kept).toBe(before + 3)
    },
  )

  test.skipIf(!publicOnes)(
    `every public ADT message is taken, and what is no ADT is refused (${beside})`,
    async () => {
      const files = readdirSync(publicOnes!)
      const messages = files.flatMap((name) =>
        readFileSync(join(publicOnes!, name), 'utf8')
          .replaceAll('\r\n', '\r')
          .split(/\n+(?=MSH)/)
          .map((text) => text.replaceAll('\n', '\r').trimEnd() + '\r'),
      )
      for (const message of messages) sender.write(framed(message))
      for (const message of messages) {
        const adt = message.split('|')[8]?.startsWith('ADT')
        expect([code(await sender.answer()), message.slice(0, 90)]).toEqual([
          adt ? 'AA' : 'AR',
          message.slice(0, 90),
        ])
      }
      // Counted without our parser: as many records as hospital numbers, so that nobody was joined or split.
      const pids = messages
        .filter((message) => message.split('|')[8]?.startsWith('ADT'))
        .map((message) => /\rPID\|.*/.exec(message)?.[0] ?? '')
      const numbers = new Set(pids.map((pid) => pid.split('|')[3]?.split('~').at(0)?.split('^')[0]))
      const { rows } = { rows: await database.db.selectFrom('patient').select('patient').execute() }
      const known = rows.map(({ patient }) => patient.split('|')[1])
      for (const number of numbers) expect(known.filter((each) => each === number)).toHaveLength(1)
    },
  )
})
