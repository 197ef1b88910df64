import type { FastifyInstance } from 'fastify'
import { boardEvery } from '../jobs/keep-packs.ts'
import { formsInAPack, makePack, packHtml, packPdf } from '../paper/make-pack.ts'
import { downtimeScreen } from '../screens/downtime.ts'
import type { Services } from '../services.ts'
import { audit } from '../store/audit.ts'
import { packState } from '../store/downtime-packs.ts'
import { siteOf } from '../store/places.ts'
import { sayStaff } from '../store/reads.ts'
import { sendPage } from './answer.ts'
import { headerOf, staffWho } from './staff.ts'

const kinds = ['pdf', 'html'] as const
/** A board that missed this many of its times is said to be old. */
const missedTimes = 3

/** The downtime pack, made when it is asked for. */
export function downtime(app: FastifyInstance, services: Services): void {
  const { database, clocks, paper = {} } = services
  const { db } = database

  app.get('/downtime', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'enter-afterwards')
    if (!staff) return reply
    const [state, site] = await Promise.all([packState(db, staff), siteOf(db, staff)])
    const hasFolder = paper.packFolder !== undefined
    const main = downtimeScreen({
      state,
      hasFolder,
      boardIsOld: hasFolder && clocks.wall() - (state.boardAt ?? 0) > missedTimes * boardEvery,
      timeZone: site?.time_zone ?? 'Europe/London',
      formsInAPack,
    })
    return sendPage(reply, services, { title: 'Paper', main, who: headerOf(staff) })
  })

  for (const kind of kinds) {
    // A form and not a link: each pack takes new numbers for its forms.
    app.post(`/downtime/pack.${kind}`, async (request, reply) => {
      const staff = await staffWho(request, reply, services, 'see-queue')
      if (!staff) return reply
      const { document, day } = await makePack(db, clocks, paper, { ...staff, forms: formsInAPack })
      const at = clocks.wall()
      await db
        .transaction()
        .execute((trx) => audit(trx, staff, { at, who: sayStaff(staff), did: 'downtime.pack-made', to: day }))
      reply.header('cache-control', 'no-store')
      reply.header('content-disposition', `inline; filename="calls-on-paper-${day}.${kind}"`)
      return kind === 'pdf'
        ? reply.type('application/pdf').send(Buffer.from(packPdf(document, day)))
        : reply.type('text/html; charset=utf-8').send(packHtml(document))
    })
  }
}
