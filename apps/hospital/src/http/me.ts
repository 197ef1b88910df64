import type { FastifyInstance } from 'fastify'
import { meScreen } from '../screens/me.ts'
import type { Services } from '../services.ts'
import { setCookie } from '../sign-in/sign-in.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import { endAllSessions, sessionsOf } from '../store/sessions.ts'
import { leadTo, sendPage } from './answer.ts'
import { placesHere } from './sites.ts'
import { headerOf, signedIn } from './staff.ts'

/** Everyone's own page: what they hold, where they are signed in, and the way out of all of it. */
export function me(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  app.get('/me', async (request, reply) => {
    const staff = await signedIn(request, reply, services)
    if (!staff) return reply
    const [wards, site, sessions] = await Promise.all([
      allWardsOf(database.db, staff),
      siteOf(database.db, staff),
      sessionsOf(database.db, clocks, staff, staff.user, services.signIn?.limits),
    ])
    const places = await placesHere(request, services)
    const main = meScreen({
      staff,
      siteName: site?.name ?? staff.site,
      hasSeveral: places.length > 1,
      wardNames: new Map(wards.map(({ ward, name }) => [ward, name])),
      sessions,
      timeZone: site?.time_zone ?? 'Europe/London',
    })
    return sendPage(reply, services, { title: 'You', main, who: headerOf(staff) })
  })

  app.post('/sign-out/everywhere', async (request, reply) => {
    const staff = await signedIn(request, reply, services)
    if (!staff) return reply
    await endAllSessions(database.db, clocks, staff, staff.user)
    if (services.signIn) setCookie(reply, services.signIn, 'session', undefined)
    return leadTo(reply, '/sign-out')
  })
}
