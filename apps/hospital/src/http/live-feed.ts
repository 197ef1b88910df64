import type { ServerResponse } from 'node:http'
import { wardsWhere, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'
import { drawQueue } from './draw-queue.ts'
import { staffWho } from './staff.ts'

const lookAgainEvery = 15_000

/** The live queue: the whole board after each change, and a beat every three seconds, as server-sent events. */
export function liveFeed(app: FastifyInstance, services: Services): void {
  const open = new Set<ServerResponse>()
  // A board that stays open would keep the service from ever stopping.
  app.addHook('preClose', async () => {
    for (const answer of open) answer.end()
  })
  app.get<{ Querystring: { of?: unknown } }>('/desk/live', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-queue')
    if (!staff) return reply
    // Someone went to another site in another window: the board of one site must not go on with the calls of the other.
    const { of } = request.query
    if (of !== undefined && of !== `${staff.trust}/${staff.site}`)
      return reply.code(409).send('Another site.')
    const covers = wardsWhere(staff, 'see-queue')
    services.reads.note(staff, 'read.queue', staff.site)
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    const send = (event: string, data: object): void => void reply.raw.write(bytesOf(event, data))
    const name = covers === 'all' ? 'queue' : `queue of ${covers.join(' ')}`
    const draw = () => drawQueue(services, staff, covers)
    const watching = {
      shows: (snapshot: object) => send('board', snapshot),
      beats: (beat: object) => send('beat', beat),
    }
    const stop = await services.hub.watch(name, staff, draw, watching).catch(() => undefined)
    if (!stop) return void reply.raw.end()
    open.add(reply.raw)
    // Someone who has signed out, or whose roles were changed, is shown nothing more: the line ends, and the browser asks again.
    // Where it cannot be asked, the database is away, and the screen says so by itself.
    const look = (): void => {
      void services.identify(request).then(
        (now) => !sameRights(now, staff) && reply.raw.end(),
        () => undefined,
      )
    }
    // Each at a moment of its own: hundreds that were opened together would ask together, before whoever calls.
    let looking = setTimeout(
      () => {
        look()
        looking = setInterval(look, lookAgainEvery)
      },
      (0.2 + 0.8 * Math.random()) * lookAgainEvery,
    )
    reply.raw.on('close', () => {
      clearInterval(looking)
      open.delete(reply.raw)
      stop()
    })
  })
}

// What a thousand screens are shown is written out once.
const written = new WeakMap<object, Buffer>()
function bytesOf(event: string, data: object): Buffer {
  const bytes = written.get(data) ?? Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  written.set(data, bytes)
  return bytes
}

const sameRights = (now: Staff | undefined, before: Staff): boolean =>
  now !== undefined && JSON.stringify(now) === JSON.stringify(before)
