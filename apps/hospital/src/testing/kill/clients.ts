import { oneOf, type Chance } from '@fresh-eyes/ward/wind-tunnel'
import { readQueue } from '../../wind-tunnel/read-queue.ts'
import { lineOf, seenThrough, taps, type Ledger, type Tap } from './ledger.ts'

/** What clients work with. They go on through every kill, until `stopped` says so. */
export interface Clients {
  ledger: Ledger
  chance: Chance
  /** Where a process answers now, or undefined. */
  address: () => string | undefined
  stopped: () => boolean
}

const shortWait = 20
const mostOpen = 100

/** A caller after another: each presses, reads the reference, and tells more; each sends again until it is answered. */
export async function callers(clients: Clients): Promise<void> {
  const { ledger, chance, stopped } = clients
  while (!stopped()) {
    if (openCount(ledger) > mostOpen) {
      await wait(shortWait)
      continue
    }
    const key = makeKey(chance)
    const line: { sent: number; acknowledged: boolean; reference?: string } = { sent: 0, acknowledged: false }
    ledger.calls.set(key, line)
    const answer = await untilAnswered(clients, '/oak', { key, bed: '4' }, () => line.sent++)
    if (!answer) return
    line.acknowledged = answer.status === 303
    // The answer was lost and it was sent again: sometimes a person does, though all is well.
    if (chance() < 0.2 && !(await untilAnswered(clients, '/oak', { key, bed: '4' }, () => line.sent++)))
      return
    const page = await ask(clients, `/s/${key}`)
    const reference = page && /class="reference">([^<]+)</.exec(page.text)?.[1]
    if (reference !== undefined) line.reference = reference
    if (chance() < 0.5) await tellMore(clients, key)
  }
}

async function tellMore(clients: Clients, key: string): Promise<void> {
  const worry = `made up ${makeKey(clients.chance)}`
  const line = lineOf(clients.ledger.told, `${key} ${worry}`)
  const answer = await untilAnswered(clients, `/s/${key}`, { worry }, () => line.sent++)
  if (answer?.status === 303) line.acknowledged++
}

/** Someone who has signed in: their name in what is stored, and the cookie of their session. */
export interface SignedIn {
  user: string
  cookie: string
}

/** A desk: takes a call that waits and sees it through, or now and then forgets it. */
export async function desk(clients: Clients, who: SignedIn): Promise<void> {
  const { chance, stopped } = clients
  while (!stopped()) {
    const queue = await ask(clients, '/desk', who)
    const waiting = readQueue(queue?.text ?? '').filter(({ standing }) => standing === 'waiting')
    if (waiting.length === 0) {
      await wait(shortWait)
      continue
    }
    const call = oneOf(chance, waiting).id
    if (chance() < 0.1 && (await tap(clients, who, call, 'accept'))) continue
    for (const each of Object.keys(taps) as Tap[]) if (!(await tap(clients, who, call, each))) break
  }
}

const closing = { acute: 'no', theme: 'communication', outcomes: 'no-change', told: 'We talked with her.' }

/** True when it was acknowledged, or an earlier sending of it was done although its answer was lost. */
async function tap(clients: Clients, who: SignedIn, call: string, name: Tap): Promise<boolean> {
  const line = lineOf(clients.ledger.tapped, `${call} ${who.user} ${name}`)
  const sentBefore = line.sent
  const fields = name === 'close' ? closing : {}
  const answer = await untilAnswered(clients, `/desk/call/${call}/${name}`, fields, () => line.sent++, who)
  if (answer?.status === 303) line.acknowledged++
  return answer?.status === 303 || line.sent > sentBefore + 1
}

const openCount = (ledger: Ledger): number => ledger.calls.size - seenThrough(ledger)

/** Sends a form again and again until something answers. Undefined when the run ended first. */
async function untilAnswered(
  clients: Clients,
  path: string,
  fields: Record<string, string>,
  sending: () => void,
  who?: SignedIn,
): Promise<Answer | undefined> {
  while (!clients.stopped()) {
    sending()
    const answer = await ask(clients, path, who, new URLSearchParams(fields))
    // A 5xx is no answer: the page says that the call may not have reached us.
    if (answer && answer.status < 500) {
      clients.ledger.acknowledged++
      return answer
    }
    await wait(shortWait)
  }
  return undefined
}

interface Answer {
  status: number
  text: string
}

async function ask(
  { address }: Clients,
  path: string,
  who?: SignedIn,
  body?: URLSearchParams,
): Promise<Answer | undefined> {
  const to = address()
  if (to === undefined) return void (await wait(shortWait))
  try {
    const response = await fetch(`${to}${path}`, {
      redirect: 'manual',
      ...(who ? { headers: { cookie: who.cookie, origin: to } } : {}),
      ...(body ? { method: 'POST', body } : {}),
    })
    return { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A key of a form, as the page makes it. From the seed, so that a run can be had again. */
const makeKey = (chance: Chance): string =>
  Array.from({ length: 22 }, () => letters[Math.floor(chance() * 64)]).join('')

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
