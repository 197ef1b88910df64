import {
  actions,
  outcomes,
  themes,
  urgencyCodes,
  type Actor,
  type CallEvent,
  type Closing,
} from '@fresh-eyes/ward/call'
import type { Chain } from '@fresh-eyes/ward/chain'
import { seconds } from '@fresh-eyes/ward/instant'
import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callDetails, type CallDetails } from '../screens/call-details.ts'
import type { Services } from '../services.ts'
import { callById, eventsOf, happen } from '../store/calls.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import { refusalSays } from '../words/call-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { manyOf, oneOf, readForm, type Form } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { id: string } }
type Refused = Pick<CallDetails, 'refused' | 'problems' | 'typed'>

/** One call on the desk, and the taps that move it on. */
export function deskCall(app: FastifyInstance, services: Services): void {
  app.get<At>('/desk/call/:id', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'see-queue')
    return staff ? show(reply, services, staff, request.params.id) : reply
  })
  for (const [name, make] of Object.entries(taps)) {
    app.post<At>(`/desk/call/:id/${name}`, (request, reply) => tap(request, reply, services, make, name))
  }
}

/** Makes the event of a tap from what the form holds, or undefined when the form makes no sense. */
type Make = (form: Form, at: number, staff: Staff, chain: Chain, body: unknown) => CallEvent | undefined

const taps: Record<string, Make> = {
  accept: (_form, at, staff, chain) => {
    const by = actorOf(staff)
    return { kind: 'accepted', at, by, role: by.role, dueAt: at + seconds(chain.promiseSeconds) }
  },
  'on-my-way': (_form, at, staff, chain) => ({
    kind: 'on-my-way',
    at,
    by: actorOf(staff),
    dueAt: at + seconds(chain.onMyWaySeconds),
  }),
  arrived: (_form, at, staff) => ({ kind: 'arrived', at, by: actorOf(staff) }),
  'give-back': ({ why }, at, staff) =>
    why === undefined ? undefined : { kind: 'given-back', at, by: actorOf(staff), why },
  note: ({ words }, at, staff) =>
    words === undefined ? undefined : { kind: 'noted', at, by: actorOf(staff), words },
  code: (form, at, staff) => {
    const code = oneOf(urgencyCodes, form['code'])
    return code && { kind: 'coded', at, by: actorOf(staff), code }
  },
  close: (form, at, staff, _chain, body) => ({
    kind: 'closed',
    at,
    by: actorOf(staff),
    closing: readClosing(form, body),
  }),
  reopen: ({ why }, at, staff) => ({ kind: 'reopened', at, by: actorOf(staff), why: why ?? '' }),
}

async function tap(
  request: FastifyRequest<At>,
  reply: FastifyReply,
  services: Services,
  make: Make,
  name: string,
): Promise<FastifyReply> {
  const staff = await staffWho(request, reply, services, 'answer-calls')
  if (!staff) return reply
  const { id } = request.params
  const form = readForm(request.body)
  let understood = true
  const done = await happen(services.database.db, services.clocks, staff, id, (_call, at, chain) => {
    const event = make(form, at, staff, chain, request.body)
    understood = event !== undefined
    return event
  })
  if (!done.done) {
    const refused: Refused = { refused: refusalSays(done.refused) }
    if (done.refused.why === 'cannot-close') refused.problems = done.refused.problems
    if (name === 'close') refused.typed = request.body as Record<string, string | string[]>
    return show(reply, services, staff, id, refused, 409)
  }
  if (!understood)
    return show(
      reply,
      services,
      staff,
      id,
      { refused: 'Something in the form was missing, so nothing was changed.' },
      400,
    )
  return leadTo(reply, name === 'accept' || name === 'close' ? '/desk' : `/desk/call/${id}`)
}

/** The one role of a person that answers calls: what the caller's page names, never the person. */
function actorOf({ user, roles }: Staff): Actor & { kind: 'staff' } {
  const role = (['responder', 'site-manager', 'executive-on-call'] as const).find((each) =>
    roles.includes(each),
  )
  return { kind: 'staff', user, role: role ?? roles[0] ?? 'responder' }
}

function readClosing(form: Form, body: unknown): Closing {
  const ids = outcomes.map(({ id }) => id)
  const theme = oneOf(themes, form['theme'])
  const told = form['told'] ?? ''
  const why = form['notTold'] ?? ''
  return {
    acute: form['acute'] === 'yes',
    outcomes: manyOf(ids, body, 'outcomes'),
    actions: manyOf(actions, body, 'actions'),
    ...(theme === undefined ? {} : { theme }),
    callerTold: told === '' && why !== '' ? { told: false, why } : { told: true, words: told },
    ...(form['learning'] === undefined ? {} : { learning: form['learning'] }),
  }
}

async function show(
  reply: FastifyReply,
  services: Services,
  staff: Staff,
  id: string,
  refused: Refused = {},
  status = 200,
): Promise<FastifyReply> {
  const { db } = services.database
  const stored = isUuid(id) ? await callById(db, staff, id) : undefined
  if (!stored) return notFound(reply)
  const [events, wards, site] = await Promise.all([
    eventsOf(db, staff, id),
    allWardsOf(db, staff),
    siteOf(db, staff),
  ])
  const wardName = wards.find(({ ward }) => ward === stored.call.ward)?.name ?? 'Ward not known yet'
  const main = callDetails({
    stored,
    events,
    wardName,
    timeZone: site?.time_zone ?? 'Europe/London',
    user: staff.user,
    seesStaffCallers: may(staff, 'see-staff-callers'),
    ...refused,
  })
  return sendPage(reply, services, { title: `Call ${stored.reference}`, main, who: headerOf(staff) }, status)
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
