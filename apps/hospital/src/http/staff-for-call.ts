import { may, type Permission, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { callById, type StoredCall } from '../store/read-calls.ts'
import { openGlass, type Glass } from '../store/glass.ts'
import { notFound, sendPage } from './answer.ts'
import { isUuid } from '../store/is-uuid.ts'
import { headerOf, signedIn, staffWho } from './staff.ts'

export interface ForCall {
  staff: Staff
  stored: StoredCall
  /** The glass that someone broke to be here: shown in red. */
  glass: Glass | undefined
  /** They may read the name of a member of staff who called: by their role, or by glass broken for that. */
  mayReadStaffCaller: boolean
}

/**
 * Who is asking, and the call, when they may do this with it: by role on its ward, or by glass that they broke. Glass lets anyone
 * who may break it look; it lets someone act only where their role would, on another ward. Undefined when the answer is sent.
 */
export async function staffForCall(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  permission: Permission,
  id: string,
): Promise<ForCall | undefined> {
  const staff = await signedIn(request, reply, services)
  if (!staff) return undefined
  const mayBreak = may(staff, 'break-glass')
  if (!mayBreak && !may(staff, permission)) {
    await staffWho(request, reply, services, permission)
    return undefined
  }
  const { database, clocks } = services
  const stored = isUuid(id) ? await callById(database.db, staff, id) : undefined
  if (!stored) return void notFound(reply)
  const { ward } = stored.call
  const broken = mayBreak ? await openGlass(database.db, clocks, staff) : []
  const glass = broken.find(
    ({ kind, about }) => (kind === 'call' && about === id) || (kind === 'ward' && about === ward),
  )
  const byRole = may(staff, permission, ward ?? undefined)
  const byGlass = glass !== undefined && (permission === 'see-queue' || may(staff, permission))
  if (byRole || byGlass) {
    const byName = broken.some(({ kind, about }) => kind === 'staff-caller' && about === id)
    const mayReadStaffCaller = byName || may(staff, 'see-staff-callers', ward ?? undefined)
    return { staff, stored, glass: byRole ? undefined : glass, mayReadStaffCaller }
  }
  services.reads.note(staff, `refused.${permission}`, id)
  const main = html`<h1>This call is not on your wards</h1>
    ${
      mayBreak
        ? html`<p>
              If a patient needs you to see it now, you can open it for half an hour. You give a reason.
            </p>
            <p>It is written down, and the auditor and the patient safety lead are shown it.</p>
            <p><a class="button" href="/break-glass?call=${stored.reference}">Break the glass</a></p>`
        : html`<p>Ask whoever looks after roles at your trust, or go back.</p>`
    }`
  sendPage(reply, services, { title: 'This call is not on your wards', main, who: headerOf(staff) }, 403)
  return undefined
}
