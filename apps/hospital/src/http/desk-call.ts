import { urgencyCodes, type Actor, type CallEvent } from '@fresh-eyes/ward/call'
import type { Chain } from '@fresh-eyes/ward/chain'
import { seconds } from '@fresh-eyes/ward/instant'
import { may, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callDetails, type CallDetails } from '../screens/call-details.ts'
import { isStaffCall } from '../screens/queue-board.ts'
import { html } from '../html/html.ts'
import { trainingNotice } from '../screens/board-notices.ts'
import type { Services } from '../services.ts'
import { happen } from '../store/happen.ts'
import { callById, eventsOf } from '../store/read-calls.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import { namesFor, staffIn, staffNames } from '../store/staff-names.ts'
import { isTraining } from '../store/training.ts'
import { refusalSays } from '../words/call-names.ts'
import { leadTo, sendPage } from './answer.ts'
import { drawCallStay } from './draw-call-stay.ts'
import { readClosing } from './read-closing.ts'
import { oneOf, readForm, type Form } from './read-form.ts'
import { headerOf } from './staff.ts'
import { staffForCall, type ForCall } from './staff-for-call.ts'
import { usualForCall } from './usual-for-call.ts'

type At = { Params: { id: string } }
type Refused = Pick<CallDetails, 'refused' | 'problems' | 'typed'>

/** One call on the desk, and the taps that move it on. */
export function deskCall(app: FastifyInstance, services: Services): void {
  app.get<At>('/desk/call/:id', async (request, reply) => {
    const who = await staffForCall(request, reply, services, 'see-queue', request.params.id)
    return who ? showCall(reply, services, who) : reply
  })
  app.post<At>('/desk/call/:id/show-caller', async (request, reply) => {
    const who = await staffForCall(request, reply, services, 'see-queue', request.params.id)
    return who ? showCall(reply, services, { ...who, asksForCaller: true }) : reply
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
  'still-mine': (_form, at, staff) => ({ kind: 'kept', at, by: actorOf(staff) }),
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
  const { id } = request.params
  const who = await staffForCall(request, reply, services, 'answer-calls', id)
  if (!who) return reply
  const { staff } = who
  const form = readForm(request.body)
  let understood = true
  const done = await happen(services.database.db, services.clocks, staff, id, (_call, at, chain) => {
    const event = make(form, at, staff, chain, request.body)
    understood = event !== undefined
    return event
  })
  if (!done.done) {
    const refused: Refused = {
      refused: refusalSays(done.refused, await namesFor(services.database.db, staff, done.refused)),
    }
    if (done.refused.why === 'cannot-close') refused.problems = done.refused.problems
    if (name === 'close') refused.typed = request.body as Record<string, string | string[]>
    return showCall(reply, services, await asItIs(services, who), refused, 409)
  }
  if (!understood)
    return showCall(
      reply,
      services,
      who,
      { refused: 'Something in the form was missing, so nothing was changed.' },
      400,
    )
  return leadTo(reply, name === 'accept' || name === 'close' ? '/desk' : `/desk/call/${id}`)
}

/** The one role of a person that answers calls: what the caller's page names, never the person. */
export function actorOf({ user, roles }: Staff): Actor & { kind: 'staff' } {
  const role = (['responder', 'site-manager', 'executive-on-call'] as const).find((each) =>
    roles.includes(each),
  )
  return { kind: 'staff', user, role: role ?? roles[0] ?? 'responder' }
}

/** The call as it stands now: someone else may have moved it on. */
async function asItIs(services: Services, who: ForCall): Promise<ForCall> {
  const stored = await callById(services.database.db, who.staff, who.stored.id)
  return stored ? { ...who, stored } : who
}

/** Sends the page of a call, with why the last press did nothing. */
export async function showCall(
  reply: FastifyReply,
  services: Services,
  { staff, stored, glass, mayReadStaffCaller, asksForCaller = false }: ForCall & { asksForCaller?: boolean },
  refused: Refused = {},
  status = 200,
): Promise<FastifyReply> {
  const { db } = services.database
  const { id } = stored
  const [events, wards, site, training] = await Promise.all([
    eventsOf(db, staff, id),
    allWardsOf(db, staff),
    siteOf(db, staff),
    isTraining(db, staff),
  ])
  const hasCall = stored.call.promise?.user === staff.user
  const showsCaller = mayReadStaffCaller && (hasCall || asksForCaller)
  // Who read the name of a member of staff is written before the name is shown; who read the call, a moment after.
  if (showsCaller && isStaffCall(stored.call)) await services.reads.now(staff, 'read.staff-caller', id)
  services.reads.note(staff, 'read.call', id, ...(glass ? [{ glass: glass.id }] : []))
  const wardName = wards.find(({ ward }) => ward === stored.call.ward)?.name ?? 'Ward not known yet'
  const timeZone = site?.time_zone ?? 'Europe/London'
  const usual = await usualForCall(services, { ...stored, timeZone }, stored.call)
  const details = callDetails({
    stored,
    events,
    nameOf: await staffNames(db, staff, staffIn(events)),
    wardName,
    timeZone,
    now: services.clocks.wall(),
    steadyNow: services.clocks.steady(),
    ...(usual ? { usual } : {}),
    user: staff.user,
    mayAnswer: may(staff, 'answer-calls'),
    staffCaller: showsCaller
      ? 'shown'
      : mayReadStaffCaller
        ? 'on-asking'
        : may(staff, 'break-glass')
          ? 'by-glass'
          : 'hidden',
    glass,
    stay: await drawCallStay(services, staff, stored),
    ...refused,
  })
  const main = training ? html`${trainingNotice}${details}` : details
  return sendPage(reply, services, { title: `Call ${stored.reference}`, main, who: headerOf(staff) }, status)
}
