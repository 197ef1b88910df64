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
  'call.corrected': 'corrected what a call was counted as',
  'call.raised': 'paged again for a call, as a shift was over',
  'call.reminded': 'asked whether a call is still open',
  'call.kept': 'still had a call',
  'call.routed': 'sent a call to another team',
  'call.stay-changed': 'told of a change of the stay of a call',
  'call.about-said': 'said who a call was about, in groups',
  'bed.placed': 'put somebody into a bed',
  'bed.card-made': 'made a card for a bed',
  'stay.by-hand-admit': 'placed somebody by hand',
  'stay.by-hand-move': 'moved somebody to another bed by hand',
  'stay.by-hand-leave': 'wrote down that somebody has left',
  'stay.by-hand-return': 'wrote down that somebody is back',
  'stay.by-hand-unmerge': 'took a merge of two records back',
  'passport.written': 'wrote down what is usual for somebody',
  'question.answered': 'kept an answer to the daily question',
  'question.declined': 'kept that somebody declined the daily question',
  'question.nurse-in-charge-told': 'told the nurse in charge',
  'question.instrument-approved': 'approved the words of the daily question',
  'question.ward-set': 'set what a ward asks',
  'question.rule-on': 'turned a rule of a ward on',
  'question.rule-off': 'turned a rule of a ward off',
  'counts.call-opened': 'opened a counted call',
  'counts.said': 'said something of a month',
  'counts.return-made': 'made a return',
  'counts.rule-agreed': 'put the rule for small numbers in force',
  'counts.inpatients-said': 'said how many inpatients there were',
  'drill.started': 'started a drill',
  'practice.started': 'started a practice',
  'practice.stopped': 'stopped a practice',
  'rota.published': 'published a rota',
  'contact.kept': 'kept who can be paged',
  'chain.approved': 'approved who is paged, and when',
  'settings.approved': 'approved settings',
  'downtime.pack-made': 'made a downtime pack',
  'feed.ward-named': 'said which ward a code of the feed is',
  'feed.message-opened': 'opened a message of the feed',
  'feed.message-seen': 'took a message of the feed off the list',
  'read.bed': 'looked at a bed',
  'read.usual': 'read what is usual for somebody',
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
