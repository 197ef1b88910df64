import { Agent, request } from 'node:http'
import { questionnaireOf, systems } from '@fresh-eyes/ward/fhir'
import { newPostgres } from '../apps/hospital/src/testing/on-both.ts'
import { ask } from '../apps/hospital/src/testing/run-postgres.ts'
import { startPostgres } from '../apps/hospital/src/testing/start-postgres.ts'
import { forked } from './forked.ts'
import { underLoad } from './load.ts'
import type { Benchmark, Row } from './row.ts'
import { p95, p99, median } from './timing.ts'
import { budgets } from './ward-budgets.ts'

const wards = 32
const bedsOfWard = 25
const clients = 16
const agent = new Agent({ keepAlive: true, maxSockets: clients })

/** FHIR for the hospital's other systems, over HTTP, in a hospital whose beds are full. */
export const fhir: Benchmark = {
  name: 'FHIR: other systems of the hospital read, search and send',
  async run() {
    const server = await startPostgres()
    try {
      const postgres = await newPostgres(server.address)
      // A server does so by itself within a minute, and plans its questions by it. The trial database never does.
      const analyse = () =>
        ask(postgres.slice(0, postgres.lastIndexOf('/')), 'analyze', postgres.split('/').at(-1))
      return [
        ...(await onDatabase('PostgreSQL', { DATABASE_URL: postgres }, analyse)),
        ...(await onDatabase('Trial database, not synced', {})),
      ]
    } finally {
      await server.stop()
    }
  },
}

interface Told {
  address: string
  token: string
  wards: string[]
}

async function onDatabase(
  name: string,
  env: Record<string, string>,
  analyse?: () => Promise<unknown>,
): Promise<Row[]> {
  const { told, stop } = await forked<Told>(new URL('serve-fhir.ts', import.meta.url), {
    WARDS: String(wards),
    ...env,
  })
  try {
    const half = (wards * bedsOfWard) / 2
    const before = await admit(told, 0, half)
    await analyse?.()
    const startedAt = performance.now()
    const stays = [...before, ...(await admit(told, half, half))]
    const admissions: Row = {
      what: `${name}: Encounter sent, ${clients} systems as fast as they can`,
      value: (half * 1000) / (performance.now() - startedAt),
      unit: 'a second',
      note: `${half} admissions to as many; those of a site are stored one after another`,
    }
    await analyse?.()
    const rows: Row[] = []
    for (const [what, one] of Object.entries(exchanges(told, stays))) {
      await underLoad({ clients: 4, seconds: 1 }, one)
      const steady = await underLoad({ clients: 1, seconds: 8, perSecond: 10 }, one)
      const most = await underLoad({ clients, seconds: 4 }, one)
      rows.push({
        what: `${name}: ${what}, 10 a second, p99`,
        value: p99(steady),
        unit: 'ms',
        budget: budgets.fhirP99ms,
        note: `${middles(steady)} of ${steady.length}`,
      })
      rows.push({
        what: `${name}: ${what}, ${clients} systems as fast as they can`,
        value: most.length / 4,
        unit: 'a second',
        note: `${middles(most)}, p99 ${p99(most).toFixed(0)} ms`,
      })
    }
    return [...rows, admissions]
  } finally {
    await stop()
  }
}

const middles = (taken: number[]): string =>
  `median ${median(taken).toFixed(1)} ms, p95 ${p95(taken).toFixed(1)} ms`

/** What another system does, each with what it asks the nth time. */
function exchanges(told: Told, stays: string[]): Record<string, (n: number) => Promise<void>> {
  const run = Date.now()
  const stayOf = (n: number): string => stays[(n * 7) % stays.length] ?? ''
  const wardOf = (n: number): string => told.wards[n % told.wards.length] ?? ''
  const read = (path: string) => exchange(told, path).then(() => undefined)
  const send = (type: string, body: object) => exchange(told, `/fhir/${type}`, body).then(() => undefined)
  let key = 0
  return {
    'Patient read': (n) => read(`/fhir/Patient/${stayOf(n)}`),
    'Encounter read': (n) => read(`/fhir/Encounter/${stayOf(n)}`),
    [`Encounters of a ward of ${bedsOfWard} searched`]: (n) =>
      read(`/fhir/Encounter?location=Location/${wardOf(n)}`),
    [`Patients of a ward of ${bedsOfWard} searched`]: (n) =>
      read(`/fhir/Patient?location=Location/${wardOf(n)}`),
    'QuestionnaireResponse sent': (n) =>
      send('QuestionnaireResponse', response(`${run}-${key++}`, stayOf(n))),
    'Task sent': (n) => send('Task', task(`${run}-${key++}`, wardOf(n), String(n % bedsOfWard))),
  }
}

/** Admits people into so many beds, and gives their stays. */
async function admit(told: Told, first: number, count: number): Promise<string[]> {
  const stays: string[] = []
  const left = Array.from({ length: count }, (_, n) => first + n)
  const client = async (): Promise<void> => {
    for (let n = left.pop(); n !== undefined; n = left.pop()) {
      const { id } = await exchange(told, '/fhir/Encounter', admission(n, told.wards[n % wards] ?? ''))
      stays.push(id)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return stays
}

const admission = (n: number, ward: string): object => ({
  resourceType: 'Encounter',
  status: 'in-progress',
  class: { code: 'IMP' },
  identifier: [{ system: 'urn:made-up-visit', value: `V${n}` }],
  subject: { identifier: { system: 'urn:made-up-record', value: String(40_800_000 + n) } },
  location: [
    { location: { identifier: { system: systems.bed, value: `${ward}|${Math.floor(n / wards)}` } } },
  ],
})

const response = (key: string, stay: string): object => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  identifier: { system: 'urn:made-up-record', value: key },
  questionnaire: questionnaireOf({ id: 'two-questions-bradford', version: 1 }),
  encounter: { reference: `Encounter/${stay}` },
  authored: new Date().toISOString(),
  item: [{ linkId: 'today', answer: [{ valueCoding: { code: 'good' } }] }],
})

const task = (key: string, ward: string, bed: string): object => ({
  resourceType: 'Task',
  status: 'requested',
  intent: 'order',
  identifier: [{ system: 'urn:made-up-record', value: key }],
  location: { identifier: { system: systems.ward, value: ward } },
  input: [{ type: { coding: [{ system: systems.bed }] }, valueString: bed }],
  description: 'Grey, and breathing fast',
})

/** Reads, or sends when there is a body. Gives what came back; throws when it was refused. */
function exchange({ address, token }: Told, path: string, body?: object): Promise<{ id: string }> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/fhir+json', 'content-length': Buffer.byteLength(text) }),
  }
  return new Promise((done, failed) => {
    request(`${address}${path}`, { method: body ? 'POST' : 'GET', agent, headers }, (reply) => {
      let said = ''
      reply
        .setEncoding('utf8')
        .on('data', (part: string) => (said += part))
        .on('end', () =>
          reply.statusCode === (body ? 201 : 200)
            ? done(JSON.parse(said) as { id: string })
            : failed(new Error(`${path} got ${reply.statusCode}: ${said}`)),
        )
    })
      .on('error', failed)
      .end(text)
  })
}
