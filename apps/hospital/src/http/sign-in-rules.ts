import { isRole, type Staff, type Wards } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { signInRulesScreen } from '../screens/sign-in-rules.ts'
import type { Services } from '../services.ts'
import { siteOf, wardsOf } from '../store/places.ts'
import { sayStaff } from '../store/reads.ts'
import { endAllSessions, signedInNow } from '../store/sessions.ts'
import { addRule, removeRule, rulesOf } from '../store/sign-in-rules.ts'
import { leadTo, sendPage } from './answer.ts'
import { manyOf, readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

const path = '/settings/sign-in'

/** The trust's own rules for who holds which role, and the way to sign someone out. */
export function signInRules(app: FastifyInstance, services: Services): void {
  const { database, clocks } = services
  const { db } = database

  app.get(path, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    return staff ? show(reply, services, staff) : reply
  })

  app.post(path, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const { claim, equals, role = '' } = readForm(request.body, 200)
    const known = (await wardsOf(db, staff)).map(({ ward }) => ward)
    const picked = manyOf(['*', ...known], request.body, 'wards')
    const wards: Wards = picked.includes('*') ? 'all' : picked
    if (claim === undefined || equals === undefined || !isRole(role) || wards.length === 0) {
      return show(
        reply,
        services,
        staff,
        'Not added: give the claim, its value, the role and where it holds.',
      )
    }
    await addRule(
      db,
      clocks,
      staff,
      { user: staff.user, who: sayStaff(staff) },
      { claim, equals, role, wards },
    )
    return leadTo(reply, path)
  })

  app.post<{ Params: { rule: string } }>(`${path}/:rule/remove`, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const by = { user: staff.user, who: sayStaff(staff) }
    const done = await removeRule(db, clocks, staff, by, request.params.rule, 'safety-lead')
    if (done !== 'last-one') return leadTo(reply, path)
    const wrong =
      'Not taken away: it is the last rule that makes someone a patient safety lead, who keeps these rules.'
    return show(reply, services, staff, wrong)
  })

  app.post(`${path}/end`, async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'approve-settings')
    if (!staff) return reply
    const { user } = readForm(request.body)
    if (user !== undefined) await endAllSessions(db, clocks, staff, user, sayStaff(staff))
    return leadTo(reply, path)
  })
}

async function show(
  reply: FastifyReply,
  { database, clocks, ...rest }: Services,
  staff: Staff,
  wrong?: string,
): Promise<FastifyReply> {
  const { db } = database
  const [rules, wards, site, signedIn] = await Promise.all([
    rulesOf(db, staff),
    wardsOf(db, staff),
    siteOf(db, staff),
    signedInNow(db, clocks, staff, rest.signIn?.limits),
  ])
  const timeZone = site?.time_zone ?? 'Europe/London'
  const main = signInRulesScreen({ rules, wards, signedIn, timeZone, wrong })
  const page = { title: 'Who signs in as what', main, who: headerOf(staff) }
  return sendPage(reply, { database, clocks, ...rest }, page, wrong === undefined ? 200 : 400)
}
