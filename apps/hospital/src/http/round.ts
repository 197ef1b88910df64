import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { html } from '../html/html.ts'
import { keptPage, nothingToAsk, roundPage } from '../screens/round.ts'
import type { Services } from '../services.ts'
import { wardsOf } from '../store/places.ts'
import { leadTo, sendPage } from './answer.ts'
import { drawRound, wardAsks } from './draw-round.ts'
import { readScript } from './files.ts'
import { onWard } from './on-ward.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { ward: string } }

/** The round of a ward: its beds and who is still to be asked, for a phone, with or without script. */
export function round(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get('/round', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'ask-daily-question')
    if (!staff) return reply
    const wards = (await wardsOf(db, staff)).filter(({ ward }) => may(staff, 'ask-daily-question', ward))
    const [only] = wards
    if (wards.length === 1 && only) return leadTo(reply, `/round/${only.ward}`)
    const main = html`<h1>Daily question</h1>
      <ul class="ward-links">
        ${wards.map(({ ward, name }) => html`<li><a class="button" href="/round/${ward}">${name}</a></li>`)}
      </ul>`
    return sendPage(reply, services, { title: 'Daily question', main, who: headerOf(staff) })
  })

  // What a device shows without a line: no data, so it is for anyone, and a worker may keep it.
  app.get('/round/kept', async (_request, reply) =>
    sendPage(reply, services, { title: 'Daily question', main: keptPage(), scripts: ['round'] }),
  )

  // At the foot of /round/, which is as far as it reaches. It ends in no "export", which a worker that is no module cannot read.
  const worker = readScript('round-worker.ts').replace(/^export \{\}$/m, '')
  app.get('/round/worker.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker),
  )

  app.get<At>('/round/:ward', async (request, reply) => {
    const on = await onWard(request, reply, services, 'ask-daily-question', request.params.ward)
    if (!on) return reply
    const { staff, place, ward, wardName } = on
    services.reads.note(staff, 'read.ward', ward)
    const title = `Daily question, ${wardName}`
    const asks = await wardAsks(services, place, ward)
    if (!asks) return sendPage(reply, services, { title, main: nothingToAsk(wardName), who: headerOf(staff) })
    const { list, at } = await drawRound(services, place, ward, asks, true)
    const main = roundPage({ ward, wardName, now: at, timeZone: place.timeZone, list })
    return sendPage(reply, services, { title, main, who: headerOf(staff), scripts: ['round'], refresh: 30 })
  })

  // The same for the script. What it may keep on the device is one part, and who is in the beds is another.
  app.get<At>('/round/:ward/now', async (request, reply) => {
    const on = await onWard(request, reply, services, 'ask-daily-question', request.params.ward)
    if (!on) return reply
    const { staff, place, ward, wardName } = on
    services.reads.note(staff, 'read.ward', ward)
    reply.header('cache-control', 'no-store')
    const asks = await wardAsks(services, place, ward)
    if (!asks) return reply.code(404).send({ at: null })
    const { at, turn, list, form, initials } = await drawRound(services, place, ward, asks, false)
    const { timeZone } = place
    const keep = {
      ward,
      wardName,
      timeZone,
      at,
      until: turn.to,
      by: staff.user,
      list: list.text,
      form: form.text,
    }
    return { keep, initials: Object.fromEntries(initials) }
  })
}
