import { adt, connectSender, type Sender } from '../apps/hospital/src/testing/made-up-feed.ts'
import { newPostgres } from '../apps/hospital/src/testing/on-both.ts'
import { startPostgres } from '../apps/hospital/src/testing/start-postgres.ts'
import { forked } from './forked.ts'
import { underLoad } from './load.ts'
import type { Benchmark, Row } from './row.ts'
import { median, p99 } from './timing.ts'
import { sendAnswers, type Sites } from './ward-answers.ts'

const trusts = 100
const seconds = 20
const people = 60
/** England at its busiest, by the load model: a burst of answers, and of messages of all feeds. */
const pace = { answers: 97, messages: 226 }
const devices = 32

/** England at its busiest on one machine: the answers and the messages of 100 trusts at the same time. */
export const nationAtOnce: Benchmark = {
  name: 'Nation: answers and the messages of the feeds of 100 trusts at the same time',
  async run() {
    const server = await startPostgres()
    try {
      const env = { DATABASE_URL: await newPostgres(server.address), SITES: String(trusts), FEEDS: 'yes' }
      const { told, stop } = await forked<Sites>(new URL('serve-sites.ts', import.meta.url), env)
      try {
        return await atOnce(told)
      } finally {
        await stop()
      }
    } finally {
      await server.stop()
    }
  },
}

async function atOnce(sites: Sites): Promise<Row[]> {
  const senders = await Promise.all(Object.values(sites.feeds).map((port) => connectSender(port)))
  try {
    await both(sites, senders, 3)
    const { answers, messages } = await both(sites, senders, seconds)
    return [
      row('answers to the daily question', answers, pace.answers),
      row('messages of the feeds', messages, pace.messages),
    ]
  } finally {
    for (const { socket } of senders) socket.destroy()
  }
}

async function both(sites: Sites, senders: readonly Sender[], seconds: number) {
  const [answers, messages] = await Promise.all([
    sendAnswers(sites, { clients: devices, trusts, seconds, perSecond: pace.answers / devices }),
    underLoad({ clients: senders.length, seconds, perSecond: pace.messages / senders.length }, say(senders)),
  ])
  return { answers: { taken: answers, seconds }, messages: { taken: messages, seconds } }
}

const sent = new Map<Sender, number>()

/** One message after another on each line: who is admitted first is then moved or updated. */
function say(senders: readonly Sender[]): (n: number) => Promise<void> {
  return async (n) => {
    const sender = senders[n % senders.length]
    if (!sender) return
    const nth = sent.get(sender) ?? 0
    sent.set(sender, nth + 1)
    const person = nth % people
    const who = {
      number: String(70_000_000 + person),
      family: `MADE-UP${person}`,
      given: 'PERSON',
      born: '19500101',
    }
    const trigger = nth < people ? 'A01' : nth % 5 === 0 ? 'A02' : 'A08'
    const answer = await sender.say(
      adt(trigger, who, { at: `20261127${clock(nth)}`, bed: `OAK^BAY${person % 7}^${person}` }),
    )
    if (!answer.includes('|AA|')) throw new Error('The made-up message was refused.')
  }
}

const clock = (n: number): string =>
  [Math.floor(n / 3600) % 24, Math.floor(n / 60) % 60, n % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join('')

function row(what: string, { taken, seconds }: { taken: number[]; seconds: number }, asked: number): Row {
  return {
    what: `PostgreSQL, England’s burst: ${what}, p99`,
    value: p99(taken),
    unit: 'ms',
    note: `median ${median(taken).toFixed(1)} ms; ${(taken.length / seconds).toFixed(0)} a second came through where the load model has ${asked}`,
  }
}
