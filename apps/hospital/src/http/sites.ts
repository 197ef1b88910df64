import type { FastifyInstance, FastifyRequest } from 'fastify'
import { heldBy } from '@fresh-eyes/ward/roles'
import { sitesScreen } from '../screens/sites.ts'
import type { Services } from '../services.ts'
import { localPath } from '../sign-in/local-path.ts'
import { readCookie, setCookie } from '../sign-in/sign-in.ts'
import { moveSession, placesOfSession, type WorkPlace } from '../store/session-places.ts'
import { addFirstRules } from '../store/sign-in-rules.ts'
import { leadTo, sendPage } from './answer.ts'
import { readForm } from './read-form.ts'
import { firstPageOf, headerOf, signedIn } from './staff.ts'

/** The sites that whoever asks may work at: none where nobody can sign in. */
export async function placesHere(
  request: FastifyRequest,
  { database, clocks, signIn }: Services,
): Promise<WorkPlace[]> {
  const id = signIn && readCookie(request, signIn, 'session')
  if (!signIn || id === undefined) return []
  await addFirstRules(database.db, clocks, signIn.firstRule)
  return placesOfSession(database.db, id)
}

/** Where someone works now, when their roles hold at several sites. One session is at one site, so nobody answers at the wrong one. */
export function sites(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services

  app.get<{ Querystring: { to?: unknown } }>('/sites', async (request, reply) => {
    const staff = await signedIn(request, reply, services)
    if (!staff) return reply
    const places = await placesHere(request, services)
    const main = sitesScreen({ places, here: staff, to: localPath(request.query.to) })
    return sendPage(reply, services, { title: 'Where you work now', main, who: headerOf(staff) })
  })

  app.post('/sites', async (request, reply) => {
    const staff = await signedIn(request, reply, services)
    if (!staff) return reply
    const { signIn } = services
    const { place = '', to } = readForm(request.body, 500)
    const chosen = (await placesHere(request, services)).find(
      ({ trust, site }) => `${trust}/${site}` === place,
    )
    const id = signIn && readCookie(request, signIn, 'session')
    if (!chosen || !signIn || id === undefined) return leadTo(reply, '/sites')
    if (chosen.trust !== staff.trust || chosen.site !== staff.site) {
      const fresh = await moveSession(database.db, clocks, id, chosen)
      if (fresh === undefined) return leadTo(reply, '/sites')
      setCookie(reply, signIn, 'session', fresh)
    }
    const wanted = localPath(to)
    const first = firstPageOf({ ...staff, ...chosen, ...heldBy(chosen.grants) })
    return leadTo(reply, wanted === undefined || wanted === '/' ? first : wanted)
  })
}
