import { heldBy, type Claims, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import * as screens from '../screens/sign-in.ts'
import type { Services } from '../services.ts'
import { readAttempts, writeAttempts } from '../sign-in/attempts.ts'
import { localPath } from '../sign-in/local-path.ts'
import { readCookie, setCookie, type SignIn } from '../sign-in/sign-in.ts'
import { audit } from '../store/audit.ts'
import { endSession, startSession } from '../store/sessions.ts'
import { lastPlace } from '../store/session-places.ts'
import { addFirstRules, claimsLookedAt, placesFor } from '../store/sign-in-rules.ts'
import { leadTo, sendPage } from './answer.ts'
import { phoneOf } from './phone-of.ts'
import { firstPageOf } from './staff.ts'

const attemptSeconds = 600
const callbackPath = '/sign-in/callback'

const thisMachine = new Set(['127.0.0.1', 'localhost'])

/** Signs people in by the hospital's own sign-in, and out again. */
export function signInPages(app: FastifyInstance, services: Services): void {
  const phones = phoneOf(services)
  const say = async (reply: FastifyReply, page: screens.Said, status: number): Promise<FastifyReply> =>
    sendPage(reply, services, { ...page, main: screens.withPhones(page.main, await phones()) }, status)

  app.get<{ Querystring: { to?: unknown } }>('/sign-in', async (request, reply) => {
    const { signIn } = services
    if (!signIn) return say(reply, screens.notSetUp, 503)
    const to = localPath(request.query.to) ?? ''
    // Cookies that a browser keeps for "localhost" are not sent to "127.0.0.1", and the provider leads back to one of them.
    const given = new URL(signIn.address)
    if (thisMachine.has(request.hostname) && thisMachine.has(given.hostname) && request.host !== given.host) {
      return leadTo(reply, `${signIn.address}/sign-in${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`)
    }
    try {
      const { to: provider, attempt } = await signIn.oidc.begin(signIn.address + callbackPath)
      const attempts = readAttempts(readCookie(request, signIn, 'attempts'))
      const cookie = writeAttempts([...attempts, { ...attempt, to: to || '/' }])
      setCookie(reply, signIn, 'attempts', cookie, attemptSeconds)
      return leadTo(reply.header('cache-control', 'no-store'), provider)
    } catch (error) {
      nameInLog('The sign-in provider could not be asked', error)
      return say(reply, screens.providerAway, 503)
    }
  })

  app.get(callbackPath, async (request, reply) => {
    const { signIn } = services
    if (!signIn) return say(reply, screens.notSetUp, 503)
    const cameBackTo = new URL(request.url, signIn.address)
    const state = cameBackTo.searchParams.get('state')
    const attempts = readAttempts(readCookie(request, signIn, 'attempts'))
    const attempt = attempts.find((each) => each.state === state)
    if (!attempt) return say(reply, screens.startAgain(), 400)
    const left = attempts.filter((each) => each !== attempt)
    setCookie(reply, signIn, 'attempts', left.length > 0 ? writeAttempts(left) : undefined, attemptSeconds)
    let claims: Claims
    try {
      claims = await signIn.oidc.finish(cameBackTo, attempt)
    } catch (error) {
      nameInLog('A sign-in was refused', error)
      return say(reply, screens.startAgain(attempt.to), 400)
    }
    const who = await takeIn(request, reply, services, signIn, claims)
    if (!who) return say(reply, screens.noRole, 403)
    if (who.hasSeveral) return leadTo(reply, `/sites?to=${encodeURIComponent(attempt.to)}`)
    return leadTo(reply, attempt.to === '/' ? firstPageOf(who.staff) : attempt.to)
  })

  app.post('/sign-out', async (request, reply) => {
    const { signIn } = services
    const id = signIn && readCookie(request, signIn, 'session')
    if (id !== undefined) await endSession(services.database.db, services.clocks, id)
    if (signIn) setCookie(reply, signIn, 'session', undefined)
    // Over https a browser then forgets what it kept of our pages.
    return leadTo(reply.header('clear-site-data', '"cache"'), '/sign-out')
  })

  app.get('/sign-out', async (_request, reply) => {
    const { signIn } = services
    const elsewhere = await signIn?.oidc.endAt(`${signIn.address}/sign-out`)
    return sendPage(reply, services, screens.signedOut(elsewhere))
  })
}

/**
 * Starts the session of someone whom the provider vouches for, when a rule knows them: at the site where they were last, and says whether
 * there is another to choose.
 */
async function takeIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { database: { db }, clocks }: Services,
  signIn: SignIn,
  claims: Claims,
): Promise<{ staff: Staff; hasSeveral: boolean } | undefined> {
  const { userClaim, nameClaim } = signIn.oidc.settings
  const [user, name] = [claims[userClaim], claims[nameClaim]]
  // The audit writes it between spaces.
  if (typeof user !== 'string' || !/^[\x21-\x7e]{1,120}$/.test(user)) {
    throw new Error('The claim that should be the person’s id is not one. Choose another: OIDC_USER_CLAIM.')
  }
  await addFirstRules(db, clocks, signIn.firstRule)
  const places = await placesFor(db, claims)
  const place = await lastPlace(db, user, places)
  if (!place) {
    await db.transaction().execute(async (trx) => {
      const sites = await trx
        .selectFrom('site')
        .select(['trust', 'site'])
        .orderBy(sql`trust collate "C"`)
        .orderBy(sql`site collate "C"`)
        .execute()
      const line = { at: clocks.wall(), who: `staff ${user} `, did: 'sign-in.no-role', to: user }
      for (const site of sites) await audit(trx, site, line)
    })
    return undefined
  }
  const { trust, site, grants } = place
  const person = { trust, site, user, name: typeof name === 'string' ? name.slice(0, 120) : user }
  const kept = await claimsLookedAt(db, claims, signIn.firstRule)
  const before = readCookie(request, signIn, 'session')
  const id = await startSession(
    db,
    clocks,
    { ...person, claims: kept, grants },
    { before, limits: signIn.limits },
  )
  setCookie(reply, signIn, 'session', id)
  return { staff: { ...person, ...heldBy(grants) }, hasSeveral: places.length > 1 }
}

// Messages of a provider can hold what it knows of a person: only their kind goes into the log.
function nameInLog(what: string, error: unknown): void {
  const { name, code } = error as { name?: string; code?: string }
  console.error(`${what}: ${name ?? 'unknown'} ${code ?? ''}`.trimEnd())
}
