import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { openPostgres } from '../apps/hospital/src/store/database.ts'
import { wardTimes } from './budgets.ts'
import type { Benchmark, Row } from './row.ts'
import { median, quantile } from './timing.ts'
import { openBoards } from './ward-boards.ts'
import { wards, type Ward } from './ward-service.ts'

const clients = 32
// Three hundred times the nation's calls of today in its busiest hour, from one trust.
const steady = { perSecond: 20, calls: 400 }
// The trial is for trying things out. Calls that nobody takes are paged again and again, and thousands of them are no trial.
const loads: Record<Ward['name'], { boards: number; rounds: number; calls: number }> = {
  PostgreSQL: { boards: 1000, rounds: 5, calls: 640 },
  'trial database': { boards: 100, rounds: 3, calls: 160 },
}
const agent = new Agent({ keepAlive: true, maxSockets: clients })

/** Calls and taps on the ward service, as a process of its own, on both databases in one run. */
export const wardCalls: Benchmark = {
  name: 'The ward: calls acknowledged, paged and shown',
  async run() {
    const rows: Row[] = []
    const middles: number[] = []
    for (const start of wards) {
      const ward = await start()
      try {
        rows.push(...(await withBoards(ward)))
        if (ward.postgres !== undefined) {
          rows.push(await pagedAfterCommit(ward, ward.postgres))
          rows.push(await steadily(ward))
        }
        const under = await underLoad(ward)
        rows.push(...under.rows)
        middles.push(under.middle)
      } finally {
        await ward.stop()
      }
    }
    const [postgres = 0, trial = 1] = middles
    rows.push({
      what: `PostgreSQL, which syncs to disk, against the trial database, which does not: middle of ${clients} clients`,
      value: postgres / trial,
      unit: 'times',
    })
    return rows
  },
}

/** From the answer to the caller until a listener of the list of pages hears of it. Negative when it hears first. */
async function pagedAfterCommit(ward: Ward, postgres: string): Promise<Row> {
  const database = await openPostgres(postgres)
  let heardAt = 0
  const deaf = await database.listen('pages', { heard: () => (heardAt = performance.now()) })
  const taken: number[] = []
  for (let call = 0; call < 200; call++) {
    heardAt = 0
    await pressOnce(ward)
    const answeredAt = performance.now()
    while (heardAt === 0) await new Promise((done) => setImmediate(done))
    taken.push(Math.max(0, heardAt - answeredAt))
  }
  await deaf()
  await database.close()
  return {
    what: `${ward.name}: from a call stored to its page given out, p99`,
    value: quantile(taken, 0.99),
    unit: 'ms',
    budget: wardTimes.callToPage,
    note: `median ${median(taken).toFixed(1)} ms of ${taken.length}; the page's row is stored with the call`,
  }
}

/** Calls that come one after another at an even pace, whether the one before was answered or not. */
async function steadily(ward: Ward): Promise<Row> {
  const taken: number[] = []
  const startedAt = performance.now()
  const one = async (call: number): Promise<void> => {
    const due = startedAt + (call * 1000) / steady.perSecond
    await new Promise((done) => setTimeout(done, due - performance.now()))
    await pressOnce(ward)
    taken.push(performance.now() - due)
  }
  await Promise.all(Array.from({ length: steady.calls }, (_, call) => one(call)))
  return {
    what: `${ward.name}: a call acknowledged, ${steady.perSecond} a second, p99`,
    value: quantile(taken, 0.99),
    unit: 'ms',
    budget: wardTimes.acknowledged,
    note: `median ${median(taken).toFixed(1)} ms of ${taken.length}; counted from when each was due`,
  }
}

async function underLoad(ward: Ward): Promise<{ rows: Row[]; middle: number }> {
  const p50: number[] = []
  const p99: number[] = []
  const perSecond: number[] = []
  const { rounds, calls } = loads[ward.name]
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    const taken = await press(ward, calls)
    perSecond.push((taken.length * 1000) / (performance.now() - startedAt))
    p50.push(median(taken))
    p99.push(quantile(taken, 0.99))
  }
  const note = `middle of ${rounds} rounds; median ${median(p50).toFixed(1)} ms, worst round's p99 ${Math.max(...p99).toFixed(0)} ms`
  const row: Row = {
    what: `${ward.name}: a call acknowledged, ${clients} clients at once, p99`,
    value: median(p99),
    unit: 'ms',
    note,
  }
  if (ward.name === 'PostgreSQL') row.budget = wardTimes.acknowledged
  return {
    rows: [row, { what: `${ward.name}: calls acknowledged`, value: median(perSecond), unit: 'a second' }],
    middle: median(p50),
  }
}

/** The calls that are open meanwhile are those of this part: a team that has more has other worries. */
async function withBoards(ward: Ward): Promise<Row[]> {
  const open = loads[ward.name].boards
  const boards = await openBoards(ward.address, ward.cookie, open)
  const [answered, shown]: [number[], number[]] = [[], []]
  try {
    for (let call = 0; call < 20; call++) {
      const bed = `b${call}x`
      const all = boards.allShow(bed)
      const startedAt = performance.now()
      await pressOnce(ward, bed)
      answered.push(performance.now() - startedAt)
      shown.push((await all) - startedAt)
    }
  } finally {
    boards.close()
  }
  const heading = `${ward.name}, ${open.toLocaleString('en-GB')} boards open`
  const row = (what: string, taken: number[], budget?: number): Row => ({
    what: `${heading}: ${what}, p95 of ${taken.length}`,
    value: quantile(taken, 0.95),
    unit: 'ms',
    note: `median ${median(taken).toFixed(0)} ms`,
    ...(budget === undefined || ward.name !== 'PostgreSQL' ? {} : { budget }),
  })
  return [
    row('a call acknowledged', answered, wardTimes.acknowledged),
    row('until the last of them shows the call', shown, wardTimes.onEveryBoard),
  ]
}

async function press(ward: Ward, count: number): Promise<number[]> {
  const taken: number[] = []
  let left = count
  const client = async (): Promise<void> => {
    while (left-- > 0) {
      const startedAt = performance.now()
      await pressOnce(ward)
      taken.push(performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return taken
}

/** One caller's press, from the first byte sent to the answer. */
function pressOnce({ address }: Ward, bed = '4'): Promise<void> {
  const body = new URLSearchParams({ key: randomBytes(16).toString('base64url'), bed }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length }
  return new Promise((done, failed) => {
    const asked = request(`${address}/oak`, { method: 'POST', agent, headers }, (answer) => {
      answer
        .resume()
        .on('end', () =>
          answer.statusCode === 303
            ? done()
            : failed(new Error(`A call was answered with ${answer.statusCode}.`)),
        )
    })
    asked.on('error', failed).end(body)
  })
}
