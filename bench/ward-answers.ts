import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { newPostgres } from '../apps/hospital/src/testing/on-both.ts'
import { startPostgres } from '../apps/hospital/src/testing/start-postgres.ts'
import type { Benchmark, Row } from './row.ts'
import { median, p99 } from './timing.ts'
import { budgets } from './ward-budgets.ts'

const trusts = 100
const seconds = 8
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Answers to the daily question over HTTP, each stored with its audit line before it is acknowledged. */
export const wardAnswers: Benchmark = {
  name: 'The daily question: answers acknowledged when they are stored',
  async run() {
    const server = await startPostgres()
    try {
      return [
        ...(await onDatabase('PostgreSQL', { DATABASE_URL: await newPostgres(server.address) })),
        ...(await onDatabase('Trial database, not synced', {})),
      ]
    } finally {
      await server.stop()
    }
  },
}

async function onDatabase(name: string, env: Record<string, string>): Promise<Row[]> {
  const service = fork(new URL('serve-sites.ts', import.meta.url), {
    env: { PATH: process.env['PATH'], SITES: String(trusts), ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(service, 'exit')
  const [sites] = (await Promise.race([
    once(service, 'message'),
    gone.then(() => {
      throw new Error('The service ended before it was up.')
    }),
  ])) as [Sites]
  try {
    await send(sites, { clients: 8, trusts, seconds: 2 })
    const one = await send(sites, { clients: 1, trusts: 1, seconds, perSecond: 10 })
    const alone = await send(sites, { clients: 16, trusts: 1, seconds })
    const many = await send(sites, { clients: 64, trusts, seconds })
    const under = (taken: number[]): string =>
      `median ${median(taken).toFixed(1)} ms, p99 ${p99(taken).toFixed(0)} ms`
    return [
      {
        what: `${name}: one trust, 10 a second, p99`,
        value: p99(one),
        unit: 'ms',
        budget: budgets.answerP99ms,
        note: `median ${median(one).toFixed(1)} ms of ${one.length}; the load model’s largest trust bursts at 2.43 a second`,
      },
      {
        what: `${name}: one trust, 16 devices as fast as they can`,
        value: alone.length / seconds,
        unit: 'a second',
        note: `${under(alone)}; a trust’s audit is one chain, so its answers are stored one after another`,
      },
      {
        what: `${name}: ${trusts} trusts, 64 devices as fast as they can`,
        value: many.length / seconds,
        unit: 'a second',
        least: budgets.answersPerSecond,
        note: under(many),
      },
    ]
  } finally {
    service.disconnect()
    await gone
  }
}

interface Sites {
  address: string
  stays: Record<string, string[]>
}

interface Load {
  clients: number
  trusts: number
  seconds: number
  /** Of each client; as fast as it can when left out. */
  perSecond?: number
}

/** Gives how many milliseconds each answer took to be acknowledged. */
async function send(sites: Sites, load: Load): Promise<number[]> {
  const taken: number[] = []
  const until = performance.now() + load.seconds * 1000
  const places = Object.entries(sites.stays).slice(0, load.trusts)
  let sent = 0
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const [trust, stays] = places[sent++ % places.length] ?? ['', []]
      const startedAt = performance.now()
      await answer(sites.address, trust, stays[sent % stays.length] ?? '')
      taken.push(performance.now() - startedAt)
      const pause = load.perSecond === undefined ? 0 : startedAt + 1000 / load.perSecond - performance.now()
      if (pause > 0) await new Promise((done) => setTimeout(done, pause))
    }
  }
  await Promise.all(Array.from({ length: load.clients }, client))
  return taken
}

function answer(address: string, trust: string, stay: string): Promise<void> {
  const body = new URLSearchParams({
    key: randomBytes(16).toString('base64url'),
    stay,
    bed: '1',
    instrument: 'two-questions-bradford',
    version: '1',
    'a.today': 'good',
  }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    accept: 'application/json',
    'x-trust': trust,
  }
  return new Promise((done, failed) => {
    request(`${address}/round/oak/answer`, { method: 'POST', agent, headers }, (reply) => {
      reply
        .resume()
        .on('end', () =>
          reply.statusCode === 200 ? done() : failed(new Error(`An answer got ${reply.statusCode}.`)),
        )
    })
      .on('error', failed)
      .end(body)
  })
}
