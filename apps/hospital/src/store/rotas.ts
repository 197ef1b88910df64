import { addDays } from '@fresh-eyes/core/calendar'
import {
  checkRota,
  gapsIfPublished,
  holdersAt,
  inForce,
  layOut,
  type Gap,
  type Published,
  type Rota,
  type RotaProblem,
  type Shift,
} from '@fresh-eyes/ward/rota'
import { audit, holdAudit } from './audit.ts'
import type { Clocks } from './clocks.ts'
import { contactsOf, type Contact } from './contacts.ts'
import type { Db } from './database.ts'
import { drawAgain } from './draw-again.ts'
import { chainOf } from './places.ts'
import { settingsOf } from './site-settings.ts'
import type { Placed } from './tables.ts'
import { zoneOf } from './zone.ts'

/** What came of publishing a rota. A refusal says every gap, so that they can be mended in one go. */
export type PublishDone =
  | { published: true; version: number }
  | { published: false; problems: RotaProblem[]; gaps: Gap[]; unknownContacts: string[] }

/**
 * Publishes a rota of a team as its next version, unless a role of the team's chain would be nobody's for a minute (hazard H03).
 * Earlier versions stay, and hold where this one does not reach.
 */
export async function publishRota(
  db: Db,
  clocks: Clocks,
  {
    place,
    team,
    rota,
    by,
    timeZone,
  }: { place: Placed; team: string; rota: Rota; by: string; timeZone: string },
): Promise<PublishDone> {
  const problems = checkRota(rota)
  if (problems.length > 0) return { published: false, problems, gaps: [], unknownContacts: [] }
  return db.transaction().execute(async (trx) => {
    // Held, so that two who publish at once are checked one after the other.
    await holdAudit(trx, place)
    const now = clocks.wall()
    const [before, contacts, chain, last] = await Promise.all([
      versionsOf(trx, place, team, now),
      contactsOf(trx, place),
      chainOf(trx, place, team),
      lastRota(trx, place, team),
    ])
    const known = new Set(contacts.map(({ id }) => id))
    const unknownContacts = [...new Set(rota.lines.map(({ contact }) => contact))].filter(
      (id) => !known.has(id),
    )
    const version = (last?.version ?? 0) + 1
    const next = layOut(rota, zoneAround(rota, timeZone), version)
    const roles = chain.rungs.map(({ role }) => role)
    const gaps = gapsIfPublished(before, next, roles, now)
    if (gaps.length > 0 || unknownContacts.length > 0)
      return { published: false, problems, gaps, unknownContacts }
    await trx
      .insertInto('rota')
      .values({
        ...place,
        team,
        version,
        from_at: next.from,
        until_at: next.until,
        rota: JSON.stringify(rota),
        shifts: JSON.stringify(next.shifts),
        published_by: by,
        published_at: now,
      })
      .execute()
    await audit(trx, place, {
      at: now,
      who: `staff ${by}`,
      did: 'rota.published',
      to: team,
      more: { version },
    })
    await drawAgain(trx, place)
    return { published: true, version }
  })
}

function zoneAround({ from, until }: Rota, timeZone: string): ReturnType<typeof zoneOf> {
  return zoneOf(
    timeZone,
    Date.parse(`${addDays(from, -3)}T00:00Z`),
    Date.parse(`${addDays(until, 3)}T00:00Z`),
  )
}

/** Every version of a team's rota that reaches past an instant, laid out, oldest first. */
export async function versionsOf(db: Db, place: Placed, team: string, since: number): Promise<Published[]> {
  return db
    .selectFrom('rota')
    .select(['version', 'from_at as from', 'until_at as until', 'shifts'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('team', '=', team)
    .where('until_at', '>', since)
    .orderBy('version')
    .execute()
}

/** The rota of a team as it was last written, for the next to be made from. */
export async function lastRota(
  db: Db,
  place: Placed,
  team: string,
): Promise<{ version: number; rota: Rota; published_by: string; published_at: number } | undefined> {
  return db
    .selectFrom('rota')
    .select(['version', 'rota', 'published_by', 'published_at'])
    .where('trust', '=', place.trust)
    .where('site', '=', place.site)
    .where('team', '=', team)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Who holds each role of a team's chain now, and until when. `holders` is empty when nobody does. */
export interface OnNow {
  role: string
  holders: { contact: Contact; until: number }[]
}

export async function onNow(db: Db, place: Placed, team: string, at: number): Promise<OnNow[]> {
  const [versions, contacts, chain] = await Promise.all([
    versionsOf(db, place, team, at),
    contactsOf(db, place),
    chainOf(db, place, team),
  ])
  const shifts = inForce(versions)
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const roles = [...new Set(chain.rungs.map(({ role }) => role))]
  return roles.map((role) => ({ role, holders: known(holdersAt(shifts, role, at), byId) }))
}

function known(shifts: Shift[], byId: Map<string, Contact>): OnNow['holders'] {
  return shifts.flatMap(({ contact, until }) => {
    const found = byId.get(contact)
    return found ? [{ contact: found, until }] : []
  })
}

/**
 * Who is paged for a role now: whoever the rota names, else the site hub (hazard H03). Empty only when the trust has named no hub:
 * the page then fails out loud.
 */
export async function whoToPage(
  db: Db,
  place: Placed,
  { team, role, at }: { team: string; role: string; at: number },
): Promise<Contact[]> {
  const [versions, contacts] = await Promise.all([versionsOf(db, place, team, at), contactsOf(db, place)])
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const found = known(holdersAt(inForce(versions), role, at), byId).map(({ contact }) => contact)
  if (found.length > 0) return found
  const hub = (await settingsOf(db, place))?.hubContact
  const contact = hub === null || hub === undefined ? undefined : byId.get(hub)
  return contact ? [contact] : []
}
