import { may, type Permission, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { leadTo, sendPage } from './answer.ts'

/**
 * Who is asking, when they may do this; else undefined, and the answer is already sent: someone who is not signed in is led to sign
 * in and back, and someone who may not is told so.
 */
export async function staffWho(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  permission: Permission,
  ward?: string,
): Promise<Staff | undefined> {
  const staff = await services.identify(request)
  if (!staff) {
    const to = request.method === 'GET' ? request.url : '/desk'
    leadTo(reply, `/sign-in?to=${encodeURIComponent(to)}`)
    return undefined
  }
  if (may(staff, permission, ward)) return staff
  const main = html`<h1>Your role does not open this page</h1>
    <p>You are signed in as ${staff.name}. Ask whoever looks after roles at your trust, or go back.</p>
    <p><a class="button" href="/desk">Go to your first page</a></p>`
  sendPage(reply, services, { title: 'Your role does not open this page', main, who: headerOf(staff) }, 403)
  return undefined
}

/** The links at the top for someone who is signed in: what their roles open. */
export function headerOf(staff: Staff): { name: string; links: { to: string; says: string }[] } {
  return {
    name: staff.name,
    links: links.filter(({ needs }) => may(staff, needs)).map(({ to, says }) => ({ to, says })),
  }
}

const links: { needs: Permission; to: string; says: string }[] = [
  { needs: 'see-queue', to: '/desk', says: 'Calls' },
  { needs: 'ask-another-team', to: '/staff-call', says: 'Ask another team' },
]
