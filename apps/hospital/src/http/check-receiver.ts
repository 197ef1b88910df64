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
    // Through the listening socket, so that the way of a receipt is tried too.
    const answer = await fetch(`${app.listeningOrigin}/pages/${checkPager}/${key}`, { method: 'POST' })
    await answer.body?.cancel()
    return { taken: answer.ok }
  })
}
