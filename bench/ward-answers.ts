import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { newPostgres } from '../apps/hospital/src/testing/on-both.ts'
import { startPostgres } from '../apps/hospital/src/testing/start-postgres.ts'
import { forked } from './forked.ts'
import { underLoad, type Load } from './load.ts'
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
  const { told: sites, stop } = await forked<Sites>(new URL('serve-sites.ts', import.meta.url), {
    SITES: String(trusts),
    ...env,
  })
  try {
    await sendAnswers(sites, { clients: 8, trusts, seconds: 2 })
    const one = await sendAnswers(sites, { clients: 1, trusts: 1, seconds, perSecond: 10 })
    const alone = await sendAnswers(sites, { clients: 16, trusts: 1, seconds })
    const many = await sendAnswers(sites, { clients: 64, trusts, seconds })
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
    await stop()
  }
}

/** What serve-sites.ts tells: its address, the stays of each trust, and the port of each trust's feed where it listens for one. */
export interface Sites {
  address: string
  stays: Record<string, string[]>
  feeds: Record<string, number>
}

/** Gives how many milliseconds each answer took to be acknowledged, at so many trusts. */
export function sendAnswers(sites: Sites, load: Load & { trusts: number }): Promise<number[]> {
  const places = Object.entries(sites.stays).slice(0, load.trusts)
  return underLoad(load, (n) => {
    const [trust, stays] = places[n % places.length] ?? ['', []]
    return answer(sites.address, trust, stays[(n + 1) % stays.length] ?? '')
  })
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
