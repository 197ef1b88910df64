import { may, type Permission, type Staff } from '@fresh-eyes/ward/roles'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../html/html.ts'
import type { Services } from '../services.ts'
import { signedOutMeanwhile } from '../screens/sign-in.ts'
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
  const staff = await signedIn(request, reply, services)
  if (!staff) return undefined
  if (may(staff, permission, ward)) return staff
  services.reads.note(staff, `refused.${permission}`, ward ?? staff.site)
  const main = html`<h1>Your role does not open this page</h1>
    <p>You are signed in as ${staff.name}. Ask whoever looks after roles at your trust, or go back.</p>
    <p><a class="button" href="${firstPageOf(staff)}">Go to your first page</a></p>`
  sendPage(reply, services, { title: 'Your role does not open this page', main, who: headerOf(staff) }, 403)
  return undefined
}

/** Who is asking, whatever their role; else undefined, and the answer is already sent. */
export async function signedIn(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<Staff | undefined> {
  const staff = await services.identify(request)
  if (staff) return staff
  // A form is not led away: a browser would lose what was typed into it, and refuses to take it to another host.
  if (request.method === 'GET') leadTo(reply, `/sign-in?to=${encodeURIComponent(request.url)}`)
  else sendPage(reply, services, signedOutMeanwhile, 401)
  return undefined
}

/** The links at the top for someone who is signed in: what their roles open. */
export function headerOf(staff: Staff): {
  name: string
  site?: string
  links: { to: string; says: string }[]
} {
  return {
    name: staff.name,
    ...(staff.siteName === undefined ? {} : { site: staff.siteName }),
    links: links.filter(({ needs }) => may(staff, needs)).map(({ to, says }) => ({ to, says })),
  }
}

/** Where someone begins: the first page that their roles open. */
export const firstPageOf = (staff: Staff): string => headerOf(staff).links[0]?.to ?? '/me'

const links: { needs: Permission; to: string; says: string }[] = [
  { needs: 'see-queue', to: '/desk', says: 'Calls' },
  { needs: 'tend-feed', to: '/feed', says: 'Feed' },
  { needs: 'place-patients', to: '/ward', says: 'People on the ward' },
  { needs: 'take-phone-calls', to: '/phone', says: 'Telephone' },
  { needs: 'publish-rota', to: '/rota', says: 'Rota' },
  { needs: 'approve-settings', to: '/settings', says: 'Settings' },
  { needs: 'keep-wards', to: '/wards', says: 'Wards' },
  { needs: 'see-state', to: '/state', says: 'State' },
  { needs: 'run-drills', to: '/drills', says: 'Drills' },
  { needs: 'run-drills', to: '/training', says: 'Practise' },
  { needs: 'ask-another-team', to: '/staff-call', says: 'Ask another team' },
  { needs: 'ask-daily-question', to: '/round', says: 'Daily question' },
  { needs: 'place-patients', to: '/beds', says: 'Bed cards' },
  { needs: 'see-coverage', to: '/coverage', says: 'Who was asked' },
  { needs: 'approve-settings', to: '/question', says: 'What we ask' },
  { needs: 'enter-afterwards', to: '/downtime', says: 'Paper' },
  { needs: 'print-posters', to: '/posters', says: 'Posters' },
  { needs: 'see-counts', to: '/counts', says: 'Counts' },
  { needs: 'break-glass', to: '/break-glass', says: 'Break the glass' },
  { needs: 'see-broken-glass', to: '/broken-glass', says: 'Broken glass' },
  { needs: 'approve-settings', to: '/settings/sign-in', says: 'Sign-in' },
  { needs: 'see-audit', to: '/audit', says: 'Audit' },
]
