import { createHash } from 'node:crypto'
import { readAdt, readMessage } from '@fresh-eyes/ward/hl7'
import { foldRecord, type FeedEvent } from '@fresh-eyes/ward/stays'
import { offsetIn } from '../apps/hospital/src/mllp/offset-in.ts'
import { listenForFeed } from '../apps/hospital/src/mllp/listen.ts'
import { startClocks } from '../apps/hospital/src/store/clocks.ts'
import { openPostgres, openTrial, type Database } from '../apps/hospital/src/store/database.ts'
import { adt, connectSender, rules } from '../apps/hospital/src/testing/made-up-feed.ts'
import { makeWard, place } from '../apps/hospital/src/testing/made-up-ward.ts'
import { startPostgres } from '../apps/hospital/src/testing/start-postgres.ts'
import { budgets } from './ward-budgets.ts'
import type { Benchmark, Row } from './row.ts'
import { median, p99, perSecond } from './timing.ts'

const people = 2000
const seconds = 8
const steadySeconds = 25
const wards = 80
const bedsOfWard = people / wards

/** The hospital's feed: read, added up, and acknowledged over real sockets after it is stored. */
export const feed: Benchmark = {
  name: 'The hospital’s feed: ADT over MLLP, acknowledged when it is stored',
  async run() {
    const server = await startPostgres()
    try {
      return [
        ...reading(),
        ...(await overSockets(
          'PostgreSQL, synced to disk',
          await openPostgres(`${server.address}/postgres`),
        )),
        ...(await overSockets('Trial database, not synced', await openTrial())),
      ]
    } finally {
      await server.stop()
    }
  },
}

function reading(): Row[] {
  const each = 500
  const texts = Array.from({ length: each }, (_, n) => messageOf(n, n))
  const zone = { ...rules, offsetAt: offsetIn('Europe/London') }
  const events = Array.from({ length: 100 }, (_, n): FeedEvent => readEvent(messageOf(7, n), zone))
  return [
    {
      what: 'Parsed: text to segments and header',
      value: perSecond(each, () => texts.forEach((text) => readMessage(text))),
      unit: 'a second',
      least: budgets.parsed,
    },
    {
      what: 'Read whole: text to what it says of the patient',
      value: perSecond(each, () => texts.forEach((text) => readEvent(text, zone))),
      unit: 'a second',
    },
    {
      what: 'A record of 100 events added up',
      value: perSecond(50, () => {
        for (let n = 0; n < 50; n++) foldRecord(events[0]?.patient ?? '', events)
      }),
      unit: 'a second',
    },
  ]
}

function readEvent(text: string, zone: typeof rules): FeedEvent {
  const message = readMessage(text)
  if ('unreadable' in message) throw new Error(message.unreadable)
  const read = readAdt(message, zone, createHash('sha256').update(text).digest('hex'), 0)
  if ('refused' in read || !read.events[0]) throw new Error('The made-up message was refused.')
  return read.events[0]
}

/** A day's mixture: an admission for each, then mostly updates, with moves between. */
function messageOf(person: number, n: number): string {
  const number = String(60_000_000 + person)
  const trigger = n < people ? 'A01' : n % 5 === 0 ? 'A02' : 'A08'
  const who = { number, family: `MADE-UP${person}`, given: 'PERSON', born: '19500101' }
  const at = `20261127${clock(n)}`
  // Each has a bed of their own, and moves to and fro between two wards.
  const ward = (Math.floor(person / bedsOfWard) + (n % 2)) % wards
  return adt(trigger, who, { at, bed: `W${ward}^BAY${person % 7}^${person}` })
}

const clock = (n: number): string =>
  [Math.floor(n / 3600) % 24, Math.floor(n / 60) % 60, n % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join('')

async function overSockets(name: string, database: Database): Promise<Row[]> {
  await makeWard(database.db)
  const named = Array.from({ length: wards }, (_, n) => `w${n}`)
  await database.db
    .insertInto('ward')
    .values(
      named.map((ward) => ({ ...place, ward, name: ward, setting: 'adult inpatient', short_code: ward })),
    )
    .execute()
  const clocks = await startClocks(database.db)
  const listener = await listenForFeed(database.db, clocks, {
    ...place,
    host: '127.0.0.1',
    port: 0,
    from: [],
    rules,
  })
  try {
    // One line that waits for each answer, as an engine does, at the pace of a large trust at its busiest.
    await run(listener.port, { lines: 1, inFlight: 1, seconds: 2 })
    const bare = await bareRow(database)
    const trust = await run(listener.port, {
      lines: 1,
      inFlight: 1,
      seconds: steadySeconds,
      perSecond: 20,
      beside: bare.keep,
    })
    const most = await run(listener.port, { lines: 8, inFlight: 16, seconds })
    return [
      {
        what: `${name}: one trust at 20 a second, p99`,
        value: p99(trust.taken),
        unit: 'ms',
        budget: budgets.adtAckP99ms,
        note: `median ${median(trust.taken).toFixed(1)} ms of ${trust.taken.length}; a bare row kept in the same database after each: p99 ${p99(bare.taken).toFixed(0)} ms, median ${median(bare.taken).toFixed(1)} ms`,
      },
      {
        what: `${name}: 8 lines with 16 on the way each`,
        value: most.taken.length / most.seconds,
        unit: 'a second',
        least: budgets.adtPerSecond,
        note: `p50 ${median(most.taken).toFixed(0)} ms, p99 ${p99(most.taken).toFixed(0)} ms; ${most.processor.toFixed(2)} ms of a processor each in this process, sender and service together`,
      },
    ]
  } finally {
    await listener.close()
    await database.close()
  }
}

/** What the disk of this machine costs by itself: one row, in a transaction of its own. */
async function bareRow({ db }: Database): Promise<{ taken: number[]; keep: () => Promise<void> }> {
  await db.schema.createTable('bare_row').addColumn('said', 'text').execute()
  const taken: number[] = []
  const keep = async (): Promise<void> => {
    const at = performance.now()
    await db
      .insertInto('bare_row' as never)
      .values({ said: 'one' } as never)
      .execute()
    taken.push(performance.now() - at)
  }
  return { taken, keep }
}

let sent = 0

interface Load {
  lines: number
  inFlight: number
  seconds: number
  perSecond?: number
  /** Done after each message, and not counted. */
  beside?: () => Promise<void>
}

async function run(
  port: number,
  load: Load,
): Promise<{ taken: number[]; seconds: number; processor: number }> {
  const taken: number[] = []
  const busyBefore = process.cpuUsage()
  const startedAt = performance.now()
  const until = startedAt + load.seconds * 1000
  const work = async (): Promise<void> => {
    const sender = await connectSender(port)
    const one = async (): Promise<void> => {
      while (performance.now() < until) {
        const n = sent++
        const at = performance.now()
        const answer = await sender.say(messageOf(n % people, n))
        if (!answer.includes('|AA|')) throw new Error('The made-up message was refused.')
        taken.push(performance.now() - at)
        await load.beside?.()
        if (load.perSecond !== undefined)
          await new Promise((done) => setTimeout(done, 1000 / (load.perSecond ?? 1)))
      }
    }
    await Promise.all(Array.from({ length: load.inFlight }, one))
    sender.socket.destroy()
  }
  await Promise.all(Array.from({ length: load.lines }, work))
  const { user, system } = process.cpuUsage(busyBefore)
  const processor = (user + system) / 1000 / taken.length
  return { taken, seconds: (performance.now() - startedAt) / 1000, processor }
}
