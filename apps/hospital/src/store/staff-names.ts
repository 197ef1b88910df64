import type { CallEvent, Refusal } from '@fresh-eyes/ward/call'
import type { Confidence } from '@fresh-eyes/ward/stays'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** The name of a member of staff, by their id. */
export type NameOf = (user: string) => string

/**
 * The names of these people, as their sign-in gave them last: a provider's ids can be long numbers. Who never signed in at the site
 * stays as their id.
 */
export async function staffNames(db: Db, place: Placed, users: readonly string[]): Promise<NameOf> {
  const names = users.length === 0 ? new Map<string, string>() : await namesOf(db, place, users)
  return (user) => names.get(user)?.trim() || user
}

/** The names of these people, or of everyone who ever signed in at a site, by their ids. */
export async function namesOf(
  db: Db,
  { trust, site }: Placed,
  users?: readonly string[],
): Promise<Map<string, string>> {
  const all = db
    .selectFrom('person')
    .select(['user_id as user', 'name'])
    .where('trust', '=', trust)
    .where('site', '=', site)
  const rows = await (users ? all.where('user_id', 'in', [...new Set(users)]) : all).execute()
  return new Map(rows.map(({ user, name }) => [user, name]))
}

/** Everyone whom the history of a call speaks of. */
export function staffIn(events: readonly CallEvent[]): string[] {
  return events.flatMap((event) => [
    ...(event.by.kind === 'staff' ? [event.by.user] : []),
    ...(event.kind === 'handed-over' ? [event.to.user] : []),
    ...(event.late ? [event.late.by] : []),
  ])
}

/** The names that a refusal of a tap speaks of. */
export async function namesFor(
  db: Db,
  place: Placed,
  refused: Refusal | { why: 'no-call' },
): Promise<NameOf> {
  const by = 'by' in refused ? refused.by : null
  return staffNames(db, place, by ? [by.user] : [])
}

/** The same, with the name of whoever set a bed by hand in place of their id. */
export async function withStaffNames<InBed extends { confidence: Confidence }>(
  db: Db,
  place: Placed,
  people: readonly InBed[],
): Promise<InBed[]> {
  const nameOf = await staffNames(
    db,
    place,
    people.flatMap(({ confidence }) => (confidence.why === 'by-hand' ? [confidence.user] : [])),
  )
  return people.map((each) =>
    each.confidence.why === 'by-hand'
      ? { ...each, confidence: { ...each.confidence, user: nameOf(each.confidence.user) } }
      : each,
  )
}
