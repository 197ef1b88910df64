import { allWaiting, eraseWaiting, keepWaiting, type Waiting } from './round-store.ts'

/** What came of sending: all that could be sent was stored, or why it stopped. */
export type Sending = 'all-sent' | 'no-line' | 'sign-in' | 'busy'

const patience = 8000

/**
 * Sends what waits, oldest first. An answer leaves this phone only after the hospital has said, by its key, that it is stored. The key
 * makes one answer of it however often it is sent, so a lost reply is asked for again without harm.
 */
export async function sendWaiting(): Promise<Sending> {
  if (!('locks' in navigator)) return sendAll()
  return navigator.locks.request('round-send', { ifAvailable: true }, (lock) => (lock ? sendAll() : 'busy'))
}

async function sendAll(): Promise<Sending> {
  for (const waiting of await allWaiting()) {
    if (waiting.refused !== undefined) continue
    const sent = await sendOne(waiting)
    if (sent === 'stored') await eraseWaiting(waiting.key)
    else if (typeof sent === 'object') await keepWaiting({ ...waiting, refused: sent.refused })
    else return sent
  }
  return 'all-sent'
}

async function sendOne(waiting: Waiting): Promise<'stored' | 'no-line' | 'sign-in' | { refused: string }> {
  const body = new URLSearchParams(waiting.fields)
  body.set('ago', String(Math.max(0, Date.now() - waiting.keptAt)))
  body.set('listAt', String(waiting.listAt))
  body.set('by', waiting.by)
  try {
    const answer = await fetch(`/round/${waiting.ward}/answer`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return 'sign-in'
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return 'no-line'
    const said = (await answer.json()) as { stored?: string; refused?: string }
    if (answer.ok && said.stored === waiting.key) return 'stored'
    if (answer.status < 500 && typeof said.refused === 'string') return { refused: said.refused }
    return 'no-line'
  } catch {
    return 'no-line'
  }
}
