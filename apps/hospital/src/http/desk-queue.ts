import { wardsWhere } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { Html } from '../html/html.ts'
import { queueScreen } from '../screens/queue.ts'
import type { Services } from '../services.ts'
import { siteOf } from '../store/places.ts'
import { sendPage } from './answer.ts'
import { drawQueue } from './draw-queue.ts'
import { headerOf, staffWho } from './staff.ts'

const refreshSeconds = 10

/** The queue of a site, whole, for a browser with or without script. */
export function deskQueue(app: FastifyInstance, services: Services): void {
  app.get('/desk', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-queue')
    if (!staff) return reply
    const site = await siteOf(services.database.db, staff)
    services.reads.note(staff, 'read.queue', staff.site)
    const snapshot = await drawQueue(services, staff, wardsWhere(staff, 'see-queue'))
    const main = queueScreen({
      of: `${staff.trust}/${staff.site}`,
      siteName: site?.name ?? staff.site,
      timeZone: site?.time_zone ?? 'Europe/London',
      seq: snapshot.seq,
      now: snapshot.at,
      board: new Html(snapshot.html),
    })
    const page = {
      kind: 'board',
      title: 'Calls',
      main,
      scripts: ['board'],
      who: headerOf(staff),
      refresh: refreshSeconds,
    } as const
    return sendPage(reply, services, page)
  })
}
