import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'
import { heardFeed } from '../store/feeds.ts'
import { wardByCode } from '../store/places.ts'
import type { Placed } from '../store/tables.ts'
import { keepLine, type LineSaid } from '../store/telephone.ts'
import { oneOf } from './read-form.ts'

const longestId = 200

/**
 * Where a switchboard says that a telephone is ringing, was answered or has ended, and that it is still there. Signed with HMAC-SHA256
 * over the body (`x-signature: sha256=…`), or with the secret as a bearer token. Each is answered after it is stored; a replay is the
 * same event, and changes nothing.
 */
export function switchboard(app: FastifyInstance, services: Services): void {
  const { database, clocks, connections } = services
  const { db } = database
  void app.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.post<{ Params: Placed; Body: string }>('/switchboard/:trust/:site', async (request, reply) => {
      const place = { trust: request.params.trust, site: request.params.site }
      const secret = connections.switchboards[`${place.trust}/${place.site}`]?.secret
      const body = typeof request.body === 'string' ? request.body : ''
      if (secret === undefined || !isSigned(body, secret, request.headers))
        return reply.code(401).send({ kept: false, why: 'The signature or the token is not right.' })
      const said = parseJson(body)
      if (said['event'] === 'heartbeat') {
        const every = said['everySeconds']
        await heardFeed(
          db,
          clocks,
          place,
          'switchboard',
          typeof every === 'number' && every > 0 ? every : undefined,
        )
        return { kept: true }
      }
      const line = readLine(said)
      if (!line)
        return reply.code(400).send({
          kept: false,
          why: 'Give "event" (offered, answered, ended or heartbeat) and "call", the id of the telephone call.',
        })
      const ward = typeof said['ward'] === 'string' ? await wardByCode(db, said['ward']) : undefined
      const here = ward && ward.trust === place.trust && ward.site === place.site ? ward.ward : null
      const { reference } = await keepLine(db, clocks, place, { ...line, ward: here })
      await heardFeed(db, clocks, place, 'switchboard')
      return { kept: true, reference }
    })
  })
}

function readLine(said: Record<string, unknown>): LineSaid | undefined {
  const { call, from, answered, voicemail } = said
  const event = oneOf(['offered', 'answered', 'ended'] as const, String(said['event']))
  if (!event || typeof call !== 'string' || call === '' || call.length > longestId) return undefined
  return {
    event,
    line: call,
    ward: null,
    ...(typeof from === 'string' && from !== '' ? { from: from.slice(0, 40) } : {}),
    ...(typeof answered === 'boolean' ? { wasAnswered: answered } : {}),
    ...(voicemail === true ? { voicemail } : {}),
  }
}

function isSigned(body: string, secret: string, headers: Record<string, unknown>): boolean {
  const right = createHmac('sha256', secret).update(body).digest('hex')
  return same(headers['x-signature'], `sha256=${right}`) || same(headers['authorization'], `Bearer ${secret}`)
}

function same(given: unknown, right: string): boolean {
  if (typeof given !== 'string') return false
  const [one, two] = [Buffer.from(given), Buffer.from(right)]
  return one.length === two.length && timingSafeEqual(one, two)
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
