import { createHttpPager } from './http-pager.ts'
import type { Pager } from './pager.ts'

/** The name of the pager of the service's own calls, when the trust has named none of its own for them. */
export const checkPager = 'service-check'

/** Pages the service's own receiver over HTTP. */
export const createCheckPager = (origin: string): Pager =>
  createHttpPager({
    name: checkPager,
    url: `${origin}/check/receiver`,
    headers: {},
    body: { to: '{to}', message: '{words}' },
    keyHeader: 'idempotency-key',
    patienceSeconds: 5,
    receiptWithinSeconds: 10,
    saysReceived: true,
  })
