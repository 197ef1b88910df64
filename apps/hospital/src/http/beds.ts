import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance } from 'fastify'
import { html } from '../html/html.ts'
import { bedsPage } from '../screens/beds.ts'
import type { Services } from '../services.ts'
import { inBedsNow } from '../store/beds.ts'
import { wardsOf } from '../store/places.ts'
import { leadTo, sendPage } from './answer.ts'
import { onWard } from './on-ward.ts'
import { headerOf, staffWho } from './staff.ts'

/** The cards by the beds of a ward. Who is in which bed is on the page of the people of the ward. */
export function beds(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get('/beds', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'place-patients')
    if (!staff) return reply
    const wards = (await wardsOf(db, staff)).filter(({ ward }) => may(staff, 'place-patients', ward))
    const [only] = wards
    if (wards.length === 1 && only) return leadTo(reply, `/beds/${only.ward}`)
    const main = html`<h1>Cards by the bed</h1>
      <ul class="ward-links">
        ${wards.map(({ ward, name }) => html`<li><a class="button" href="/beds/${ward}">${name}</a></li>`)}
      </ul>`
    return sendPage(reply, services, { title: 'Cards by the bed', main, who: headerOf(staff) })
  })

  app.get<{ Params: { ward: string } }>('/beds/:ward', async (request, reply) => {
    const on = await onWard(request, reply, services, 'place-patients', request.params.ward)
    if (!on) return reply
    const { staff, place, ward, wardName } = on
    const main = bedsPage({ ward, wardName, beds: await inBedsNow(db, place, ward) })
    return sendPage(reply, services, { title: `Cards by the bed, ${wardName}`, main, who: headerOf(staff) })
  })
}
