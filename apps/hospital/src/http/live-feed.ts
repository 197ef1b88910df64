import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'
import { drawQueue } from './draw-queue.ts'
import { staffWho } from './staff.ts'

/** The live queue: the whole board after each change, and a beat every three seconds, as server-sent events. */
export function liveFeed(app: FastifyInstance, services: Services): void {
  app.get('/desk/live', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-queue')
    if (!staff) return reply
    const seesStaffCallers = may(staff, 'see-staff-callers')
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const send = (event: string, data: object): void => {
      reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    }
    const name = seesStaffCallers ? 'queue' : 'queue-without-names'
    const draw = () => drawQueue(services, staff, seesStaffCallers)
    const watching = {
      shows: (snapshot: object) => send('board', snapshot),
      beats: (beat: object) => send('beat', beat),
    }
    const stop = await services.hub.watch(name, staff, draw, watching).catch(() => undefined)
    if (!stop) return void reply.raw.end()
    reply.raw.on('close', stop)
  })
}
