import type { FastifyInstance } from 'fastify'
import { checkPager } from '../pagers/check-pager.ts'
import { isUuid } from '../store/is-uuid.ts'

/**
 * The machine that the service's own page goes to when a trust has named no number for it: it takes a page as a gateway does and says
 * over HTTP that it was received. It calls nothing but the service itself.
 */
export function checkReceiver(app: FastifyInstance): void {
  app.post('/check/receiver', async (request) => {
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || !isUuid(key)) return { taken: false }
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
