import type { FastifyInstance } from 'fastify'
import { checkPager } from '../pagers/check-pager.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The machine that the service's own page goes to when a trust has named no number for it: it takes a page as a gateway does and says
 * over HTTP that it was received. It calls nothing but the service itself.
 */
export function checkReceiver(app: FastifyInstance): void {
  app.post('/check/receiver', async (request) => {
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || !uuid.test(key)) return { taken: false }
    // Answered first, as a gateway does: the receipt comes over a connection of its own, so that its way is tried too.
    setImmediate(() => void sayReceived(app, key))
    return { taken: true }
  })
}

async function sayReceived(app: FastifyInstance, key: string): Promise<void> {
  try {
    const answer = await fetch(`${app.listeningOrigin}/pages/${checkPager}/${key}`, { method: 'POST' })
    await answer.body?.cancel()
  } catch {
    // No receipt: the call to itself fails, which is what is meant to be seen.
  }
}
