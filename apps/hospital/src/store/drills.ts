import { audit } from './audit.ts'
import { eventsOf } from './read-calls.ts'
import type { Clocks } from './clocks.ts'
import type { Db } from './database.ts'
import type { Placed } from './tables.ts'

/** Whether a call is a drill. For counts, audit and whoever runs drills: nothing that a responder sees may ask this. */
export async function isDrill(db: Db, place: Placed, call: string): Promise<boolean> {
  return (await drillCalls(db, place)).has(call)
}

/** The ids of every call of a site that is a drill: what counts leave out. */
export async function drillCalls(db: Db, place: Placed): Promise<Set<string>> {
  return new Set((await drillsOf(db, place)).flatMap(({ call }) => (call === null ? [] : [call])))
}

export interface Drill {
  clientKey: string
  /** Null when its form never arrived. */
  call: string | null
  reference: string | null
  ward: string
  startedBy: string
  startedAt: number
}

/** Every drill of a site, newest first. */
export async function drillsOf(db: Db, place: Placed): Promise<Drill[]> {
  return db
    .selectFrom('drill')
    .leftJoin('call', (join) =>
      join
        .onRef('call.trust', '=', 'drill.trust')
        .onRef('call.site', '=', 'drill.site')
        .onRef('call.client_key', '=', 'drill.client_key'),
    )
    .select([
      'drill.client_key as clientKey',
      'call.call',
      'call.reference',
      'drill.ward',
      'drill.started_by as startedBy',
      'drill.started_at as startedAt',
    ])
    .where('drill.trust', '=', place.trust)
    .where('drill.site', '=', place.site)
    .orderBy('drill.started_at', 'desc')
    .execute()
}

/**
 * Marks the call that a form with this key will make as a drill, before the form is sent: whatever crashes in between, no drill can
 * stand in the counts as a real call.
 */
export async function markDrill(
  db: Db,
  clocks: Clocks,
  { trust, site }: Placed,
  { clientKey, ward, by }: { clientKey: string; ward: string; by: string },
): Promise<void> {
  const at = clocks.wall()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('drill')
      .values({ trust, site, client_key: clientKey, ward, started_by: by, started_at: at })
      .execute()
    await audit(trx, { trust, site }, { at, who: `staff ${by}`, did: 'drill.started', to: clientKey })
  })
}

/** How long after it was stored each thing of a drill happened, in milliseconds; undefined for what has not. */
export interface DrillTimes {
  pageReceived: number | undefined
  accepted: number | undefined
  arrived: number | undefined
  closed: number | undefined
}

/** Measures a drill from end to end. */
export async function timesOf(db: Db, place: Placed, call: string): Promise<DrillTimes> {
  const [events, received] = await Promise.all([
    eventsOf(db, place, call),
    db
      .selectFrom('page')
      .select(({ fn }) => fn.min('received_at').as('at'))
      .where('trust', '=', place.trust)
      .where('site', '=', place.site)
      .where('call', '=', call)
      .executeTakeFirst(),
  ])
  const opened = events[0]?.at ?? 0
  const after = (at: number | null | undefined): number | undefined =>
    at === null || at === undefined ? undefined : Math.max(0, at - opened)
  const first = (kind: string): number | undefined => after(events.find((event) => event.kind === kind)?.at)
  return {
    pageReceived: after(received?.at),
    accepted: first('accepted'),
    arrived: first('arrived'),
    closed: first('closed'),
  }
}
