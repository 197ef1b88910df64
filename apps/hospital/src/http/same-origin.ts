import type { FastifyInstance } from 'fastify'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a form that another site sent with this person's cookie. Browsers say where a form came from; what says nothing is no
 * browser, and holds no cookie that it was not given. A machine that signs each request (the switchboard, FHIR) has no cookie.
 */
export function sameOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (safe.has(request.method)) return
    const from = request.headers['sec-fetch-site']
    const { origin, host } = request.headers
    const foreign = from !== undefined && from !== 'same-origin' && from !== 'none'
    if (foreign || (origin !== undefined && origin !== 'null' && hostOf(origin) !== host)) {
      await reply
        .code(403)
        .type('text/plain; charset=utf-8')
        .send('This form came from another site, so it was not taken.')
    }
  })
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host
}
