import type { Closing } from '@fresh-eyes/ward/call'
import type { Staff } from '@fresh-eyes/ward/roles'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { CorrectionRefused } from '../screens/correct-outcome.ts'
import { countedCall } from '../screens/counted-call.ts'
import type { Services } from '../services.ts'
import { audit } from '../store/audit.ts'
import { happen } from '../store/happen.ts'
import { callsToCount } from '../store/counted-calls.ts'
import { allWardsOf, siteOf } from '../store/places.ts'
import { namesFor, staffIn, staffNames } from '../store/staff-names.ts'
import { sayStaff } from '../store/reads.ts'
import { refusalSays } from '../words/call-names.ts'
import { leadTo, notFound, sendPage } from './answer.ts'
import { readClosing } from './read-closing.ts'
import { readForm } from './read-form.ts'
import { headerOf, staffWho } from './staff.ts'

type At = { Params: { id: string } }

/** One call behind a number: what happened, and correcting what it was counted as. */
export function countedCallPages(app: FastifyInstance, services: Services): void {
  const { db } = services.database

  app.get<At>('/counts/call/:id', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    return staff ? show(reply, staff, request.params.id) : reply
  })

  app.post<At>('/counts/call/:id/corrected', async (request, reply) => {
    const staff = await staffWho(request, reply, services, 'open-counted-calls')
    if (!staff) return reply
    const { id } = request.params
    const [recorded] = await callsToCount(db, staff, { call: id })
    if (!recorded) return notFound(reply)
    const form = readForm(request.body)
    const by = { kind: 'staff', user: staff.user, role: 'safety-lead' } as const
    const done = await happen(db, services.clocks, staff, id, (call, at) => {
      const closing = correctedFrom(call.closing, readClosing(form, request.body))
      return { kind: 'corrected', at, by, closing, why: form['why'] ?? '' }
    })
    if (done.done) return leadTo(reply, `/counts/call/${id}`)
    const problems = done.refused.why === 'cannot-close' ? done.refused.problems : []
    const says =
      problems.length > 0
        ? 'Not corrected yet: something is missing below.'
        : refusalSays(done.refused, await namesFor(db, staff, done.refused))
    const typed = request.body as CorrectionRefused['typed']
    return show(reply, staff, id, { says, problems, typed })
  })

  async function show(
    reply: FastifyReply,
    staff: Staff,
    id: string,
    refused?: CorrectionRefused,
  ): Promise<FastifyReply> {
    const [site, wards, [call]] = await Promise.all([
      siteOf(db, staff),
      allWardsOf(db, staff),
      callsToCount(db, staff, { call: id }),
    ])
    if (!call || !site) return notFound(reply)
    // Who looked at which call is written down before it is shown.
    await db.transaction().execute((trx) =>
      audit(trx, staff, {
        at: services.clocks.wall(),
        who: sayStaff(staff),
        did: 'counts.call-opened',
        to: id,
      }),
    )
    const where = wards.find(({ ward }) => ward === call.ward)?.name ?? 'Ward not known'
    const nameOf = await staffNames(db, staff, staffIn(call.events))
    const main = countedCall(call, {
      where,
      timeZone: site.time_zone,
      nameOf,
      ...(refused ? { refused } : {}),
    })
    const page = { title: `Call ${call.reference}`, main, who: headerOf(staff) }
    return sendPage(reply, services, page, refused ? 409 : 200)
  }
}

/** What the caller was told, and what can be learned, stay as they were written. What it was about is for calls that were not acute. */
function correctedFrom(was: Closing | null, { theme, ...read }: Closing): Closing {
  const closing = theme === undefined || read.acute ? read : { ...read, theme }
  if (!was) return closing
  const { callerTold, learning } = was
  return { ...closing, callerTold, ...(learning === undefined ? {} : { learning }) }
}
