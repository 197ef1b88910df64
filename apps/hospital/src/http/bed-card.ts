import type { FastifyInstance } from 'fastify'
import { renderSVG } from 'uqr'
import { Html, html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { isUuid } from '../store/is-uuid.ts'
import { bedOf, makeCardCode } from '../store/beds.ts'
import { sayStaff } from '../store/reads.ts'
import { notFound, sendPage } from './answer.ts'
import { onWard } from './on-ward.ts'
import { headerOf } from './staff.ts'

type At = { Params: { ward: string; stay: string } }

/** Makes the card for a bed, to print. Its code is shown this once; the card before stops working. */
export function bedCard(app: FastifyInstance, services: Services): void {
  const { db } = services.database
  app.post<At>('/beds/:ward/card/:stay', async (request, reply) => {
    const { ward, stay } = request.params
    const on = await onWard(request, reply, services, 'place-patients', ward)
    if (!on) return reply
    const bed = isUuid(stay) ? await bedOf(db, on.place, stay) : undefined
    if (bed?.ward !== ward) return notFound(reply)
    const placer = { who: sayStaff(on.staff), at: services.clocks.wall() }
    const code = await makeCardCode(db, on.place, stay, placer)
    if (code === undefined) return notFound(reply)
    const origin = services.signIn?.address ?? `${request.protocol}://${request.host}`
    const host = origin.replace(/^https?:\/\//, '')
    // Made of our own address and code; the library writes squares and nothing else.
    const squares = new Html(renderSVG(`${origin}/ask/${code}`, { border: 2 }))
    const main = html`<div class="bed-card">
        <p>Bed ${bed.bed}, ${on.wardName}</p>
        <h1>How are you today?</h1>
        <p>
          You can answer by yourself, or somebody can answer for you. You can also write down what is usual
          for you.
        </p>
        <div class="squares" role="img" aria-label="A square code that opens the page">${squares}</div>
        <p>
          Or type: <strong>${host}<wbr /><span class="whole">/ask/${code}</span></strong>
        </p>
        <p>
          Worried that someone is getting worse? Press the bell, tell any nurse, or telephone
          <strong class="whole">${on.phone}</strong>.
        </p>
      </div>
      <p class="unprinted hint">
        Print this now: the code is not shown again. The card before it no longer works, and this one stops
        when they leave the hospital.
      </p>
      <p class="alone unprinted"><a href="/beds/${ward}">Back to the beds</a></p>`
    return sendPage(reply, services, { title: 'Card for the bed', main, who: headerOf(on.staff) })
  })
}
