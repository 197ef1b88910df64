import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { errors } from './http/errors.ts'
import { files } from './http/files.ts'
import { sameOrigin } from './http/same-origin.ts'
import { callerPage } from './http/caller-page.ts'
import { callerStatus } from './http/caller-status.ts'
import { deskQueue } from './http/desk-queue.ts'
import { deskCall } from './http/desk-call.ts'
import { liveFeed } from './http/live-feed.ts'
import { fhir } from './http/fhir.ts'
import { staffCall } from './http/staff-call.ts'
import type { Services } from './services.ts'

const largestForm = 64 * 1024

// What a page may load and do. Scripts and styles come from here only, and a page of ours stands in no frame.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types ours"

/**
 * Makes the service from what it works with. It does not listen yet. There is no access log, and none must be added: an address
 * on it would say which ward a worried person was on.
 */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: largestForm, trustProxy: false })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: largestForm })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  })
  sameOrigin(app)
  errors(app, services)
  files(app)
  for (const endpoint of endpoints) endpoint(app, services)
  return app
}

/** One file an endpoint. Staff pages stand under /desk and /ward; a caller's under the ward's short code. */
const endpoints: ((app: FastifyInstance, services: Services) => void)[] = [
  callerPage,
  callerStatus,
  staffCall,
  deskQueue,
  deskCall,
  liveFeed,
  fhir,
]
