import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { readCookie } from '../sign-in/sign-in.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a form that another site sent with this person's cookie. Whoever is signed in must come with a sign of their browser that
 * the form is ours; no sign, or the "null" of a page without an origin, is not one. A caller has no cookie and nothing that another
 * site could use, so their call is refused only when their browser says outright that another site sent it: a proxy that changes a
 * header must not keep a call from us. A machine that signs each request (the switchboard, FHIR) has no cookie either.
 */
export function sameOrigin(app: FastifyInstance, services: Services): void {
  app.addHook('onRequest', async (request, reply) => {
    if (safe.has(request.method) || isOurs(request, services)) return
    await reply
      .code(403)
      .type('text/plain; charset=utf-8')
      .send('This form came from another site, so it was not taken. Telephone if it is about a patient.')
  })
}

function isOurs(request: FastifyRequest, { signIn }: Services): boolean {
  const from = request.headers['sec-fetch-site']
  if (from === 'same-origin' || from === 'none') return true
  if (from !== undefined) return false
  const signedIn = signIn && readCookie(request, signIn, 'session') !== undefined
  if (!signedIn) return true
  const { origin } = request.headers
  const host = origin === undefined ? undefined : URL.parse(origin)?.host
  return host !== undefined && (host === request.headers.host || host === URL.parse(signIn.address)?.host)
}
