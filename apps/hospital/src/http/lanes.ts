import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { frame } from '../screens/frame.ts'
import { html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { FairQueue } from '../store/fair-queue.ts'
import { phoneOf } from './phone-of.ts'

/** How many requests are worked on at once, and how many may wait. The database's own connections are about as many. */
const callsAtOnce = 4
const othersAtOnce = 8
const mostOthersWaiting = 500

/**
 * Keeps the way open for calls, whatever else is asked for (decision 12). Making a call and answering one have places of their own
 * that nothing else can take, and are never refused; everything else has its own, and is turned away with the telephone number when
 * too many wait. Within each, addresses take turns: one that asks a thousand times does not stand before another's first.
 */
export function lanes(app: FastifyInstance, services: Services): void {
  const phones = phoneOf(services)
  const calls = new FairQueue(callsAtOnce, Infinity)
  const others = new FairQueue(othersAtOnce, mostOthersWaiting)
  app.addHook('onRoute', (route) => {
    const { handler } = route
    const lane = isForCalls(String(route.method), route.url) ? calls : others
    route.handler = async function (request: FastifyRequest, reply: FastifyReply) {
      const leave = await lane.enter(request.ip)
      if (!leave) return turnAway(reply)
      try {
        return await (handler.call(this, request, reply) as Promise<unknown>)
      } finally {
        leave()
      }
    }
  })
  async function turnAway(reply: FastifyReply): Promise<FastifyReply> {
    const main = html`<div class="stop" role="alert">
        <h1>Too many people are asking at once</h1>
        <p>If it is about a patient, telephone now.</p>
        ${await phones()}
      </div>
      <p>Calls that were made are safe. Load this page again in a minute.</p>`
    return reply
      .code(503)
      .header('retry-after', '20')
      .type('text/html; charset=utf-8')
      .send(frame({ kind: 'caller', title: 'Too many people are asking at once', main }))
  }
}

/** Making a call, by whoever it is; what a switchboard and a paging provider say of one; the desk's own page and taps. */
const isForCalls = (method: string, path: string): boolean =>
  ['/:code', '/staff-call', '/phone', '/desk', '/switchboard/:trust/:site'].includes(path) ||
  (method === 'POST' && /^\/(desk|phone|pages)\//.test(path))
