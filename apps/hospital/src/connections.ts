import { parse } from 'yaml'
import { createHttpPager } from './pagers/http-pager.ts'
import type { Pager } from './pagers/pager.ts'
import { createSmtpPager } from './pagers/smtp-pager.ts'

/** What the service is connected to, from one file that the trust keeps. */
export interface Connections {
  pagers: PagerSetup[]
  /** By "trust/site": how its switchboard proves that it is its own. */
  switchboards: Record<string, { secret: string }>
  check: CheckConnection
}

/** How the service calls itself, and how old the last call that went through may be before it counts as dead. */
export interface CheckConnection {
  everySeconds: number
  withinSeconds: number
  /** The pager and the machine's own number that its page goes to; without them, to a receiver in the service. */
  by: { pager: string; to: string } | undefined
}

export type PagerSetup =
  | {
      kind: 'http'
      name: string
      url: string
      headers: Record<string, string>
      body: unknown
      keyHeader: string
      patienceSeconds: number
      receiptWithinSeconds: number
      saysReceived: boolean
      /** Which field of a receipt holds its status, and the words that mean received. No words: any receipt does. */
      receivedWords: { field: string; words: string[] }
    }
  | {
      kind: 'smtp'
      name: string
      url: string
      from: string
      patienceSeconds: number
      receiptWithinSeconds: number
    }

const usualCheck: CheckConnection = { everySeconds: 60, withinSeconds: 150, by: undefined }

export const noConnections: Connections = { pagers: [], switchboards: {}, check: usualCheck }

/** Names what could not be read, with what to write instead. */
export type ConnectionsProblem = string

const usualPatience = 5
const usualReceipt = 60

/**
 * Reads the file. A text like "env:SMS_TOKEN" is read from the environment, so that the file holds no secret.
 * Gives the problems instead when anything is wrong: half a connection is worse than none.
 */
export function readConnections(
  text: string,
  env: Record<string, string | undefined>,
): Connections | ConnectionsProblem[] {
  const problems: ConnectionsProblem[] = []
  const file = asRecord(fromEnv(parse(text), env, problems))
  const pagers = asList(file['pagers']).map((each, index) => readPager(asRecord(each), index, problems))
  const names = pagers.map(({ name }) => name)
  if (new Set(names).size !== names.length) problems.push('Two pagers have one name. Give each its own.')
  const switchboards = Object.fromEntries(
    Object.entries(asRecord(file['switchboards'])).map(([place, setup]) => {
      const secret = asText(asRecord(setup)['secret'])
      if (secret.length < 16)
        problems.push(`The switchboard of ${place} needs a secret of 16 letters or more.`)
      return [place, { secret }]
    }),
  )
  const check = readCheck(asRecord(file['check']), names, problems)
  return problems.length > 0 ? problems : { pagers, switchboards, check }
}

function readCheck(
  setup: Record<string, unknown>,
  pagers: readonly string[],
  problems: ConnectionsProblem[],
): CheckConnection {
  const everySeconds = asCount(setup['everySeconds'], usualCheck.everySeconds, 'check', problems)
  const withinSeconds = asCount(setup['withinSeconds'], usualCheck.withinSeconds, 'check', problems)
  if (withinSeconds <= everySeconds)
    problems.push('The check needs more withinSeconds than everySeconds, or it is dead between two calls.')
  const pager = asText(setup['pager'])
  if (pager === '') return { everySeconds, withinSeconds, by: undefined }
  if (!pagers.includes(pager))
    problems.push(`The check names the pager "${pager}", which is not in the list.`)
  if (asText(setup['to']) === '')
    problems.push('The check needs "to", the number of the machine that is paged.')
  return { everySeconds, withinSeconds, by: { pager, to: asText(setup['to']) } }
}

function readPager(
  setup: Record<string, unknown>,
  index: number,
  problems: ConnectionsProblem[],
): PagerSetup {
  const name = asText(setup['name'])
  const which = name === '' ? `pager ${index + 1}` : `pager "${name}"`
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    problems.push(`The ${which} needs a name of small letters, like "name: sms".`)
  if (URL.parse(asText(setup['url'])) === null) problems.push(`The ${which} needs a url, like "https://…".`)
  const common = {
    name,
    url: asText(setup['url']),
    patienceSeconds: asCount(setup['patienceSeconds'], usualPatience, which, problems),
    receiptWithinSeconds: asCount(setup['receiptWithinSeconds'], usualReceipt, which, problems),
  }
  if (setup['kind'] === 'smtp') {
    const from = asText(setup['from'])
    if (!from.includes('@')) problems.push(`The ${which} needs a from, like "from: ward@trust.example".`)
    return { kind: 'smtp', ...common, from }
  }
  if (setup['kind'] !== 'http') problems.push(`The ${which} needs "kind: http" or "kind: smtp".`)
  if (setup['body'] === undefined)
    problems.push(`The ${which} needs a body, with {to}, {words} and {key} where they belong.`)
  const receipts = asRecord(setup['receipts'])
  return {
    kind: 'http',
    ...common,
    headers: Object.fromEntries(
      Object.entries(asRecord(setup['headers'])).map(([key, value]) => [key, asText(value)]),
    ),
    body: setup['body'],
    keyHeader: asText(setup['keyHeader']) || 'idempotency-key',
    saysReceived: setup['receipts'] !== undefined && setup['receipts'] !== false,
    receivedWords: {
      field: asText(receipts['field']) || 'status',
      words: asList(receipts['words']).map((word) => asText(word).toLowerCase()),
    },
  }
}

/** Makes the pagers of a set-up, in its order. */
export function makePagers(setups: readonly PagerSetup[]): Pager[] {
  return setups.map((setup) => (setup.kind === 'http' ? createHttpPager(setup) : createSmtpPager(setup)))
}

function fromEnv(value: unknown, env: Record<string, string | undefined>, problems: string[]): unknown {
  if (typeof value === 'string' && value.startsWith('env:')) {
    const found = env[value.slice('env:'.length)]
    if (!found)
      problems.push(`The environment has no ${value.slice('env:'.length)}, which the file asks for.`)
    return found ?? ''
  }
  if (Array.isArray(value)) return value.map((each) => fromEnv(each, env, problems))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromEnv(each, env, problems)]))
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

function asCount(value: unknown, usual: number, which: string, problems: string[]): number {
  if (value === undefined) return usual
  if (typeof value === 'number' && value > 0) return value
  problems.push(`The ${which} has a number of seconds that is not above nothing.`)
  return usual
}
