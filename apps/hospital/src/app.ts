import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { errors } from './http/errors.ts'
import { files } from './http/files.ts'
import { lanes } from './http/lanes.ts'
import { sameOrigin } from './http/same-origin.ts'
import { alive } from './http/alive.ts'
import { auditPages } from './http/audit.ts'
import { breakGlassPages } from './http/break-glass.ts'
import { callerPage } from './http/caller-page.ts'
import { callerStatus } from './http/caller-status.ts'
import { afterwards } from './http/afterwards.ts'
import { callAbout } from './http/call-about.ts'
import { countedGroupPages } from './http/counted-groups.ts'
import { countedCallPages } from './http/counted-call.ts'
import { countedLists } from './http/counted-lists.ts'
import { countedMonthPages } from './http/counted-month.ts'
import { counts } from './http/counts.ts'
import { posters } from './http/posters.ts'
import { downtime } from './http/downtime.ts'
import { checkReceiver } from './http/check-receiver.ts'
import { deskQueue } from './http/desk-queue.ts'
import { deskCall } from './http/desk-call.ts'
import { deskLink } from './http/desk-link.ts'
import { feedPage } from './http/feed-page.ts'
import { feedSettings } from './http/feed-settings.ts'
import { wardPeople } from './http/ward-people.ts'
import { drills } from './http/drills.ts'
import { handOver } from './http/hand-over.ts'
import { liveFeed } from './http/live-feed.ts'
import { pageReceipt } from './http/page-receipt.ts'
import { me } from './http/me.ts'
import { signInRules } from './http/sign-in-rules.ts'
import { signInPages } from './http/sign-in.ts'
import { fhir } from './http/fhir.ts'
import { phone } from './http/phone.ts'
import { rota } from './http/rota.ts'
import { settings } from './http/settings.ts'
import { sites } from './http/sites.ts'
import { staffCall } from './http/staff-call.ts'
import { bedCard } from './http/bed-card.ts'
import { beds } from './http/beds.ts'
import { coverage } from './http/coverage.ts'
import { promptRule } from './http/prompt-rule.ts'
import { questionSettings } from './http/question-settings.ts'
import { linkUsualPages } from './http/link-usual.ts'
import { passports } from './http/passports.ts'
import { selfAsk } from './http/self-ask.ts'
import { round } from './http/round.ts'
import { roundAnswer } from './http/round-answer.ts'
import { state } from './http/state.ts'
import { switchboard } from './http/switchboard.ts'
import { training } from './http/training.ts'
import { wardsPage } from './http/wards.ts'
import type { Services } from './services.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, like "GET /desk": what the table of who may do what is made of. */
    ours: readonly string[]
  }
}

const largestForm = 64 * 1024
// What was asked before the service is told to stop is answered; then it stops.
const stopWithin = 1000
const largestHeaders = 16 * 1024
const mostHeaders = 100
const longestParam = 200
const wholeRequestWithin = 60_000

// What a page may load and do. Scripts and styles come from here only, and a page of ours stands in no frame.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types ours"

export interface AppOptions {
  /** The machines whose word is taken for where a request came from. */
  proxies?: string[]
  /** Milliseconds until a line that has not said what it wants is closed, and how often that is looked at. */
  headersWithin?: number
  lookAtLinesEvery?: number
}

/**
 * Makes the service from what it works with. It does not listen yet. There is no access log, and none must be added: an address
 * on it would say which ward a worried person was on.
 */
export async function createApp(
  services: Services,
  { proxies = [], headersWithin = 15_000, lookAtLinesEvery = 5_000 }: AppOptions = {},
): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: largestForm,
    trustProxy: proxies.length > 0 ? proxies : false,
    // A form that comes a byte at a time does not hold its place for ever; on a poor line, a call is a few hundred bytes.
    requestTimeout: wholeRequestWithin,
    routerOptions: { maxParamLength: longestParam },
    http: {
      maxHeaderSize: largestHeaders,
      headersTimeout: headersWithin,
      connectionsCheckingInterval: lookAtLinesEvery,
    },
  })
  app.server.maxHeadersCount = mostHeaders
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: largestForm })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('x-frame-options', 'DENY')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (reply.getHeader('cache-control') === undefined) reply.header('cache-control', 'no-store')
    if (services.signIn?.address.startsWith('https:')) {
      reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
    }
  })
  // A browser may hold a connection that it has asked nothing over, which Node waits a minute for.
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), stopWithin).unref()
  })
  // No database keeps a NUL, and no address of ours has one.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.includes('%00')) reply.callNotFound()
  })
  const ours: string[] = []
  app.decorate('ours', ours)
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') ours.push(`${each} ${url}`)
  })
  sameOrigin(app, services)
  lanes(app, services)
  errors(app, services)
  files(app)
  for (const endpoint of endpoints) endpoint(app, services)
  return app
}

/** One file an endpoint. Staff pages stand under /desk and /ward; a caller's under the ward's short code. */
const endpoints: ((app: FastifyInstance, services: Services) => void)[] = [
  alive,
  checkReceiver,
  callerPage,
  callerStatus,
  staffCall,
  deskQueue,
  deskCall,
  drills,
  handOver,
  liveFeed,
  deskLink,
  wardPeople,
  feedPage,
  feedSettings,
  beds,
  bedCard,
  round,
  roundAnswer,
  passports,
  linkUsualPages,
  selfAsk,
  coverage,
  questionSettings,
  promptRule,
  counts,
  countedGroupPages,
  countedMonthPages,
  countedCallPages,
  countedLists,
  afterwards,
  posters,
  downtime,
  callAbout,
  pageReceipt,
  phone,
  rota,
  settings,
  wardsPage,
  state,
  switchboard,
  training,
  signInPages,
  signInRules,
  sites,
  me,
  auditPages,
  breakGlassPages,
  fhir,
]
