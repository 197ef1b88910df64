import type { FastifyInstance } from 'fastify'
import { checkPager } from '../pagers/check-pager.ts'
import type { Services } from '../services.ts'
import { keepReceipt } from '../store/page-tries.ts'
import { isUuid } from '../store/is-uuid.ts'

/**
 * Where a paging provider says that a message was received. The key in the address was told to nobody but the provider, so whoever
 * knows it may say so. A body with a status that is not one of the words for "received" is taken and changes nothing.
 */
export function pageReceipt(app: FastifyInstance, { database, clocks, connections }: Services): void {
  app.post<{ Params: { pager: string; key: string } }>('/pages/:pager/:key', async (request, reply) => {
    const { pager, key } = request.params
    const setup = connections.pagers.find(({ name }) => name === pager)
    if ((!setup && pager !== checkPager) || !isUuid(key)) return reply.code(404).send({ kept: false })
    if (setup?.kind === 'http' && !meansReceived(setup.receivedWords, request.body))
      return { kept: false, why: 'not one of the words for received' }
    const kept = await keepReceipt(database.db, clocks, pager, key)
    return kept ? { kept } : reply.code(404).send({ kept })
  })
}

/** With no words set up, being called back at all means received. */
function meansReceived({ field, words }: { field: string; words: string[] }, body: unknown): boolean {
  if (words.length === 0) return true
  const said =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined
  return typeof said === 'string' && words.includes(said.toLowerCase())
}
