import { isRole } from '@fresh-eyes/ward/roles'
import { roleName } from './role-names.ts'

const said: Record<string, string> = {
  'call.opened': 'opened a call',
  'call.offered': 'a telephone rang',
  'call.answered': 'picked up the telephone',
  'call.ended': 'a telephone call ended',
  'call.told': 'said more on a call',
  'call.paged': 'paged for a call',
  'call.accepted': 'accepted a call',
  'call.promise-expired': 'took back a promise that ran out',
  'call.on-my-way': 'set out to a call',
  'call.arrived': 'arrived',
  'call.handed-over': 'handed a call over',
  'call.given-back': 'gave a call back',
  'call.coded': 'coded a call',
  'call.noted': 'wrote a note on a call',
  'call.linked': 'linked a call to a stay',
  'call.unlinked': 'took a link off a call',
  'call.moved': 'changed the ward of a call',
  'call.closed': 'closed a call',
  'call.reopened': 'opened a call again',
  'read.call': 'looked at a call',
  'read.queue': 'looked at the queue',
  'read.staff-caller': 'saw the name of a member of staff who called',
  'read.audit': 'searched the audit',
  'read.glass': 'looked at the list of broken glass',
  'read.lost': 'could not keep every look at a page',
  'audit.verified': 'checked the chain',
  'glass.broken': 'broke the glass',
  'glass.mended': 'gave access back',
  'sign-in.started': 'signed in',
  'sign-in.ended': 'signed out',
  'sign-in.ended-everywhere': 'signed out on every screen',
  'sign-in.no-role': 'tried to sign in, with no role here',
  'sign-in-rule.added': 'added a sign-in rule',
  'sign-in-rule.removed': 'took a sign-in rule away',
  'set-up.applied': 'set the trust up from its file',
  'site.added': 'added a site',
  'site.changed': 'changed a site',
  'ward.added': 'added a ward',
  'ward.changed': 'changed a ward',
  'ward.closed': 'closed a ward',
  'ward.opened': 'opened a ward again',
  'chain.approved': 'approved a chain',
  'feed.set': 'changed how the feed is read',
  'fhir-account.made': 'made a FHIR account, with its token',
  'fhir-account.new-token': 'gave a FHIR account a new token',
  'fhir-account.changed': 'changed what a FHIR account may do',
}

/** What was done, in words. What another part of the service wrote down under a name of its own is shown by that name. */
export const auditSays = (did: string): string =>
  said[did] ?? (did.startsWith('refused.') ? `was refused: ${did.slice('refused.'.length)}` : did)

/** Who did it: a person's name and id with their roles, or the caller, the service, the switchboard. */
export function sayActor(who: string, names: ReadonlyMap<string, string>): string {
  const [kind, user = '', held = ''] = who.split(' ')
  if (kind !== 'staff') return who
  const roles = held.split('+').filter(isRole).map(roleName).join(', ')
  const name = names.get(user)
  return `${name === undefined ? user : `${name} (${user})`}${roles === '' ? '' : `, ${roles}`}`
}
