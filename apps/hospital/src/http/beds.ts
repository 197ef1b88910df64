import { may } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { html } from '../html/html.ts'
import { bedsPage } from '../screens/beds.ts'
import type { Services } from '../services.ts'
import { admitByHand, endStay, inBedsNow, moveToBed, placeOf, type PlacingRefused } from '../store/beds.ts'
import { wardsOf } from '../store/places.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { isId, onWard, sayStaff, type OnWard } from './on-ward.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { ward: string; stay: string } }

const refusals: Record<PlacingRefused | 'no-bed', string> = {
  'bed-taken': 'Somebody is in that bed. Move them first, or check the bed.',
  'no-such-stay': 'They have left already.',
  'no-bed': 'Write the bed.',
}

/** Who is in which bed of a ward, kept by hand where the hospital's feed does not say. */
export function beds(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get('/beds', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'place-patients')
    if (!staff) return reply
    const wards = (await wardsOf(db, staff)).filter(({ ward }) => may(staff, 'place-patients', ward))
    const [only] = wards
    if (wards.length === 1 && only) return leadTo(reply, `/beds/${only.ward}`)
    const main = html`<h1>Beds</h1>
      <ul class="ward-links">
        ${wards.map(({ ward, name }) => html`<li><a class="button" href="/beds/${ward}">${name}</a></li>`)}
      </ul>`
    return sendPage(reply, services, { title: 'Beds', main, who: headerOf(staff) })
  })

  app.get<At>('/beds/:ward', async (request, reply) => {
    const on = await onWard(request, reply, services, 'place-patients', request.params.ward)
    return on ? show(reply, services, on) : reply
  })

  app.post<At>('/beds/:ward', async (request, reply) => {
    const on = await onWard(request, reply, services, 'place-patients', request.params.ward)
    if (!on) return reply
    const { bed, initials } = readForm(request.body, 12)
    if (bed === undefined) return show(reply, services, on, 'no-bed')
    const to = { ward: on.ward, bed, initials: initials ?? null }
    const done = await admitByHand(db, on.place, to, placerOf(on, services))
    return 'refused' in done ? show(reply, services, on, done.refused) : leadTo(reply, `/beds/${on.ward}`)
  })

  app.post<At>('/beds/:ward/move/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'place-patients', ward)
    if (!on) return reply
    const { bed } = readForm(request.body, 12)
    if (!isId(stay) || !(await placeOf(db, on.place, stay, ward))) return notFound(reply)
    if (bed === undefined) return show(reply, services, on, 'no-bed')
    const done = await moveToBed(db, on.place, { stay, ward, bed }, placerOf(on, services))
    return 'refused' in done ? show(reply, services, on, done.refused) : leadTo(reply, `/beds/${ward}`)
  })

  app.post<At>('/beds/:ward/end/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'place-patients', ward)
    if (!on) return reply
    if (!isId(stay) || !(await placeOf(db, on.place, stay, ward))) return notFound(reply)
    await endStay(db, on.place, stay, placerOf(on, services))
    return leadTo(reply, `/beds/${ward}`)
  })
}

const placerOf = ({ staff }: OnWard, { clocks }: Services) => ({ who: sayStaff(staff), at: clocks.wall() })

async function show(
  reply: FastifyReply,
  services: Services,
  { staff, place, ward, wardName }: OnWard,
  refused?: keyof typeof refusals,
): Promise<FastifyReply> {
  const here = await inBedsNow(services.database.db, place, ward)
  const main = bedsPage({ ward, wardName, beds: here, refused: refused && refusals[refused] })
  const status = refused ? 409 : 200
  return sendPage(reply, services, { title: `Beds, ${wardName}`, main, who: headerOf(staff) }, status)
}
